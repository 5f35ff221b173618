import SchemaData
import Testing

@testable import Lexicon

/// The files under `schema/lexicon/`: that each parses and says where it comes from.
@Suite struct LexiconFileTests {
  static let types: [any LexiconEntry.Type] = [
    Surname.self, NonNameCharacter.self, OfficeHead.self, OfficePrefix.self,
    OfficeStatusWord.self, TitleWord.self, BodySuffix.self, NationalBody.self, Collective.self,
    AdministrativeLevel.self, PlaceSuffix.self, ProjectSuffix.self, Country.self, Division.self,
    ActCue.self, EventNoun.self, GenericName.self, BoundaryWord.self, RelationCue.self,
    SuffixLookalike.self, EndingLookalike.self, BoundaryException.self, GenericModifier.self,
    BuildingCue.self, ClauseCueWord.self, CreditWord.self, TitleBoundary.self, EventVerb.self,
    AppointmentVerb.self, NationalOffice.self,
  ]

  @Test func everyFileHasAType() {
    let files = SchemaFile.paths.filter { $0.hasPrefix("lexicon/") }.map { $0.dropFirst(8) }
    // Words of layout and dates, typed where they are used, in TextCore.
    let layout = ["break-words.tsv", "date-words.tsv", "garbling-words.tsv", "layout-words.tsv"]
    let plain = WordList.allCases.map { "\($0.rawValue).tsv" }
    #expect(Set(files.map(String.init)) == Set(Self.types.map { $0.file } + plain + layout))
  }

  @Test(arguments: types.indices)
  func everyRowParses(index: Int) {
    let type = Self.types[index]
    let rows = SchemaFile.rows(at: "lexicon/\(type.file)")
    #expect(!rows.isEmpty, "\(type.file)")
    for row in rows {
      #expect(type.init(columns: row) != nil, "\(type.file): \(row)")
    }
  }

  @Test(arguments: WordList.allCases)
  func plainListHoldsEachWordOnce(list: WordList) throws {
    let file = "lexicon/\(list.rawValue).tsv"
    let words = SchemaFile.rows(at: file).map { String($0[0]) }
    #expect(!words.isEmpty)
    #expect(Set(words).count == words.count, "\(file)")
    let text = try #require(SchemaFile.text(at: file))
    #expect(text.hasPrefix("# word\n"))
    #expect(text.contains("# Source: "))
  }

  @Test(arguments: types.indices)
  func noWordStandsTwice(index: Int) {
    let type = Self.types[index]
    var seen: Set<String> = []
    for row in SchemaFile.rows(at: "lexicon/\(type.file)") {
      let key = type.file == Division.file ? row.prefix(2).joined(separator: "/") : String(row[0])
      #expect(seen.insert(key).inserted, "\(type.file): \(key)")
    }
  }

  @Test(arguments: types.indices)
  func everyFileNamesItsSource(index: Int) throws {
    let file = Self.types[index].file
    let text = try #require(SchemaFile.text(at: "lexicon/\(file)"))
    #expect(text.hasPrefix("# "), "\(file)")
    #expect(text.contains("# Source: "), "\(file)")
  }

  @Test(arguments: types.indices)
  func noWordIsAPersonsName(index: Int) {
    // The people of the page in `seeds/`, and two whom every paper prints.
    let names: Set<String> = [
      "王俊", "黄祖英", "徐永德", "董伦", "章榕", "邓美涛", "杨锋", "习近平", "王志刚", "熊辉", "向金城",
      "齐宏", "彭浩杰", "秦廷富", "李强",
    ]
    let type = Self.types[index]
    for row in SchemaFile.rows(at: "lexicon/\(type.file)") {
      #expect(!names.contains(String(row[0])), "\(type.file): \(row[0])")
    }
  }
}
