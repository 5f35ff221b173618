/// Comma-separated values after RFC 4180, lines ended by `\n`.
///
/// Null is an empty field, the empty string is `""`.
public struct CSVFormat: TableFormat, Hashable {
  /// Puts `'` before a cell that a spreadsheet would take for a formula: one that begins with
  /// `= + - @`, tab or carriage return and is not a plain number (OWASP, "CSV Injection").
  public var guardsFormulas: Bool
  /// Between fields; an ASCII character.
  public var separator: Unicode.Scalar

  public init(guardsFormulas: Bool = false, separator: Unicode.Scalar = ",") {
    self.guardsFormulas = guardsFormulas
    self.separator = separator
  }

  public func header(_ titles: [String]) -> String { row(titles, titles: titles) }

  public func row(_ cells: [String?], titles: [String]) -> String {
    // A line with one null would be an empty line, which readers skip.
    if cells.count == 1, cells[0] == nil { return "\"\"\n" }
    return cells.map { $0.map(field) ?? "" }.joined(separator: String(separator)) + "\n"
  }

  private func field(_ cell: String) -> String {
    let text = guardsFormulas && Self.readsAsFormula(cell) ? "'" + cell : cell
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " "
      || text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || text.unicodeScalars.contains(separator)
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func readsAsFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r": return true
    case "+", "-": return Double(cell) == nil || cell.utf8.dropFirst().first.map(isDigit) != true
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
