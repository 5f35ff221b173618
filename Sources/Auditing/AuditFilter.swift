/// Which appearances an audit reports.
public struct AuditFilter: Sendable, Hashable {
  /// ISO 8601 at day, month or year: `2023-08-24`, `2023-08`, `2023`.
  public private(set) var since: String?
  public private(set) var until: String?
  /// Name, alias or id of a body: only events that it convened or took part in.
  public var body: String?

  /// Throws `AuditError.invalidDate` where a date is none.
  public init(
    since: String? = nil, until: String? = nil, body: String? = nil
  ) throws(AuditError) {
    for date in [since, until] {
      if let date, !Self.isDate(date) { throw .invalidDate(date) }
    }
    self.since = since
    self.until = until
    self.body = body
  }

  var hasDates: Bool { since != nil || until != nil }

  /// Whether an event of that date, at its precision, may lie in the range.
  func admits(date: String, end: String?) -> Bool {
    if let since, Self.lastDay(of: end ?? date) < Self.firstDay(of: since) { return false }
    if let until, Self.firstDay(of: date) > Self.lastDay(of: until) { return false }
    return true
  }

  private static func firstDay(of date: String) -> String {
    date + String("0000-01-01".dropFirst(date.utf8.count))
  }

  /// As a bound for comparison: no month is longer than 31 days.
  private static func lastDay(of date: String) -> String {
    date + String("0000-12-31".dropFirst(date.utf8.count))
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return false }
    let areDigits = parts.allSatisfy { part in
      part.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    guard areDigits, let year = Int(parts[0]) else { return false }
    guard parts.count > 1 else { return true }
    guard let month = Int(parts[1]), 1...12 ~= month else { return false }
    guard parts.count > 2 else { return true }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return Int(parts[2]).map { 1...days[month - 1] ~= $0 } ?? false
  }
}
