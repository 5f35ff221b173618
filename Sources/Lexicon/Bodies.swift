import GraphModel

/// What the name of a body ends in: 人大常委会, 有限公司.
public struct BodySuffix: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// A level (区), a place or another organ before it makes the name: 区政府.
    case organ
    /// Likewise, but it may also stand alone: 纪委, 公安局.
    case bare
    /// It needs a name of its own before it: …科技有限公司.
    case named
  }

  public static let file = "body-suffixes.tsv"
  public let text: String
  public let kind: BodyKind
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 3, let kind = BodyKind(rawValue: String(columns[1])),
      let use = Use(rawValue: String(columns[2]))
    else { return nil }
    text = String(columns[0])
    self.kind = kind
    self.use = use
  }
}

/// A national or international body that needs no locality: 中共中央, 国家发改委.
public struct NationalBody: LexiconEntry {
  public static let file = "national-bodies.tsv"
  public let text: String
  public let kind: BodyKind

  public init?(columns: [Substring]) {
    guard columns.count == 2, let kind = BodyKind(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.kind = kind
  }
}

/// A group of bodies or people that takes part in events without being an organ: 各民主党派.
public struct Collective: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// Stands alone: 各民主党派.
    case whole
    /// A level or qualifier before it makes the group: 区级相关部门.
    case head
  }

  public static let file = "collectives.tsv"
  public let text: String
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}
