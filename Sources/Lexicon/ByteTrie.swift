/// A set of words with a payload each, searched at an offset of UTF-8 text. Built once, never changed.
public struct ByteTrie<Payload: Sendable>: Sendable {
  /// A word found in a text.
  public struct Match: Sendable {
    /// Byte offset of the word's first byte.
    public var start: Int
    /// Byte offset just past its last byte.
    public var end: Int
    public var payload: Payload

    public init(start: Int, end: Int, payload: Payload) {
      self.start = start
      self.end = end
      self.payload = payload
    }
  }

  /// Which end of the words the search starts from.
  public enum Direction: Sendable {
    /// Words are found from their first byte on: `longestMatch(in:at:)`.
    case forward
    /// Words are found from their last byte back: `longestMatch(in:endingAt:)`.
    case backward
  }

  public let direction: Direction
  @usableFromInline let index: WordIndex
  /// By number of the word.
  @usableFromInline let payloads: [Payload]

  /// The words with their payloads; of equal words the first counts, empty words are left out.
  ///
  /// Complexity: linear in the bytes of all words.
  public init(_ entries: [(String, Payload)], direction: Direction = .forward) {
    self.direction = direction
    var index = WordIndex(
      byteCount: entries.reduce(0) { $0 + $1.0.utf8.count }, isBackward: direction == .backward)
    var payloads: [Payload] = []
    payloads.reserveCapacity(entries.count)
    for (word, payload) in entries where index.insert(Array(word.utf8)) {
      payloads.append(payload)
    }
    self.index = index
    self.payloads = payloads
  }

  /// Number of words.
  public var count: Int { payloads.count }
}

extension ByteTrie {
  /// The longest word that starts at `offset` and ends at or before `limit` (the end of the bytes).
  ///
  /// Finds nothing in a trie that searches backward.
  @inlinable public func longestMatch(
    in bytes: [UInt8], at offset: Int, before limit: Int? = nil
  ) -> Match? {
    guard !index.isBackward,
      let found = index.longest(bytes, from: offset, to: limit ?? bytes.count)
    else { return nil }
    return Match(start: offset, end: found.end, payload: payloads[found.word])
  }

  /// All words that start at `offset` and end at or before `limit`, shortest first.
  @inlinable public func matches(
    in bytes: [UInt8], at offset: Int, before limit: Int? = nil
  ) -> [Match] {
    guard !index.isBackward else { return [] }
    return index.all(bytes, from: offset, to: limit ?? bytes.count).map {
      Match(start: offset, end: $0.end, payload: payloads[$0.word])
    }
  }

  /// The longest word that ends at `offset` and starts at or after `limit` (0).
  ///
  /// Finds nothing in a trie that searches forward.
  @inlinable public func longestMatch(
    in bytes: [UInt8], endingAt offset: Int, after limit: Int = 0
  ) -> Match? {
    guard index.isBackward, let found = index.longest(bytes, from: offset, to: limit) else {
      return nil
    }
    return Match(start: found.end, end: offset, payload: payloads[found.word])
  }

  /// All words that end at `offset` and start at or after `limit`, shortest first.
  @inlinable public func matches(
    in bytes: [UInt8], endingAt offset: Int, after limit: Int = 0
  ) -> [Match] {
    guard index.isBackward else { return [] }
    return index.all(bytes, from: offset, to: limit).map {
      Match(start: $0.end, end: offset, payload: payloads[$0.word])
    }
  }

  /// The payload of exactly this word.
  public subscript(word: String) -> Payload? {
    let bytes = Array(word.utf8)
    let found =
      index.isBackward
      ? index.longest(bytes, from: bytes.count, to: 0)
      : index.longest(bytes, from: 0, to: bytes.count)
    guard let found, found.end == (index.isBackward ? 0 : bytes.count) else { return nil }
    return payloads[found.word]
  }

  /// The payload of the longest word that a string ends in: 区长 for 常务副区长.
  ///
  /// Complexity: quadratic in the length of the string, which is a name or a title.
  public func payload(ofSuffixOf string: String) -> Payload? {
    var rest = Substring(string)
    while !rest.isEmpty {
      if let found = self[String(rest)] { return found }
      rest = rest.dropFirst()
    }
    return nil
  }

  public func contains(_ word: String) -> Bool { self[word] != nil }
}
