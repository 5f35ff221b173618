import Lexicon

/// A word by which a garbled sentence is told.
struct GarblingWord: LexiconEntry {
  enum Use: String, Sendable, CaseIterable {
    /// 区, 县 … and what stands around one that is printed twice.
    case level
    case levelScope = "level-scope"
    case levelOrgan = "level-organ"
    /// 等全体, which a noun must follow, and what follows it where one is lost.
    case whole
    case preposition
    case chair
    /// 召开了 + 中 + 常委会.
    case hold
    case location
    case sessionBody = "session-body"
  }

  static let file = "garbling-words.tsv"
  let text: String
  let use: Use

  init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// The words of garbled sentences, by use.
struct GarblingWords: Sendable {
  private let tries: [GarblingWord.Use: ByteTrie<GarblingWord>]

  init() {
    tries = Dictionary(grouping: GarblingWord.load(), by: \.use)
      .mapValues { ByteTrie($0.map { ($0.text, $0) }) }
  }

  /// The words of a use.
  func trie(of use: GarblingWord.Use) -> ByteTrie<GarblingWord> { tries[use] ?? ByteTrie([]) }

  /// Offset just past the longest word of a use that starts at `offset`, or nil.
  func end(of use: GarblingWord.Use, in bytes: [UInt8], at offset: Int, before limit: Int) -> Int? {
    tries[use]?.longestMatch(in: bytes, at: offset, before: limit)?.end
  }
}
