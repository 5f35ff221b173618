import GraphModel

/// The word that an office ends in: 书记, 区长.
public struct OfficeHead: LexiconEntry {
  public static let file = "office-heads.tsv"
  public let text: String
  /// True where a body has a single holder at a time: 区长, not 委员. Deputies are always many.
  public let isSingleSeat: Bool
  /// Suffix of the body that the head implies where none is printed: 政府 for 区长.
  public let impliedBody: String?
  /// Kind of the body that the office belongs to, where the head tells.
  public let bodyKind: BodyKind?

  public init?(columns: [Substring]) {
    guard columns.count == 4, columns[1] == "one" || columns[1] == "many" else { return nil }
    text = String(columns[0])
    isSingleSeat = columns[1] == "one"
    impliedBody = columns[2].isEmpty ? nil : String(columns[2])
    bodyKind = BodyKind(rawValue: String(columns[3]))
    if bodyKind == nil, !columns[3].isEmpty { return nil }
  }
}

/// A word before an office head that makes it another office of the same body: 副, 常务副.
public struct OfficePrefix: LexiconEntry {
  public enum Rank: String, Sendable, CaseIterable {
    case deputy, first, executive, senior, chief, assistant, other
    /// The party group beside the body: 党组书记.
    case party
  }

  public static let file = "office-prefixes.tsv"
  public let text: String
  public let rank: Rank

  public init?(columns: [Substring]) {
    guard columns.count == 2, let rank = Rank(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.rank = rank
  }
}

/// A word that stands beside a name but is no office in a body: 区领导, 记者, 同志.
public struct TitleWord: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// A printed title that is kept: 记者.
    case title
    /// Said of anybody, no title: 同志.
    case courtesy
    /// Of several people at once: 区领导.
    case collective
  }

  public static let file = "title-words.tsv"
  public let text: String
  /// Kind of the person that the word tells, or nil.
  public let personKind: PersonKind?
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 3, let use = Use(rawValue: String(columns[2])) else { return nil }
    text = String(columns[0])
    self.use = use
    personKind = PersonKind(rawValue: String(columns[1]))
    if personKind == nil, !columns[1].isEmpty { return nil }
  }
}

/// A word that says how an office is held: 代, 原, 候选人.
public struct OfficeStatusWord: LexiconEntry {
  public enum Place: String, Sendable, CaseIterable {
    /// Directly before the office: 代区长.
    case before
    /// After it: 区长候选人.
    case after
  }

  public static let file = "office-status-words.tsv"
  public let text: String
  public let status: OfficeStatus
  public let place: Place

  public init?(columns: [Substring]) {
    guard columns.count == 3, let status = OfficeStatus(rawValue: String(columns[1])),
      let place = Place(rawValue: String(columns[2]))
    else { return nil }
    text = String(columns[0])
    self.status = status
    self.place = place
  }
}
