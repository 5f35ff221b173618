/// A word for a level of administration: 省, 区, 街道.
public struct AdministrativeLevel: LexiconEntry {
  public enum Kind: String, Sendable, CaseIterable {
    case division
    /// Of the Xinjiang corps: 师, 团, 连.
    case unit
    /// A zone that is governed like a division: 开发区.
    case park
  }

  public static let file = "levels.tsv"
  public let text: String
  /// 1 province, 2 prefecture, 3 county, 4 township, 5 village.
  public let rank: Int
  public let kind: Kind

  public init?(columns: [Substring]) {
    guard columns.count == 3, let rank = Int(columns[1]),
      let kind = Kind(rawValue: String(columns[2]))
    else { return nil }
    text = String(columns[0])
    self.rank = rank
    self.kind = kind
  }
}

/// What the name of a park or village ends in.
public struct PlaceSuffix: LexiconEntry {
  public enum Kind: String, Sendable, CaseIterable {
    /// 园区, 开发区, 科学城.
    case park
    /// 村, 社区, 嘎查.
    case village
  }

  public static let file = "place-suffixes.tsv"
  public let text: String
  public let kind: Kind

  public init?(columns: [Substring]) {
    guard columns.count == 2, let kind = Kind(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.kind = kind
  }
}

/// What the name of a project, works, campaign or plan ends in.
public struct ProjectSuffix: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// Makes a project of the name before it: 项目.
    case sure
    /// Only with words of building or planning beside it: 中心, 大桥.
    case building
  }

  public static let file = "project-suffixes.tsv"
  public let text: String
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// A country by its common and official name.
public struct Country: LexiconEntry {
  public static let file = "countries.tsv"
  public let text: String
  public let officialName: String?
  public let capital: String?

  public init?(columns: [Substring]) {
    guard columns.count == 3 else { return nil }
    text = String(columns[0])
    officialName = columns[1].isEmpty ? nil : String(columns[1])
    capital = columns[2].isEmpty ? nil : String(columns[2])
  }
}
