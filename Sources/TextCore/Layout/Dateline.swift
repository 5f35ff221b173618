/// Recognises a line that holds a date and nothing else but a time of day or a source.
enum Dateline {
  /// 2014年03月27日, 2011-11-24 9:35:43, 2014年1月2日14时左右, 2023-08-25 来源:某报.
  ///
  /// Complexity: linear in the length of the span.
  static func isDateline(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard span.count <= 120 else { return false }
    if bytes[span.start] == 0x28, bytes[span.end - 1] == 0x29, span.count > 2 {
      return isDateline(bytes, TextSpan(start: span.start + 1, end: span.end - 1))
    }
    var index = span.start
    for label in ["发布时间:", "时间:", "日期:"] where bytes.reads(label, at: index, before: span.end) {
      index += label.utf8.count
      while index < span.end, bytes[index] == 0x20 { index += 1 }
    }
    guard startsWithYear(bytes, index, span.end) else { return false }
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      if scalar.isASCIIDigit || allowed.contains(scalar) {
        index += bytes.characterWidth(at: index)
      } else {
        return bytes.reads("来源", at: index, before: span.end)
          && bytes.characterCount(TextSpan(start: index, end: span.end)) <= 20
      }
    }
    // A bare 2023年 is no date of an article.
    return bytes.characterCount(span) >= 8
  }

  private static let allowed = Set("年月日号时点分秒许左右上下午凌晨早晚星期周一二三四五六七八九十〇:-./ ".unicodeScalars)

  private static func startsWithYear(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    guard start + 4 < limit else { return false }
    if bytes[start..<start + 4].allSatisfy({ (0x30...0x39).contains($0) }) {
      return bytes[start] == 0x31 || bytes[start] == 0x32
    }
    return bytes.reads("二〇", at: start, before: limit)
      || bytes.reads("二○", at: start, before: limit)
  }
}
