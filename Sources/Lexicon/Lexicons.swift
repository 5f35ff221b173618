/// All word lists, each found by its words.
///
/// Building it reads some 200 kB: make one where text is to be read, and none where it is not. It never
/// changes; a class, so that the many parts that hold it share one.
public final class Lexicons: Sendable {
  // People.
  public let surnames: ByteTrie<Surname>
  public let nonNameCharacters: ByteTrie<NonNameCharacter>

  // Offices and titles.
  public let officeHeads: ByteTrie<OfficeHead>
  public let officePrefixes: ByteTrie<OfficePrefix>
  public let officeStatusWords: ByteTrie<OfficeStatusWord>
  public let titleWords: ByteTrie<TitleWord>

  // Bodies.
  public let bodySuffixes: ByteTrie<BodySuffix>
  public let nationalBodies: ByteTrie<NationalBody>
  public let collectives: ByteTrie<Collective>

  // Places and projects.
  public let levels: ByteTrie<AdministrativeLevel>
  public let divisions: Divisions
  public let countries: ByteTrie<Country>
  public let placeSuffixes: ByteTrie<PlaceSuffix>
  public let projectSuffixes: ByteTrie<ProjectSuffix>

  // Events and acts.
  public let actCues: ByteTrie<ActCue>
  public let eventNouns: ByteTrie<EventNoun>

  // Words around names.
  public let genericNames: ByteTrie<GenericName>
  public let boundaryWords: ByteTrie<BoundaryWord>
  /// The same words, found by their ends.
  public let boundaryWordsBackward: ByteTrie<BoundaryWord>
  public let boundaryExceptions: ByteTrie<BoundaryException>
  public let suffixLookalikes: ByteTrie<SuffixLookalike>
  public let endingLookalikes: ByteTrie<EndingLookalike>
  public let genericModifiers: ByteTrie<GenericModifier>
  public let buildingCues: ByteTrie<BuildingCue>
  public let buildingCuesBackward: ByteTrie<BuildingCue>
  public let relationCues: ByteTrie<RelationCue>

  public init() {
    surnames = Surname.loadTrie()
    nonNameCharacters = NonNameCharacter.loadTrie()
    officeHeads = OfficeHead.loadTrie()
    officePrefixes = OfficePrefix.loadTrie()
    officeStatusWords = OfficeStatusWord.loadTrie()
    titleWords = TitleWord.loadTrie()
    bodySuffixes = BodySuffix.loadTrie()
    nationalBodies = NationalBody.loadTrie()
    collectives = Collective.loadTrie()
    levels = AdministrativeLevel.loadTrie()
    divisions = Divisions()
    countries = Country.loadTrie()
    placeSuffixes = PlaceSuffix.loadTrie()
    projectSuffixes = ProjectSuffix.loadTrie()
    actCues = ActCue.loadTrie()
    eventNouns = EventNoun.loadTrie()
    genericNames = GenericName.loadTrie()
    boundaryWords = BoundaryWord.loadTrie()
    boundaryWordsBackward = BoundaryWord.loadTrie(direction: .backward)
    boundaryExceptions = BoundaryException.loadTrie()
    suffixLookalikes = SuffixLookalike.loadTrie()
    endingLookalikes = EndingLookalike.loadTrie(direction: .backward)
    genericModifiers = GenericModifier.loadTrie()
    buildingCues = BuildingCue.loadTrie()
    buildingCuesBackward = BuildingCue.loadTrie(direction: .backward)
    relationCues = RelationCue.loadTrie()
  }
}
