import GraphModel

/// A word that says what a person did: 出席, 主持, 强调.
public struct ActCue: LexiconEntry {
  public static let file = "verbs.tsv"
  public let text: String
  public let act: Act
  /// How the word introduces what was said; nil where it does not.
  public let quotation: Quotation?

  public enum Quotation: String, Sendable, CaseIterable {
    /// 强调, 指出: a speech at the event being told.
    case statement
    /// 表示, 说: at the event, or in an interview.
    case saying
  }

  public init?(columns: [Substring]) {
    guard columns.count == 3, let act = Act(rawValue: String(columns[1])),
      columns[2].isEmpty || Quotation(rawValue: String(columns[2])) != nil
    else { return nil }
    text = String(columns[0])
    self.act = act
    quotation = Quotation(rawValue: String(columns[2]))
  }
}

/// A word that the name of an event ends in: 座谈会, 奠基仪式.
public struct EventNoun: LexiconEntry {
  public static let file = "event-nouns.tsv"
  public let text: String
  public let kind: EventKind
  /// True where the word alone names nothing: 会议强调.
  public let isGeneric: Bool

  public init?(columns: [Substring]) {
    guard columns.count == 3, let kind = EventKind(rawValue: String(columns[1])),
      columns[2] == "generic" || columns[2] == "named"
    else { return nil }
    text = String(columns[0])
    self.kind = kind
    isGeneric = columns[2] == "generic"
  }
}
