import Lexicon

/// A word at which a column break may leave a sentence hanging.
struct BreakWord: LexiconEntry {
  enum Use: String, Sendable, CaseIterable {
    /// Needs a verb or preposition after it: 不断, 进一步.
    case adverb
    /// Ends no headline and no sentence: 的, 把, 以及.
    case function
    /// Ends no line that holds a comma: 的, 在.
    case weakFunction = "weak-function"
    /// May follow such an adverb: verbs, prepositions, other adverbs.
    case predicate
    /// Opens a clause whose object follows: 成立, 举行.
    case founding
    /// Takes an object at the end of a clause: 颁发, 授予.
    case awarding
    /// Links two verbs of one clause: 并, 为.
    case coordinator
    /// People who receive or act: 代表, 同志.
    case person
  }

  static let file = "break-words.tsv"
  let text: String
  let use: Use

  init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// The words that a break leaves hanging, and those that may follow them.
struct HangingWords: Sendable {
  private let forward: [BreakWord.Use: ByteTrie<BreakWord>]
  private let backward: [BreakWord.Use: ByteTrie<BreakWord>]

  init() {
    let byUse = Dictionary(grouping: BreakWord.load(), by: \.use)
    forward = byUse.mapValues { ByteTrie($0.map { ($0.text, $0) }) }
    backward = byUse.mapValues { ByteTrie($0.map { ($0.text, $0) }, direction: .backward) }
  }

  /// Offset just past the longest word of a use that starts at `offset`, or nil.
  func end(of use: BreakWord.Use, in bytes: [UInt8], at offset: Int, before limit: Int) -> Int? {
    forward[use]?.longestMatch(in: bytes, at: offset, before: limit)?.end
  }

  /// Offset of the longest word of a use that ends at `offset`, or nil.
  func start(
    of use: BreakWord.Use, in bytes: [UInt8], endingAt offset: Int, after limit: Int
  ) -> Int? {
    backward[use]?.longestMatch(in: bytes, endingAt: offset, after: limit)?.start
  }

  /// Whether a line with a comma ends in a word that cannot be its last: an adverb, which needs its
  /// verb, or a function word.
  func endsHanging(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    start(of: .adverb, in: bytes, endingAt: span.end, after: span.start) != nil
      || endsInWeakWord(bytes, span)
      || endsInFunctionWord(bytes, span)
  }

  /// Whether a line ends in a function word. Adverbs do end headlines: 批评声音不断.
  func endsInFunctionWord(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    start(of: .function, in: bytes, endingAt: span.end, after: span.start) != nil
  }

  /// Whether a line ends in 的, 在 and the like, which few headlines do.
  func endsInWeakWord(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    start(of: .weakFunction, in: bytes, endingAt: span.end, after: span.start) != nil
  }
}
