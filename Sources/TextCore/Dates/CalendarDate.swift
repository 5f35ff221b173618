import GraphModel

/// A day, month or year of the Gregorian calendar, and whether a part of it was inferred.
public struct CalendarDate: Hashable, Sendable {
  public var year: Int
  /// 1 … 12; nil where only the year is known.
  public var month: Int?
  /// 1 … 31; nil where only the month is known.
  public var day: Int?
  /// True where a part is not printed with the date but follows from elsewhere.
  public var isInferred: Bool

  public init(year: Int, month: Int? = nil, day: Int? = nil, isInferred: Bool = false) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.isInferred = isInferred
  }

  public var precision: DatePrecision { day != nil ? .day : month != nil ? .month : .year }

  /// ISO 8601 at its precision: `2023-08-24`, `2023-06`, `2023`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }
}

/// A date as printed in a text, resolved against the article's date.
public struct DateMention: Hashable, Sendable {
  public var span: TextSpan
  /// The resolved date; nil for 近日 and others that cannot be resolved.
  public var date: CalendarDate?
  /// Last day of a range such as 12日至14日.
  public var end: CalendarDate?

  public init(span: TextSpan, date: CalendarDate?, end: CalendarDate? = nil) {
    self.span = span
    self.date = date
    self.end = end
  }
}
