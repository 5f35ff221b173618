/// Tells what single lines are, by their shape and first and last words.
struct LineClassifier: Sendable {
  enum Kind: Hashable {
    /// Body text, whole paragraphs or parts of them.
    case text
    /// May be a headline of any rank.
    case headline
    /// Looks like a headline but for a comma or its last character: what stands around it decides.
    case uncertain
    /// 一、…: a heading inside an article.
    case numbered
    case byline
    case credit
    /// A date by itself, as web pages print under the headline.
    case dateline
    /// 相关新闻.
    case related
    case caption
  }

  let words: LayoutWords
  let bylines: BylineGrammar
  let hangingWords: HangingWords
  private let dates: DateScanner

  init(words: LayoutWords, hangingWords: HangingWords, dates: DateScanner) {
    self.words = words
    self.dates = dates
    bylines = BylineGrammar(words: words)
    self.hangingWords = hangingWords
  }

  func kind(_ bytes: [UInt8], _ span: TextSpan, _ shape: LineShape) -> Kind {
    let limit = span.end
    if shape.characters <= 10, isRelated(bytes, span) { return .related }
    if Dateline.isDateline(bytes, span) { return .dateline }
    if bylines.isByline(bytes, span, shape) { return .byline }
    if let end = bylines.openingEnd(bytes, span) { return end == limit ? .byline : .text }
    if words.end(of: .credit, in: bytes, at: span.start, before: limit) != nil,
      shape.stops == 0, shape.characters <= 80
    {
      return .credit
    }
    if words.end(of: .caption, in: bytes, at: span.start, before: limit) != nil,
      shape.characters <= 120
    {
      return .caption
    }
    if shape.isRoster { return .text }
    if isNumbered(bytes, span), shape.stops + shape.commas == 0, !shape.endsFinal,
      shape.characters <= 100
    {
      return .numbered
    }
    if shape.isCompact, shape.commas == 0 {
      return hangingWords.endsInFunctionWord(bytes, span) ? .text : .headline
    }
    return isUncertain(bytes, span, shape) ? .uncertain : .text
  }

  private func isUncertain(_ bytes: [UInt8], _ span: TextSpan, _ shape: LineShape) -> Bool {
    guard shape.stops == 0, !shape.hasOpenPair, !shape.hasStrayCloser, !shape.endsInComma,
      shape.characters >= 4, shape.characters <= 60, shape.commas <= 2, shape.last != "。",
      shape.lastInside != "。", shape.last != ";", shape.last != ":"
    else { return false }
    return !hangingWords.endsHanging(bytes, span) && !opensParagraph(bytes, span)
      && !startsWithDate(bytes, span)
      && words.end(of: .subject, in: bytes, at: span.start, before: span.end) == nil
  }

  /// 相关新闻, ■相关链接, 【新闻链接】, 链接:.
  private func isRelated(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    let ornaments: Set<Unicode.Scalar> = [
      "■", "●", "◆", "【", "】", "▲", "★", "□", "○", ">", " ", ":",
    ]
    var index = span.start
    while index < span.end, ornaments.contains(bytes.scalar(at: index)) {
      index += bytes.characterWidth(at: index)
    }
    guard var end = words.end(of: .related, in: bytes, at: index, before: span.end) else {
      return false
    }
    while end < span.end, ornaments.contains(bytes.scalar(at: end)) {
      end += bytes.characterWidth(at: end)
    }
    return end == span.end
  }

  /// 9月22日至25日, …: a sentence rather than a headline.
  private func startsWithDate(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    dates.expression(in: bytes, at: span.start, span) != nil
  }

  /// 会议指出, … 某某强调,…: words that begin a paragraph.
  func opensParagraph(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    if let end = words.end(of: .subject, in: bytes, at: span.start, before: span.end),
      words.end(of: .speech, in: bytes, at: end, before: span.end) != nil
    {
      return true
    }
    // A name of two to four characters before the verb, a comma or colon after it.
    var index = span.start
    for count in 0..<5 {
      guard index < span.end else { return false }
      if count >= 2, let end = words.end(of: .speech, in: bytes, at: index, before: span.end),
        end < span.end, bytes[end] == 0x2C || bytes[end] == 0x3A
      {
        return true
      }
      guard bytes.scalar(at: index).isHan else { return false }
      index += bytes.characterWidth(at: index)
    }
    return false
  }

  /// 一、 (一) 1. 第一、: numbers that open an item.
  private func isNumbered(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    var index = span.start
    let isBracketed = bytes[index] == 0x28
    if isBracketed { index += 1 }
    let start = index
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      guard scalar.isASCIIDigit || "一二三四五六七八九十".unicodeScalars.contains(scalar) else {
        break
      }
      index += bytes.characterWidth(at: index)
    }
    guard index > start, index < span.end else { return false }
    let mark = bytes.scalar(at: index)
    return isBracketed ? mark == ")" : mark == "、" || mark == "."
  }
}
