// Reading valid UTF-8 character by character, without String.

extension [UInt8] {
  /// Bytes of the character that starts at an offset.
  func characterWidth(at offset: Int) -> Int {
    let byte = self[offset]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The character that starts at an offset.
  func scalar(at offset: Int) -> Unicode.Scalar {
    UTF8Decoder.scalar(in: self, at: offset)?.0 ?? "\u{FFFD}"
  }

  /// Offset of the character that ends at `offset`, which is above 0.
  func characterStart(endingAt offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether the text reads `word` from `offset` on, all before `limit`.
  func reads(_ word: String, at offset: Int, before limit: Int) -> Bool {
    var index = offset
    for byte in word.utf8 {
      guard index < limit, self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether the text reads `word` just before `offset`, not before `limit`.
  func reads(_ word: String, endingAt offset: Int, after limit: Int) -> Bool {
    let start = offset - word.utf8.count
    return start >= limit && reads(word, at: start, before: offset)
  }

  /// A span without the spaces around it.
  func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start
    var end = span.end
    while start < end, self[start] == 0x20 { start += 1 }
    while end > start, self[end - 1] == 0x20 { end -= 1 }
    return TextSpan(start: start, end: end)
  }

  /// The stretches of a span between blanks.
  func parts(of span: TextSpan) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    var index = span.start
    while index <= span.end {
      if index == span.end || self[index] == 0x20 {
        if start < index { parts.append(TextSpan(start: start, end: index)) }
        start = index + 1
      }
      index += 1
    }
    return parts
  }

  /// Number of characters in a span.
  func characterCount(_ span: TextSpan) -> Int {
    span.range.reduce(0) { self[$1] & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// A Chinese character of the blocks that names and words are written in.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }

  /// Closes a quotation or bracket.
  var isCloser: Bool {
    switch self {
    case "”", "’", ")", "》", "〉", "」", "』", "】", "〕", "]": true
    default: false
    }
  }

  /// Ends a sentence.
  var endsSentence: Bool { self == "。" || self == "!" || self == "?" || self == "…" }
}
