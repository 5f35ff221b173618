/// A family name of Chinese people.
public struct Surname: LexiconEntry {
  /// How likely the characters are a family name at all.
  public enum Frequency: String, Sendable, CaseIterable {
    /// One of the hundred commonest.
    case veryCommon = "1"
    case common = "2"
    /// Seldom as a name, often an ordinary word.
    case rare = "3"
    /// Of two or more characters: 欧阳.
    case compound = "c"
  }

  public static let file = "surnames.tsv"
  public let text: String
  public let frequency: Frequency

  public init?(columns: [Substring]) {
    guard columns.count == 2, let frequency = Frequency(rawValue: String(columns[1])) else {
      return nil
    }
    text = String(columns[0])
    self.frequency = frequency
  }
}

/// A character that practically never stands in a person's given name.
public struct NonNameCharacter: LexiconEntry {
  public enum Strength: String, Sendable, CaseIterable {
    /// A function word: a name ends before it.
    case never
    /// So rare in given names that other evidence is needed.
    case hardly
  }

  public static let file = "not-in-names.tsv"
  public let text: String
  public let strength: Strength

  public init?(columns: [Substring]) {
    guard columns.count == 2, let strength = Strength(rawValue: String(columns[1])) else {
      return nil
    }
    text = String(columns[0])
    self.strength = strength
  }
}
