/// The transitions of a trie over UTF-8: finds words by number, knows nothing of what they stand for.
///
/// Not generic, so that a search costs no type metadata. A step takes a whole character, by one probe
/// of an open hash table; a bitmap of first characters answers most searches at once.
@usableFromInline struct WordIndex: Sendable {
  @usableFromInline let isBackward: Bool
  /// Number of different words.
  private var count = 0

  /// Transition `node << 32 | character`, plus one so that zero means an empty slot.
  private var keys: [UInt64]
  private var targets: [Int32]
  private let mask: Int
  /// For each node the number of its word, or -1.
  private var words: [Int32] = [-1]
  /// One bit for each character of three bytes that a word starts with (ends with, backward).
  private var firstCharacters = [UInt64](repeating: 0, count: 1024)

  /// An index with room for words of so many bytes in all.
  init(byteCount: Int, isBackward: Bool) {
    self.isBackward = isBackward
    var capacity = 16
    while capacity < byteCount { capacity *= 2 }
    mask = capacity - 1
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
  }

  /// Adds a word; false where it is there already or empty.
  mutating func insert(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty else { return false }
    var node: Int32 = 0
    var position = isBackward ? word.count : 0
    let limit = isBackward ? 0 : word.count
    var isFirst = true
    while let step = step(word, at: position, to: limit) {
      if isFirst, step.character > 0xE0_0000 {
        let bit = Self.bit(step.character)
        firstCharacters[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      isFirst = false
      node = child(of: node, step.character)
      position = step.end
    }
    guard words[Int(node)] < 0 else { return false }
    words[Int(node)] = Int32(count)
    count += 1
    return true
  }

  private mutating func child(of node: Int32, _ character: UInt32) -> Int32 {
    let key = Self.key(node, character)
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    let child = Int32(words.count)
    words.append(-1)
    keys[slot] = key
    targets[slot] = child
    return child
  }

  private func next(_ node: Int32, _ character: UInt32) -> Int32 {
    let key = Self.key(node, character)
    var slot = Self.slot(key) & mask
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == 0 { return -1 }
      slot = (slot + 1) & mask
    }
  }

  /// The longest word from `offset` towards `limit`: its far end and its number, or nil.
  ///
  /// Complexity: linear in the length of the longest word.
  @usableFromInline func longest(
    _ bytes: [UInt8], from offset: Int, to limit: Int
  ) -> (end: Int, word: Int)? {
    var found: (end: Int, word: Int)?
    walk(bytes, from: offset, to: limit) { found = ($0, $1) }
    return found
  }

  /// All words from `offset` towards `limit`, shortest first.
  @usableFromInline func all(
    _ bytes: [UInt8], from offset: Int, to limit: Int
  ) -> [(end: Int, word: Int)] {
    var found: [(end: Int, word: Int)] = []
    walk(bytes, from: offset, to: limit) { found.append(($0, $1)) }
    return found
  }

  @inline(__always)
  private func walk(
    _ bytes: [UInt8], from offset: Int, to limit: Int, _ body: (Int, Int) -> Void
  ) {
    guard let first = step(bytes, at: offset, to: limit) else { return }
    if first.character > 0xE0_0000 {
      let bit = Self.bit(first.character)
      if firstCharacters[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return }
    }
    var current = first
    var node: Int32 = 0
    while true {
      node = next(node, current.character)
      guard node >= 0 else { return }
      let word = words[Int(node)]
      if word >= 0 { body(current.end, Int(word)) }
      guard let following = step(bytes, at: current.end, to: limit) else { return }
      current = following
    }
  }

  /// The character after `offset` (before it, backward) as its bytes in one number, and its far end;
  /// nil where `limit` cuts it.
  @inline(__always)
  private func step(
    _ bytes: [UInt8], at offset: Int, to limit: Int
  ) -> (character: UInt32, end: Int)? {
    if isBackward {
      guard offset > limit else { return nil }
      var start = offset - 1
      while start > limit, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
      guard bytes[start] & 0xC0 != 0x80 else { return nil }
      var character: UInt32 = 0
      for index in start..<offset { character = character << 8 | UInt32(bytes[index]) }
      return (character, start)
    }
    guard offset < limit else { return nil }
    let lead = bytes[offset]
    let end = offset + (lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    guard end <= limit else { return nil }
    var character = UInt32(lead)
    for index in (offset + 1)..<max(end, offset + 1) {
      character = character << 8 | UInt32(bytes[index])
    }
    return (character, end)
  }

  /// The place of a character of three bytes in the bitmap.
  @inline(__always)
  private static func bit(_ character: UInt32) -> Int {
    Int((character >> 16 & 0x0F) << 12 | (character >> 8 & 0x3F) << 6 | character & 0x3F)
  }

  @inline(__always)
  private static func key(_ node: Int32, _ character: UInt32) -> UInt64 {
    (UInt64(UInt32(node)) << 32 | UInt64(character)) &+ 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
