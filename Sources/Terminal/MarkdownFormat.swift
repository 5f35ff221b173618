/// A table of GitHub Flavored Markdown (§ 4.10). What Markdown or HTML would read as markup is
/// escaped, a line break becomes `<br>`.
public struct MarkdownFormat: TableFormat, Hashable {
  public init() {}

  public func header(_ titles: [String]) -> String {
    row(titles, titles: titles) + "|" + String(repeating: " --- |", count: titles.count) + "\n"
  }

  public func row(_ cells: [String?], titles: [String]) -> String {
    "|" + cells.map { " \($0.map(Self.escaped) ?? "") |" }.joined() + "\n"
  }

  /// Text so that Markdown shows it as it is, on one line.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "~", "#":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n": result += "<br>"
      case "\r": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return escapingControls(result)
  }
}
