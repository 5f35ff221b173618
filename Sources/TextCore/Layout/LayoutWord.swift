import Lexicon

/// A word by which the layout of a page is read: 本报, 记者, 相关新闻.
struct LayoutWord: LexiconEntry {
  enum Use: String, Sendable, CaseIterable {
    /// The end of a medium's name before 讯 or 消息.
    case medium
    /// The beginning of a medium's name, which needs no such end: 本报北京讯.
    case mediumStart = "medium-start"
    case dispatch
    /// Ends like a dispatch and is none: 通讯.
    case notDispatch = "not-dispatch"
    case writer
    case credit
    case related
    case caption
    case deckEnd = "deck-end"
    case headlineVerb = "headline-verb"
    case speech
    case subject
  }

  static let file = "layout-words.tsv"
  let text: String
  let use: Use

  init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// The layout words of each use.
struct LayoutWords: Sendable {
  private let forward: [LayoutWord.Use: ByteTrie<LayoutWord>]
  private let backward: [LayoutWord.Use: ByteTrie<LayoutWord>]

  init() {
    let byUse = Dictionary(grouping: LayoutWord.load(), by: \.use)
    forward = byUse.mapValues { ByteTrie($0.map { ($0.text, $0) }) }
    backward = byUse.mapValues { ByteTrie($0.map { ($0.text, $0) }, direction: .backward) }
  }

  /// Offset just past the longest word of a use that starts at `offset`, or nil.
  func end(of use: LayoutWord.Use, in bytes: [UInt8], at offset: Int, before limit: Int) -> Int? {
    forward[use]?.longestMatch(in: bytes, at: offset, before: limit)?.end
  }

  /// Offset of the longest word of a use that ends at `offset`, or nil.
  func start(
    of use: LayoutWord.Use, in bytes: [UInt8], endingAt offset: Int, after limit: Int
  ) -> Int? {
    backward[use]?.longestMatch(in: bytes, endingAt: offset, after: limit)?.start
  }

  /// Whether a word of a use stands anywhere in a span.
  func occurs(_ use: LayoutWord.Use, in bytes: [UInt8], _ span: TextSpan) -> Bool {
    var index = span.start
    while index < span.end {
      if end(of: use, in: bytes, at: index, before: span.end) != nil { return true }
      index += bytes.characterWidth(at: index)
    }
    return false
  }
}
