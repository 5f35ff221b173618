import TextCore

/// Stepping over characters by byte offset. Every offset taken or returned lies on the first byte of a
/// character or at the end of the text.
extension ReadingText {
  /// The Unicode scalar at an offset, or nil at the end.
  func scalar(at offset: Int) -> UInt32? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    func tail(_ index: Int) -> UInt32 {
      offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0
    }
    switch first {
    case 0..<0x80: return first
    case 0xC0..<0xE0: return (first & 0x1F) << 6 | tail(1)
    case 0xE0..<0xF0: return (first & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }

  /// The offset after the character at `offset`.
  func after(_ offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    let width =
      switch bytes[offset] {
      case 0..<0x80: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    return min(offset + width, bytes.count)
  }

  /// The offset of the character before `offset`, or 0 at the start.
  func before(_ offset: Int) -> Int {
    var index = offset - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, 0)
  }

  /// The scalar that ends at an offset, or nil at the start.
  func scalar(before offset: Int) -> UInt32? { offset > 0 ? scalar(at: before(offset)) : nil }

  /// The offset `count` characters after `offset`, not past `limit`; nil where there are fewer.
  func offset(_ offset: Int, advancedBy count: Int, limit: Int) -> Int? {
    var index = offset
    for _ in 0..<count {
      guard index < limit else { return nil }
      index = after(index)
    }
    return index <= limit ? index : nil
  }

  /// The number of characters of a span.
  func characterCount(_ span: TextSpan) -> Int {
    bytes[span.range].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  func hasPrefix(_ word: StaticString, at offset: Int, limit: Int? = nil) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, offset + count <= limit ?? bytes.count else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != bytes[offset + index] { return false }
      return true
    }
  }

  func hasSuffix(_ word: StaticString, at end: Int, from start: Int = 0) -> Bool {
    let begin = end - word.utf8CodeUnitCount
    return begin >= start && hasPrefix(word, at: begin, limit: end)
  }

  /// The first offset of a word within a span.
  func firstOffset(of word: StaticString, in span: TextSpan) -> Int? {
    var index = span.start
    while index < span.end {
      if hasPrefix(word, at: index, limit: span.end) { return index }
      index = after(index)
    }
    return nil
  }

  /// The span without blanks at its ends.
  func trimmed(_ span: TextSpan) -> TextSpan {
    var (start, end) = (span.start, span.end)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x0A { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
    return TextSpan(start: start, end: end)
  }

  /// The text of a span without blanks: names and titles as they should stand.
  func compactString(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range].lazy.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
  }
}

extension UInt32 {
  /// A Han character of the blocks that modern text uses (CJK Unified Ideographs, Extensions A–F, 〇).
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self)
      || (0x20000...0x2EBEF).contains(self) || self == 0x3007
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
