import Lexicon

/// A word of a date: 今年, 昨日, 近日.
struct DateWord: LexiconEntry {
  enum Kind: String, Sendable, CaseIterable {
    /// Counts from the article's date.
    case year, month, week, day
    /// Counts days from the date that was told last.
    case anchor
    case vague
    /// Before it a vague word is part of another one: 节日前.
    case vagueBefore = "vague-before"
    /// Before it a word of a year is part of others: 以上年龄.
    case yearBefore = "year-before"
    /// May follow a month: 6月底.
    case part
    /// With it a number of days is a length of time: 3日内, 每10日.
    case unitAfter = "unit-after"
    case unitBefore = "unit-before"
    /// After 23号 it tells that a date is meant.
    case hour
    /// The date lies ahead: 将, 定于.
    case futureAfter = "future-after"
    case futureBefore = "future-before"
  }

  static let file = "date-words.tsv"
  let text: String
  let kind: Kind
  let offset: Int

  init?(columns: [Substring]) {
    guard columns.count == 3, let kind = Kind(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.kind = kind
    offset = Int(columns[2]) ?? 0
  }
}

/// The words of dates, by what they do.
struct DateWords: Sendable {
  /// Words that are or begin a date.
  let openers: ByteTrie<DateWord>
  private let following: [DateWord.Kind: ByteTrie<DateWord>]
  private let preceding: [DateWord.Kind: ByteTrie<DateWord>]

  init() {
    let words = DateWord.load()
    let opening: Set<DateWord.Kind> = [.year, .month, .week, .day, .anchor, .vague]
    openers = ByteTrie(words.filter { opening.contains($0.kind) }.map { ($0.text, $0) })
    let others = Dictionary(grouping: words.filter { !opening.contains($0.kind) }, by: \.kind)
    following = others.mapValues { ByteTrie($0.map { ($0.text, $0) }) }
    preceding = others.mapValues { ByteTrie($0.map { ($0.text, $0) }, direction: .backward) }
  }

  /// Offset just past the longest word of a kind that starts at `offset`, or nil.
  func end(of kind: DateWord.Kind, in bytes: [UInt8], at offset: Int, before limit: Int) -> Int? {
    following[kind]?.longestMatch(in: bytes, at: offset, before: limit)?.end
  }

  /// Whether a word of a kind ends at `offset`.
  func precedes(_ kind: DateWord.Kind, in bytes: [UInt8], _ offset: Int, after limit: Int) -> Bool {
    preceding[kind]?.longestMatch(in: bytes, endingAt: offset, after: limit) != nil
  }
}
