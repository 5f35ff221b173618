import GraphModel

/// A word that says what a person did: 出席, 主持, 强调.
public struct ActCue: LexiconEntry {
  public static let file = "verbs.tsv"
  public let text: String
  public let act: Act
  /// True where the word introduces what was said (强调): a speech at the event, but not in an
  /// interview.
  public let isQuotative: Bool

  public init?(columns: [Substring]) {
    guard columns.count == 3, let act = Act(rawValue: String(columns[1])),
      columns[2].isEmpty || columns[2] == "yes"
    else { return nil }
    text = String(columns[0])
    self.act = act
    isQuotative = columns[2] == "yes"
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
