/// An administrative division of China, province to county.
public struct Division: LexiconEntry {
  public static let file = "divisions.tsv"
  /// With its level: 云溪区.
  public let text: String
  /// The division above it; nil for provinces.
  public let parent: String?
  /// 1 province, 2 prefecture, 3 county.
  public let rank: Int
  /// The short form, 云溪, 彭水; nil where there is none that could be told from other words.
  public let stem: String?

  public init?(columns: [Substring]) {
    guard columns.count == 4, let rank = Int(columns[2]), 1...3 ~= rank else { return nil }
    text = String(columns[0])
    parent = columns[1].isEmpty ? nil : String(columns[1])
    self.rank = rank
    switch columns[3] {
    case "-": stem = nil
    case "": stem = columns[0].count > 2 ? String(columns[0].dropLast()) : nil
    default: stem = String(columns[3])
    }
  }

  /// Its level as one character: 区, 县, 市, 省, 州, 旗, 盟.
  public var level: String { text.last.map { String($0) } ?? "" }
}

/// The list of divisions, found by full name or by short form.
///
/// One name may be several divisions: 鼓楼区 lies in four cities.
public struct Divisions: Sendable {
  public let all: [Division]
  /// Full names, each with the indices in `all` of the divisions so called.
  public let names: ByteTrie<[Int]>
  /// Short forms, likewise.
  public let stems: ByteTrie<[Int]>

  public init() {
    all = Division.load()
    names = Self.trie(all.enumerated().map { ($0.element.text, $0.offset) })
    stems = Self.trie(
      all.enumerated().compactMap { index, division in division.stem.map { ($0, index) } })
  }

  private static func trie(_ words: [(String, Int)]) -> ByteTrie<[Int]> {
    var grouped: [String: [Int]] = [:]
    for (word, index) in words { grouped[word, default: []].append(index) }
    return ByteTrie(grouped.map { ($0.key, $0.value) })
  }

  /// The divisions of exactly this full name: 云溪区.
  public func named(_ name: String) -> [Division] { (names[name] ?? []).map { all[$0] } }

  /// The divisions of this short form: 云溪.
  public func stemmed(_ stem: String) -> [Division] { (stems[stem] ?? []).map { all[$0] } }

  /// The division above `name` where the list knows exactly one: 岳阳市 for 云溪区.
  public func parent(of name: String) -> String? {
    let parents = Set(named(name).compactMap(\.parent))
    return parents.count == 1 ? parents.first : nil
  }
}
