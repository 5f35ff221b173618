/// Finds when a file was published: from its front matter, its name, the years its articles print.
struct PublicationDate: Sendable {
  let scanner: DateScanner

  /// A date written as people write one in a flag or front matter: 2023-08-25, 2023-08, 2023,
  /// 2023年8月25日. Nothing is inferred.
  func written(_ bytes: [UInt8], _ span: TextSpan) -> CalendarDate? {
    inWords(bytes, span) ?? numbers(bytes, span, allowsYear: true)
  }

  /// 2023年8月25日, 2023年8月, 2023-08-25.
  private func inWords(_ bytes: [UInt8], _ span: TextSpan) -> CalendarDate? {
    if let found = scanner.expressions(in: bytes, span).first,
      case .calendar(.number(let year), let month, let day) = found.form
    {
      var date = CalendarDate(year: year)
      if case .number(let number) = month {
        date = CalendarDate(year: year, month: number, day: day)
      }
      return date.isValid ? date : nil
    }
    return nil
  }

  /// The date in the last part of a key, without its extension; a month or year is marked inferred.
  ///
  /// 2023-08-25, 2023_8_25, 20230825, 2023年8月25日, 2023-08, 202308.
  func inName(_ key: String) -> CalendarDate? {
    let bytes = Array(key.utf8)
    let start = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    let span = TextSpan(start: start, end: bytes.count)
    guard var date = numbers(bytes, span, allowsYear: false) ?? inWords(bytes, span) else {
      return nil
    }
    date.isInferred = date.day == nil
    return date
  }

  /// The first digits that make a date: a year and, joined or after one separator, month and day.
  private func numbers(
    _ bytes: [UInt8], _ span: TextSpan, allowsYear: Bool
  ) -> CalendarDate? {
    var index = span.start
    while index < span.end {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < span.end, isDigit(bytes[end]) { end += 1 }
      if let date = date(bytes, index..<end, span.end, allowsYear: allowsYear) { return date }
      index = end
    }
    return nil
  }

  private func date(
    _ bytes: [UInt8], _ run: Range<Int>, _ limit: Int, allowsYear: Bool
  ) -> CalendarDate? {
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard run.count >= 4 else { return nil }
    let year = number(run.lowerBound..<run.lowerBound + 4)
    guard (1900...2100).contains(year) else { return nil }
    var date: CalendarDate?
    switch run.count {
    case 8:
      date = CalendarDate(
        year: year, month: number(run.lowerBound + 4..<run.lowerBound + 6),
        day: number(run.lowerBound + 6..<run.upperBound))
    case 6:
      date = CalendarDate(year: year, month: number(run.lowerBound + 4..<run.upperBound))
    case 4:
      let parts = following(bytes, run.upperBound, limit)
      if parts.count == 2 {
        date = CalendarDate(year: year, month: parts[0], day: parts[1])
        if date?.isValid != true { date = CalendarDate(year: year, month: parts[0]) }
      } else if parts.count == 1 {
        date = CalendarDate(year: year, month: parts[0])
      } else if allowsYear {
        date = CalendarDate(year: year)
      }
    default: break
    }
    return date.flatMap { $0.isValid ? $0 : nil }
  }

  /// Up to two numbers of one or two digits, each after one of - _ . /.
  private func following(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> [Int] {
    var parts: [Int] = []
    var index = start
    while parts.count < 2, index + 1 < limit, [0x2D, 0x5F, 0x2E, 0x2F].contains(bytes[index]) {
      var end = index + 1
      var value = 0
      while end < limit, isDigit(bytes[end]) {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
        if end - index > 3 { return parts }
      }
      guard end > index + 1 else { break }
      parts.append(value)
      index = end
    }
    return parts
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension CalendarDate {
  /// The date that a person writes: 2023-08-25, 2023-08, 2023, 20230825, 2023年8月25日; nil where it is none.
  public init?(written text: String) {
    let bytes = Array(text.utf8)
    let span = TextSpan(start: 0, end: bytes.count)
    guard text.unicodeScalars.allSatisfy({ "0123456789-/.年月日".unicodeScalars.contains($0) }),
      let date = PublicationDate(scanner: DateScanner()).written(bytes, span)
    else { return nil }
    self = date
  }
}
