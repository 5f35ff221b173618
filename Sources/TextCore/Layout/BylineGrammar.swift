/// Finds the words that credit the writers of an article: 本报讯(记者 …), 新华社北京8月24日电, 本报记者 ….
struct BylineGrammar: Sendable {
  let words: LayoutWords

  /// Longest name of medium and place before 讯, longest bracket after it, in bytes.
  private static let longestHead = 90
  private static let longestBracket = 180

  /// Offset just past the byline that opens a paragraph, with its bracket and colon; nil where none does.
  func openingEnd(_ bytes: [UInt8], _ span: TextSpan) -> Int? {
    if bytes[span.start] == 0x28 {
      guard let end = writersBracketEnd(bytes, span.start, span.end) else { return nil }
      return afterColon(bytes, end, span.end)
    }
    var index = span.start
    let limit = min(span.end, span.start + Self.longestHead)
    while index < limit {
      let byte = bytes[index]
      // Within the name of medium and place stand letters, digits, blanks and -; nothing else.
      if byte == 0x2C || byte == 0x3A || byte == 0x28 { return nil }
      if byte >= 0x80, ["。", "、", "“", "《", "”"].contains(bytes.scalar(at: index)) { return nil }
      if index > span.start,
        let end = words.end(of: .dispatch, in: bytes, at: index, before: limit),
        let opening = dispatchEnd(bytes, span, mark: index, end: end)
      {
        return opening
      }
      index += bytes.characterWidth(at: index)
    }
    return nil
  }

  /// 本报讯, 青海新闻网讯, 央视网消息(, 新华社贵阳12月26日电: the end with what belongs to it.
  private func dispatchEnd(_ bytes: [UInt8], _ span: TextSpan, mark: Int, end: Int) -> Int? {
    var nameEnd = mark
    while nameEnd > span.start, bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
    guard nameEnd > span.start,
      words.start(of: .notDispatch, in: bytes, endingAt: end, after: span.start) == nil
    else { return nil }
    let hasStart =
      words.end(of: .mediumStart, in: bytes, at: span.start, before: nameEnd) != nil
    let hasMedium =
      words.start(of: .medium, in: bytes, endingAt: nameEnd, after: span.start) != nil
    var bracket = end
    while bracket < span.end, bytes[bracket] == 0x20 { bracket += 1 }
    let isBracketed = bracket < span.end && bytes[bracket] == 0x28
    let isElectric = bytes.reads("电", at: mark, before: end)
    if isElectric {
      guard bytes.reads("日", endingAt: nameEnd, after: span.start), hasStart || isBracketed else {
        return nil
      }
    } else if bytes.reads("消息", at: mark, before: end) {
      let isColon = bracket < span.end && bytes[bracket] == 0x3A
      guard hasStart || hasMedium, isBracketed || isColon else { return nil }
    } else {
      guard hasStart || hasMedium else { return nil }
    }
    guard isBracketed, let bracketEnd = closing(bytes, bracket, span.end) else {
      return afterColon(bytes, end, span.end)
    }
    return afterColon(bytes, bracketEnd, span.end)
  }

  /// Offset past the bracket that opens at `start` and names writers.
  private func writersBracketEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard let end = closing(bytes, start, limit) else { return nil }
    return words.end(of: .writer, in: bytes, at: start + 1, before: end) == nil ? nil : end
  }

  private func closing(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start + 1
    var depth = 1
    let last = min(limit, start + Self.longestBracket)
    while index < last {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29 {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  private func afterColon(_ bytes: [UInt8], _ end: Int, _ limit: Int) -> Int {
    var index = end
    while index < limit, bytes[index] == 0x20 { index += 1 }
    return index < limit && bytes[index] == 0x3A ? index + 1 : end
  }
}

extension BylineGrammar {
  /// Whether a whole line credits writers: 本报记者 某某, (记者 某某), 某某/文 某某/图, (某某).
  func isByline(_ bytes: [UInt8], _ span: TextSpan, _ shape: LineShape) -> Bool {
    guard shape.characters <= 60, shape.stops == 0, shape.commas == 0, !shape.hasOpenPair,
      !shape.endsFinal
    else { return false }
    var inside = span
    if bytes[span.start] == 0x28, shape.last == ")" {
      inside = bytes.trimmed(TextSpan(start: span.start + 1, end: span.end - 1))
      if isName(bytes, inside) { return true }
    }
    if let end = words.end(of: .writer, in: bytes, at: inside.start, before: inside.end) {
      // A name follows, not a clause: 记者 走进 … would be longer or hold a verb's object.
      return end < inside.end && shape.longestPart <= 14
    }
    return bytes.reads("/文", endingAt: inside.end, after: inside.start)
      || bytes.reads("/图", endingAt: inside.end, after: inside.start)
      || bytes.reads("/摄", endingAt: inside.end, after: inside.start)
  }

  /// Offset of the byline that closes a paragraph, after its last stop: 。(记者 某某), 。(某某); or nil.
  func closingStart(_ bytes: [UInt8], _ span: TextSpan) -> Int? {
    guard bytes[span.end - 1] == 0x29 else { return nil }
    var open = span.end - 1
    let limit = max(span.start, span.end - Self.longestBracket)
    while open > limit, bytes[open] != 0x28 { open -= 1 }
    var before = open
    while before > span.start, bytes[before - 1] == 0x20 { before -= 1 }
    guard bytes[open] == 0x28, before > span.start else { return nil }
    let stop = bytes.scalar(at: bytes.characterStart(endingAt: before))
    guard stop.endsSentence || stop == "”" else { return nil }
    let inside = bytes.trimmed(TextSpan(start: open + 1, end: span.end - 1))
    return isName(bytes, inside) || words.occurs(.writer, in: bytes, inside) ? open : nil
  }

  /// Two to four Chinese characters, or several such between blanks.
  private func isName(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.count <= 60 else { return false }
    var length = 0
    var index = span.start
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      index += bytes.characterWidth(at: index)
      if scalar == " " || scalar == "、" {
        length = 0
      } else if scalar.isHan {
        length += 1
        if length > 4 { return false }
      } else {
        return false
      }
    }
    return bytes.characterCount(span) >= 2
  }
}
