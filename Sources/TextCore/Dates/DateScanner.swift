/// Finds dates in text and takes them apart.
struct DateScanner: Sendable {
  let words = DateWords()

  /// The dates of a span, in order, without overlap.
  ///
  /// Complexity: linear in the length of the span.
  func expressions(in bytes: [UInt8], _ span: TextSpan) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = span.start
    while index < span.end {
      if let expression = expression(in: bytes, at: index, span) {
        found.append(expression)
        index = expression.span.end
      } else {
        index = afterToken(bytes, index, span.end)
      }
    }
    return found
  }

  /// Past a whole run of digits, so that none is read from its middle, or one character.
  private func afterToken(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    guard isDigit(bytes[index]) else { return index + bytes.characterWidth(at: index) }
    var end = index
    while end < limit, isDigit(bytes[end]) { end += 1 }
    return end
  }

  /// The date that starts at an offset of a span, or nil.
  func expression(in bytes: [UInt8], at start: Int, _ span: TextSpan) -> DateExpression? {
    if isDigit(bytes[start]) {
      // 3.5月, A12日 are no dates; a - may part the two ends of a range.
      if start > span.start, bytes[start - 1] == 0x2E || isLetter(bytes[start - 1]) { return nil }
      return numbered(bytes, start, span)
    }
    guard bytes[start] >= 0xE3 else { return nil }
    if let word = words.openers.longestMatch(in: bytes, at: start, before: span.end) {
      return worded(bytes, word.payload, start, word.end, span)
    }
    return DateNumber.isChineseDigit(bytes.scalar(at: start)) ? numbered(bytes, start, span) : nil
  }

  private func worded(
    _ bytes: [UInt8], _ word: DateWord, _ start: Int, _ end: Int, _ span: TextSpan
  ) -> DateExpression? {
    func made(_ form: DateExpression.Form, _ end: Int) -> DateExpression {
      DateExpression(span: TextSpan(start: start, end: end), form: form)
    }
    switch word.kind {
    case .year:
      if words.precedes(.yearBefore, in: bytes, start, after: span.start) { return nil }
      if let rest = monthAndDay(bytes, end, span) {
        return DateExpression(
          span: TextSpan(start: start, end: rest.limit),
          form: .calendar(year: .offset(word.offset), month: .number(rest.month), day: rest.day),
          end: rest.end)
      }
      return made(.calendar(year: .offset(word.offset), month: nil, day: nil), end)
    case .month:
      let day = day(bytes, end, span)
      return DateExpression(
        span: TextSpan(start: start, end: day?.limit ?? end),
        form: .calendar(year: nil, month: .offset(word.offset), day: day?.day), end: day?.end)
    case .week:
      guard end < span.end, let day = DateNumber.weekday(bytes.scalar(at: end)) else { return nil }
      return made(.weekday(week: word.offset, day: day), end + 3)
    case .day: return made(.dayOffset(word.offset), end)
    case .anchor: return made(.anchor(word.offset), end)
    case .vague:
      if words.precedes(.vagueBefore, in: bytes, start, after: span.start) { return nil }
      if start > span.start, isDigit(bytes[start - 1]) { return nil }
      return made(.vague, end)
    case .part, .unitAfter, .unitBefore, .hour, .futureAfter, .futureBefore, .vagueBefore,
      .yearBefore:
      return nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension DateScanner {
  /// Month, with what is printed of days and of a range's end.
  struct MonthAndDay {
    var month: Int
    var day: Int?
    var end: DateExpression.End?
    /// Offset just past it.
    var limit: Int
  }

  /// Day, with the end of a range.
  struct Day {
    var day: Int
    var end: DateExpression.End?
    var limit: Int
  }

  /// A date that begins with a number: 2023年8月24日, 2023-08-24, 8月24日, 24日, 1—3月.
  private func numbered(_ bytes: [UInt8], _ start: Int, _ span: TextSpan) -> DateExpression? {
    guard let number = DateNumber(bytes, at: start, before: span.end) else { return nil }
    if number.isYear {
      if let iso = iso(bytes, number, span) { return iso }
      guard let end = unit("年", bytes, number.end, span), isWholeYear(bytes, end, span) else {
        return nil
      }
      let rest = monthAndDay(bytes, end, span)
      return DateExpression(
        span: TextSpan(start: start, end: rest?.limit ?? end),
        form: .calendar(
          year: .number(number.value), month: rest.map { .number($0.month) }, day: rest?.day),
        end: rest?.end)
    }
    if let rest = monthAndDay(bytes, start, span) {
      return DateExpression(
        span: TextSpan(start: start, end: rest.limit),
        form: .calendar(year: nil, month: .number(rest.month), day: rest.day), end: rest.end)
    }
    // Bare days are read from digits only: 一日 is mostly a length of time.
    guard !number.isChinese, !words.precedes(.unitBefore, in: bytes, start, after: span.start),
      let day = day(bytes, start, span), !isLength(bytes, day.limit, span)
    else { return nil }
    return DateExpression(
      span: TextSpan(start: start, end: day.limit),
      form: .calendar(year: nil, month: nil, day: day.day), end: day.end)
  }

  /// 2023-08-24, 2023/8/24, 2023.8.24.
  private func iso(_ bytes: [UInt8], _ year: DateNumber, _ span: TextSpan) -> DateExpression? {
    guard !year.isChinese, year.end < span.end else { return nil }
    let separator = bytes[year.end]
    guard [0x2D, 0x2F, 0x2E].contains(separator),
      let month = DateNumber(bytes, at: year.end + 1, before: span.end), !month.isChinese,
      (1...12).contains(month.value), month.end < span.end, bytes[month.end] == separator,
      let day = DateNumber(bytes, at: month.end + 1, before: span.end), !day.isChinese,
      (1...31).contains(day.value)
    else { return nil }
    return DateExpression(
      span: TextSpan(start: year.start, end: day.end),
      form: .calendar(year: .number(year.value), month: .number(month.value), day: day.value))
  }

  private func monthAndDay(_ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> MonthAndDay? {
    let start = skipBlanks(bytes, offset, span.end)
    guard let first = DateNumber(bytes, at: start, before: span.end),
      (1...12).contains(first.value)
    else { return nil }
    // 1—3月, 1至3月.
    if let next = rangeMark(bytes, first.end, span),
      let last = DateNumber(bytes, at: next, before: span.end), (1...12).contains(last.value),
      let limit = unit("月", bytes, last.end, span)
    {
      return MonthAndDay(
        month: first.value, end: .init(month: last.value), limit: afterPart(bytes, limit, span))
    }
    guard let limit = unit("月", bytes, first.end, span),
      !bytes.reads("龄", at: limit, before: span.end)
    else { return nil }
    if let day = day(bytes, limit, span) {
      return MonthAndDay(month: first.value, day: day.day, end: day.end, limit: day.limit)
    }
    if let next = rangeMark(bytes, limit, span),
      let last = DateNumber(bytes, at: next, before: span.end), (1...12).contains(last.value),
      let end = unit("月", bytes, last.end, span)
    {
      return MonthAndDay(
        month: first.value, end: .init(month: last.value), limit: afterPart(bytes, end, span))
    }
    return MonthAndDay(month: first.value, limit: afterPart(bytes, limit, span))
  }

  /// 24日, 24号, 12日至14日, 12至14日, 28日至1月3日.
  private func day(_ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> Day? {
    let start = skipBlanks(bytes, offset, span.end)
    guard let first = DateNumber(bytes, at: start, before: span.end),
      (1...31).contains(first.value)
    else { return nil }
    let limit = dayUnit(bytes, first.end, span)
    guard let next = rangeMark(bytes, limit ?? first.end, span),
      let second = DateNumber(bytes, at: next, before: span.end), second.value <= 31
    else {
      return limit.map { Day(day: first.value, limit: $0) }
    }
    if let end = dayUnit(bytes, second.end, span), second.value > 0 {
      return Day(day: first.value, end: .init(day: second.value), limit: end)
    }
    if limit != nil, (1...12).contains(second.value),
      let monthEnd = unit("月", bytes, second.end, span),
      let last = DateNumber(
        bytes, at: skipBlanks(bytes, monthEnd, span.end), before: span.end),
      (1...31).contains(last.value), let end = dayUnit(bytes, last.end, span)
    {
      return Day(
        day: first.value, end: .init(month: second.value, day: last.value), limit: end)
    }
    return limit.map { Day(day: first.value, limit: $0) }
  }

  private func dayUnit(_ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> Int? {
    if let end = unit("日", bytes, offset, span) { return end }
    guard let end = unit("号", bytes, offset, span) else { return nil }
    // 3号楼 is no date; 23号凌晨 and 5月18号 are.
    if words.end(of: .hour, in: bytes, at: end, before: span.end) != nil { return end }
    var before = offset
    while before > span.start, isDigit(bytes[before - 1]) || bytes[before - 1] == 0x20 {
      before -= 1
    }
    return bytes.reads("月", endingAt: before, after: span.start) ? end : nil
  }

  /// The offset past a unit, which a blank may precede (OCR).
  private func unit(_ unit: String, _ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> Int? {
    let start = skipBlanks(bytes, offset, span.end)
    return bytes.reads(unit, at: start, before: span.end) ? start + unit.utf8.count : nil
  }

  private func rangeMark(_ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> Int? {
    for mark in ["至", "到", "——", "—", "–", "-", "~"]
    where bytes.reads(mark, at: offset, before: span.end) {
      return offset + mark.utf8.count
    }
    return nil
  }

  private func afterPart(_ bytes: [UInt8], _ offset: Int, _ span: TextSpan) -> Int {
    words.end(of: .part, in: bytes, at: offset, before: span.end) ?? offset
  }

  /// At most two blanks.
  private func skipBlanks(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int {
    var index = offset
    while index < limit, index < offset + 2, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// 1990年代, 2019年级 are no years of an event.
  private func isWholeYear(_ bytes: [UInt8], _ end: Int, _ span: TextSpan) -> Bool {
    !bytes.reads("代", at: end, before: span.end) && !bytes.reads("级", at: end, before: span.end)
  }

  private func isLength(_ bytes: [UInt8], _ end: Int, _ span: TextSpan) -> Bool {
    words.end(of: .unitAfter, in: bytes, at: end, before: span.end) != nil
  }
}
