/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 … 12.
  public let month: Int
  /// 1 … 31.
  public let day: Int

  /// Nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, (-999_999...999_999).contains(year),
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023-08-24`, `20230824`, and with fewer digits the first day of the month or year:
  /// `2023-08`, `202308`, `2023`. Nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var result = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        result = result * 10 + Int(byte - 0x30)
      }
      return result
    }
    let dash = UInt8(ascii: "-")
    let fields: (Range<Int>, Range<Int>?, Range<Int>?)
    switch bytes.count {
    case 4: fields = (0..<4, nil, nil)
    case 6: fields = (0..<4, 4..<6, nil)
    case 7 where bytes[4] == dash: fields = (0..<4, 5..<7, nil)
    case 8: fields = (0..<4, 4..<6, 6..<8)
    case 10 where bytes[4] == dash && bytes[7] == dash: fields = (0..<4, 5..<7, 8..<10)
    default: return nil
    }
    guard let year = number(fields.0) else { return nil }
    let month = fields.1.map { number($0) ?? 0 } ?? 1
    let day = fields.2.map { number($0) ?? 0 } ?? 1
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601, `2023-08-24`.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
        + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
