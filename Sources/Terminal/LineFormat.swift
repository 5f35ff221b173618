/// One `title = value` a line, titles aligned to the right, an empty line after each row. Controls are
/// made visible.
public struct LineFormat: TableFormat, Hashable {
  public init() {}

  public func header(_ titles: [String]) -> String { "" }

  public func row(_ cells: [String?], titles: [String]) -> String {
    let shown = titles.map(escapingControls)
    let width = shown.map { displayWidth(of: $0) }.max() ?? 0
    var text = ""
    for (title, cell) in zip(shown, cells) {
      let value = escapingControls(cell ?? "")
      text += padded(title, toWidth: width, alignment: .trailing)
      text += value.isEmpty ? " =\n" : " = \(value)\n"
    }
    return text + "\n"
  }
}
