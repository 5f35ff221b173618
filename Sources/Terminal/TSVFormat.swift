/// Tab-separated values: tab, line feed, carriage return and backslash inside a cell are written
/// `\t`, `\n`, `\r`, `\\`. Null is an empty cell.
public struct TSVFormat: TableFormat, Hashable {
  public init() {}

  public func header(_ titles: [String]) -> String { row(titles, titles: titles) }

  public func row(_ cells: [String?], titles: [String]) -> String {
    cells.map { $0.map(Self.escaped) ?? "" }.joined(separator: "\t") + "\n"
  }

  private static func escaped(_ cell: String) -> String {
    let needsEscapes = cell.utf8.contains { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 0x5C }
    guard needsEscapes else { return cell }
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
