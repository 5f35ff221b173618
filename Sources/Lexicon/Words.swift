import GraphModel

/// Something that looks like a name and names nothing: 有关部门, 重大项目, 全村.
public struct GenericName: LexiconEntry {
  public enum Kind: String, Sendable, CaseIterable {
    case body, project, village, place
  }

  public static let file = "generic-names.tsv"
  public let text: String
  public let kind: Kind

  public init?(columns: [Substring]) {
    guard columns.count == 2, let kind = Kind(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.kind = kind
  }
}

/// A word that ends or precedes a name but is no part of it.
public struct BoundaryWord: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    case verb
    /// A verb that may also stand inside a name: 建设, 服务.
    case inner
    /// Prepositions, conjunctions, adverbs, particles.
    case function
    /// A function word whose characters are common in names: 中, 同.
    case weak
    /// After a number: 月, 日; longer words (近日) anywhere.
    case time
    /// After a number: 个, 家.
    case measure
    /// Common nouns that stand before a name in apposition: 记者, 专家.
    case noun
  }

  public static let file = "boundary-words.tsv"
  public let text: String
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// A word that states a relation between two names: 位于, 承建.
public struct RelationCue: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// The cue, then the place: 位于.
    case before
    /// First name, cue, second name: 落户.
    case between
    /// Introduces the doer of a passive clause: 由.
    case agent
    /// The verb that closes such a clause: 承建.
    case closing
  }

  public static let file = "relation-cues.tsv"
  public let text: String
  public let relation: RelationshipType
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 3, let relation = RelationshipType(rawValue: String(columns[1])),
      let use = Use(rawValue: String(columns[2]))
    else { return nil }
    text = String(columns[0])
    self.relation = relation
    self.use = use
  }
}

/// A word directly beside a name that says that it is being built: 建成, 打造.
public struct BuildingCue: LexiconEntry {
  public enum Place: String, Sendable, CaseIterable {
    case before, after, both
  }

  public static let file = "building-cues.tsv"
  public let text: String
  public let place: Place

  public init?(columns: [Substring]) {
    guard columns.count == 2, let place = Place(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.place = place
  }
}
