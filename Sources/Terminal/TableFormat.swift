/// Rows of text in a form for files and pipes. A nil cell is null.
///
/// A format is a pure function row by row, so that results of any length can be streamed; a row is
/// ended by a line break.
public protocol TableFormat: Sendable {
  /// What stands before the first row; empty where the format has no header.
  func header(_ titles: [String]) -> String
  func row(_ cells: [String?], titles: [String]) -> String
}

extension TableFormat {
  /// Header and rows in one.
  public func text(header titles: [String], rows: [[String?]]) -> String {
    var text = header(titles)
    for row in rows { text += self.row(row, titles: titles) }
    return text
  }
}
