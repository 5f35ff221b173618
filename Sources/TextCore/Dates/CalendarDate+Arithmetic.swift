extension CalendarDate {
  /// Whether month and day exist in the calendar.
  var isValid: Bool {
    guard (1...9999).contains(year) else { return false }
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return (1...Self.days(of: month, year: year)).contains(day)
  }

  /// Number of days in a month.
  static func days(of month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The date some days later; nil where the day is not known.
  ///
  /// Complexity: linear in the number of months passed.
  func adding(days count: Int) -> CalendarDate? {
    guard var month, var day else { return nil }
    var year = year
    day += count
    while day < 1 {
      month = month == 1 ? 12 : month - 1
      if month == 12 { year -= 1 }
      day += Self.days(of: month, year: year)
    }
    while day > Self.days(of: month, year: year) {
      day -= Self.days(of: month, year: year)
      month = month == 12 ? 1 : month + 1
      if month == 1 { year += 1 }
    }
    return CalendarDate(year: year, month: month, day: day, isInferred: isInferred)
  }

  /// The month some months later, without a day; nil where the month is not known.
  func adding(months count: Int) -> CalendarDate? {
    guard let month else { return nil }
    let total = year * 12 + month - 1 + count
    return CalendarDate(year: total / 12, month: total % 12 + 1, isInferred: isInferred)
  }

  /// Monday is 1, Sunday 7; nil where the day is not known.
  ///
  /// Source: Sakamoto's method for the Gregorian calendar.
  var weekday: Int? {
    guard let month, let day else { return nil }
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let sunday = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
    return sunday == 0 ? 7 : sunday
  }
}
