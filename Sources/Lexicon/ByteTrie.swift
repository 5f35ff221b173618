/// A set of words with a payload each, searched at an offset of UTF-8 text.
///
/// Built once, never changed. A transition is one probe of an open hash table, so that building is
/// linear and needs no sorting.
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
  /// Number of words.
  public var count: Int { payloads.count }

  /// Transition `node << 8 | byte`, plus one so that zero means an empty slot.
  private var keys: [UInt64]
  private var targets: [Int32]
  private let mask: Int
  /// For each node the index of its payload, or -1.
  private var payloadIndices: [Int32]
  private var payloads: [Payload]

  /// The words with their payloads; of equal words the first counts, empty words are left out.
  ///
  /// Complexity: linear in the bytes of all words.
  public init(_ entries: [(String, Payload)], direction: Direction = .forward) {
    self.direction = direction
    let bytes = entries.reduce(0) { $0 + $1.0.utf8.count }
    var capacity = 16
    while capacity < bytes * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    payloadIndices = [-1]
    payloads = []
    payloads.reserveCapacity(entries.count)
    for (word, payload) in entries where !word.isEmpty {
      var node: Int32 = 0
      switch direction {
      case .forward: for byte in word.utf8 { node = child(of: node, byte) }
      case .backward: for byte in word.utf8.reversed() { node = child(of: node, byte) }
      }
      if payloadIndices[Int(node)] < 0 {
        payloadIndices[Int(node)] = Int32(payloads.count)
        payloads.append(payload)
      }
    }
  }

  private mutating func child(of node: Int32, _ byte: UInt8) -> Int32 {
    let key = Self.key(node, byte)
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    let child = Int32(payloadIndices.count)
    payloadIndices.append(-1)
    keys[slot] = key
    targets[slot] = child
    return child
  }

  private func next(_ node: Int32, _ byte: UInt8) -> Int32? {
    let key = Self.key(node, byte)
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 {
    (UInt64(UInt32(node)) << 8 | UInt64(byte)) &+ 1
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

extension ByteTrie {
  /// Calls `body` with the end (the start, searching backward) and payload of every word found,
  /// shortest first.
  ///
  /// Complexity: linear in the length of the longest word.
  private func walk(
    _ bytes: [UInt8], from offset: Int, to limit: Int, _ body: (Int, Payload) -> Void
  ) {
    var node: Int32 = 0
    var position = offset
    while position != limit {
      let byte = direction == .forward ? bytes[position] : bytes[position - 1]
      guard let child = next(node, byte) else { return }
      node = child
      position += direction == .forward ? 1 : -1
      let index = payloadIndices[Int(node)]
      if index >= 0 { body(position, payloads[Int(index)]) }
    }
  }

  /// The longest word that starts at `offset` and ends at or before `limit` (the end of the bytes).
  ///
  /// Finds nothing in a trie that searches backward.
  public func longestMatch(in bytes: [UInt8], at offset: Int, before limit: Int? = nil) -> Match? {
    guard direction == .forward else { return nil }
    var found: Match?
    walk(bytes, from: offset, to: limit ?? bytes.count) {
      found = Match(start: offset, end: $0, payload: $1)
    }
    return found
  }

  /// All words that start at `offset` and end at or before `limit`, shortest first.
  public func matches(in bytes: [UInt8], at offset: Int, before limit: Int? = nil) -> [Match] {
    guard direction == .forward else { return [] }
    var found: [Match] = []
    walk(bytes, from: offset, to: limit ?? bytes.count) {
      found.append(Match(start: offset, end: $0, payload: $1))
    }
    return found
  }

  /// The longest word that ends at `offset` and starts at or after `limit` (0).
  ///
  /// Finds nothing in a trie that searches forward.
  public func longestMatch(in bytes: [UInt8], endingAt offset: Int, after limit: Int = 0) -> Match?
  {
    guard direction == .backward else { return nil }
    var found: Match?
    walk(bytes, from: offset, to: limit) { found = Match(start: $0, end: offset, payload: $1) }
    return found
  }

  /// All words that end at `offset` and start at or after `limit`, shortest first.
  public func matches(in bytes: [UInt8], endingAt offset: Int, after limit: Int = 0) -> [Match] {
    guard direction == .backward else { return [] }
    var found: [Match] = []
    walk(bytes, from: offset, to: limit) {
      found.append(Match(start: $0, end: offset, payload: $1))
    }
    return found
  }

  /// The payload of exactly this word.
  public subscript(word: String) -> Payload? {
    var node: Int32 = 0
    switch direction {
    case .forward:
      for byte in word.utf8 {
        guard let child = next(node, byte) else { return nil }
        node = child
      }
    case .backward:
      for byte in word.utf8.reversed() {
        guard let child = next(node, byte) else { return nil }
        node = child
      }
    }
    let index = payloadIndices[Int(node)]
    return index >= 0 ? payloads[Int(index)] : nil
  }

  public func contains(_ word: String) -> Bool { self[word] != nil }
}
