// Lists whose rows are words and nothing else.

/// A word that begins with what names end in, so that no name ends there: 委员, 部门, 市民.
public struct SuffixLookalike: LexiconEntry {
  public static let file = "suffix-lookalikes.tsv"
  public let text: String

  public init?(columns: [Substring]) {
    guard columns.count == 1 else { return nil }
    text = String(columns[0])
  }
}

/// A word that ends like a level of administration or a body and is none: 城市, 全区, 布局.
public struct EndingLookalike: LexiconEntry {
  public static let file = "ending-lookalikes.tsv"
  public let text: String

  public init?(columns: [Substring]) {
    guard columns.count == 1 else { return nil }
    text = String(columns[0])
  }
}

/// A word in which the characters of a boundary word end no name: 经济, 和平, 有限.
public struct BoundaryException: LexiconEntry {
  public static let file = "boundary-exceptions.tsv"
  public let text: String

  public init?(columns: [Substring]) {
    guard columns.count == 1 else { return nil }
    text = String(columns[0])
  }
}

/// A word that makes no name of a generic noun: 重大 in 重大项目.
public struct GenericModifier: LexiconEntry {
  public static let file = "generic-modifiers.tsv"
  public let text: String

  public init?(columns: [Substring]) {
    guard columns.count == 1 else { return nil }
    text = String(columns[0])
  }
}
