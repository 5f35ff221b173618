import Terminal

/// Shows a place in a query: message, line and column, the line itself, and a caret under the place.
///
/// Han and full-width characters are two columns wide in the caret line; columns in the text count
/// characters, from 1.
public enum DiagnosticRenderer {
  /// - Parameters:
  ///   - message: one sentence.
  ///   - hint: a second sentence, such as the near miss.
  ///
  /// Complexity: linear in the query.
  public static func render(
    message: String, range: SourceRange, in query: String, hint: String? = nil
  ) -> String {
    let place = SourcePlace(range: range, in: query)
    let shown = escapingControls(place.line)
    let before = escapingControls(place.lineBefore)
    let marked = escapingControls(place.marked)
    let prefix = "  "
    var lines = ["\(escapingControls(message)) (line \(place.lineNumber), column \(place.column))"]
    lines.append(prefix + shown)
    lines.append(
      prefix + String(repeating: " ", count: displayWidth(of: before))
        + String(repeating: "^", count: max(1, displayWidth(of: marked))))
    if let hint { lines.append(prefix + hint) }
    return lines.joined(separator: "\n")
  }

  /// A syntax error in a query.
  public static func render(_ diagnostic: SyntaxDiagnostic, in query: String) -> String {
    render(
      message: diagnostic.message(in: query), range: diagnostic.range, in: query,
      hint: diagnostic.nearMiss.map { "did you mean \($0)?" })
  }
}

/// A range of a query as line and column.
public struct SourcePlace: Hashable, Sendable {
  /// From 1.
  public var lineNumber: Int
  /// In characters, from 1.
  public var column: Int
  /// The line without its end.
  var line: String
  var lineBefore: String
  /// The part of the line that the range covers.
  var marked: String

  /// Complexity: linear in the query.
  public init(range: SourceRange, in query: String) {
    let bytes = Array(query.utf8)
    let start = min(max(range.start, 0), bytes.count)
    var lineStart = 0
    lineNumber = 1
    for index in 0..<start where bytes[index] == 0x0A {
      lineNumber += 1
      lineStart = index + 1
    }
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let end = min(max(range.end, start), lineEnd)
    func text(_ range: Range<Int>) -> String {
      let text = String(decoding: bytes[range], as: UTF8.self)
      return String(text.map { $0 == "\t" ? " " : $0 }.filter { $0 != "\r" })
    }
    line = text(lineStart..<lineEnd)
    lineBefore = text(lineStart..<start)
    marked = text(start..<end)
    column = lineBefore.count + 1
  }
}
