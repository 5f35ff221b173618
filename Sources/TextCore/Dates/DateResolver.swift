/// Resolves printed dates, in the order of the text, against the article's date and each other.
struct DateResolver {
  /// The article's date.
  let reference: CalendarDate?
  let words: DateWords

  /// The last date with a month, in the article and in the sentence.
  private var lastInArticle: CalendarDate?
  private var lastInSentence: CalendarDate?
  /// The last date with a day.
  private var lastDay: CalendarDate?
  /// The year printed last in the sentence.
  private var yearInSentence: Int?

  init(reference: CalendarDate?, words: DateWords) {
    self.reference = reference
    self.words = words
  }

  mutating func beginSentence() {
    lastInSentence = nil
    yearInSentence = nil
  }

  mutating func resolve(
    _ expression: DateExpression, in bytes: [UInt8], _ span: TextSpan
  ) -> DateMention {
    let isAhead = isAhead(expression.span, bytes, span)
    var date = date(expression.form, isAhead: isAhead)
    if let found = date, !found.isValid { date = nil }
    let end = date.flatMap { start in expression.end.flatMap { last($0, of: start) } }
    if let date {
      yearInSentence = date.year
      if date.month != nil {
        lastInSentence = end ?? date
        lastInArticle = end ?? date
      }
      if date.day != nil { lastDay = date }
    }
    return DateMention(span: expression.span, date: date, end: end)
  }

  private func date(_ form: DateExpression.Form, isAhead: Bool) -> CalendarDate? {
    switch form {
    case .vague: return nil
    case .dayOffset(let days):
      return reference?.adding(days: days).map(inferred)
    case .weekday(let week, let day):
      guard let reference, let today = reference.weekday else { return nil }
      return reference.adding(days: week * 7 + day - today).map(inferred)
    case .anchor(let days):
      return lastDay?.adding(days: days).map(inferred)
    case .calendar(let year, let month, let day):
      return calendarDate(year, month, day, isAhead: isAhead)
    }
  }

  private func calendarDate(
    _ year: DateExpression.Year?, _ month: DateExpression.Month?, _ day: Int?, isAhead: Bool
  ) -> CalendarDate? {
    switch (year, month) {
    case (.number(let year), .number(let month)):
      return CalendarDate(year: year, month: month, day: day)
    case (.number(let year), _):
      return CalendarDate(year: year)
    case (.offset(let years), .number(let month)):
      guard let reference else { return nil }
      return CalendarDate(
        year: reference.year + years, month: month, day: day, isInferred: true)
    case (.offset(let years), _):
      return reference.map { CalendarDate(year: $0.year + years, isInferred: true) }
    case (nil, .number(let month)):
      return yearOf(month: month, isAhead: isAhead).map {
        CalendarDate(year: $0, month: month, day: day, isInferred: true)
      }
    case (nil, .offset(let months)):
      return reference?.adding(months: months).map {
        CalendarDate(year: $0.year, month: $0.month, day: day, isInferred: true)
      }
    case (nil, nil):
      return day.flatMap { dateOf(day: $0, isAhead: isAhead) }
    }
  }

  /// The year of a month printed without one.
  ///
  /// A month after a year in the same sentence is of that year (去年8月签约, 10月开工). Else it is the
  /// last such month up to that of the paper, unless the words say that it lies ahead.
  private func yearOf(month: Int, isAhead: Bool) -> Int? {
    if let year = yearInSentence, month >= lastInSentence?.month ?? 1 { return year }
    guard let reference else { return lastInArticle?.year }
    guard let present = reference.month else { return reference.year }
    if isAhead { return month + 6 < present ? reference.year + 1 : reference.year }
    return month > present ? reference.year - 1 : reference.year
  }

  /// The date of a day printed without its month.
  private func dateOf(day: Int, isAhead: Bool) -> CalendarDate? {
    func on(_ month: CalendarDate) -> CalendarDate {
      CalendarDate(year: month.year, month: month.month, day: day, isInferred: true)
    }
    if let last = lastInSentence { return on(last) }
    guard let reference, reference.month != nil else { return lastInArticle.map(on) }
    guard let today = reference.day else { return on(reference) }
    if day > today, !isAhead { return reference.adding(months: -1).map(on) }
    if day < today, isAhead { return reference.adding(months: 1).map(on) }
    return on(reference)
  }

  private func last(_ end: DateExpression.End, of start: CalendarDate) -> CalendarDate? {
    var date = start
    if let month = end.month {
      if let first = start.month, month < first { date.year += 1 }
      date.month = month
    }
    if start.day == nil, end.day == nil {
      date.day = nil
    } else {
      date.day = end.day
    }
    return date.isValid ? date : nil
  }

  /// 将 in the rest of the clause, or 定于 before the date.
  private func isAhead(_ date: TextSpan, _ bytes: [UInt8], _ span: TextSpan) -> Bool {
    if words.precedes(.futureBefore, in: bytes, date.start, after: span.start) { return true }
    var index = date.end
    let limit = min(span.end, date.end + 60)
    while index < limit {
      let scalar = bytes.scalar(at: index)
      if scalar.endsSentence { return false }
      if words.end(of: .futureAfter, in: bytes, at: index, before: limit) != nil { return true }
      index += bytes.characterWidth(at: index)
    }
    return false
  }

  private func inferred(_ date: CalendarDate) -> CalendarDate {
    var date = date
    date.isInferred = true
    return date
  }
}
