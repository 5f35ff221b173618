/// Rows of text as a table for a terminal: columns aligned by display width, a rule under the header.
///
///     name    acts
///     ──────  ──────────
///     王俊    出席、讲话
///
/// Every cell is escaped by `escapingControls(_:)`, so that a cell is one line.
public struct TextTable: Sendable {
  public struct Column: Sendable, Hashable {
    public var title: String
    public var alignment: Alignment
    /// Columns of the terminal that its cells may take at most; what is longer ends in `…`.
    public var maximumWidth: Int?
    /// Sets what is too long in several lines instead of cutting it.
    public var wraps: Bool

    public init(
      _ title: String, alignment: Alignment = .leading, maximumWidth: Int? = nil,
      wraps: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.maximumWidth = maximumWidth
      self.wraps = wraps
    }
  }

  public var columns: [Column]
  public private(set) var rows: [[String]] = []

  public init(columns: [Column]) {
    self.columns = columns
  }

  /// A table with columns of these titles, aligned to the left.
  public init(header: [String], rows: [[String?]] = []) {
    columns = header.map { Column($0) }
    for row in rows { append(row) }
  }

  /// Adds a row; missing cells are empty, cells beyond the last column are left out.
  public mutating func append(_ cells: [String?]) {
    let given = cells.prefix(columns.count).map { escapingControls($0 ?? "") }
    rows.append(given + Array(repeating: "", count: columns.count - given.count))
  }

  /// The table's lines, each ended by a line break, without blanks at the end of a line.
  ///
  /// `width` is the terminal's; where the table is wider, the widest columns are narrowed until it
  /// fits, none below eight columns. Nil lets it be as wide as it is.
  ///
  /// Complexity: linear in the size of the rows.
  public func rendered(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) -> String {
    guard !columns.isEmpty else { return "" }
    let titles = columns.map { escapingControls($0.title) }
    var widths = titles.map { displayWidth(of: $0) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], displayWidth(of: cell))
      }
    }
    for (index, column) in columns.enumerated() {
      if let limit = column.maximumWidth { widths[index] = min(widths[index], max(1, limit)) }
    }
    if let width { narrow(&widths, to: width - Self.gap.count * (columns.count - 1)) }

    var text = ""
    text += styler.apply(.bold, to: line(titles, widths)) + "\n"
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap) + "\n"
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        columns[index].wraps ? wrapped(cell, toWidth: widths[index]) : [cell]
      }
      for number in 0..<(cells.map(\.count).max() ?? 0) {
        text += line(cells.map { number < $0.count ? $0[number] : "" }, widths) + "\n"
      }
    }
    return text
  }

  private static let gap = "  "
  private static let leastWidth = 8

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += Self.gap }
      let fitting = truncated(cell, toWidth: widths[index])
      text += padded(fitting, toWidth: widths[index], alignment: columns[index].alignment)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Lowers a common ceiling until the widths fit: the widest columns give way first.
  private func narrow(_ widths: inout [Int], to available: Int) {
    var ceiling = min(widths.max() ?? 0, max(available, Self.leastWidth))
    while ceiling > Self.leastWidth,
      widths.reduce(0, { $0 + min($1, ceiling) }) > available
    {
      ceiling -= 1
    }
    widths = widths.map { min($0, ceiling) }
  }
}
