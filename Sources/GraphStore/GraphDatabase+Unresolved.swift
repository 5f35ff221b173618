import Provenance
import SQLiteKit

/// Something that the text does not let us know, ready to be shown.
public struct UnresolvedEntry: Hashable, Sendable {
  public var reason: UnresolvedItem.Reason
  /// One sentence for people.
  public var detail: String
  /// Id of the Article node, where it lies in an article.
  public var article: Int64?
  /// Title of the article.
  public var articleTitle: String?
  /// Key of the source file.
  public var file: String
  /// Line of the first byte, from 1.
  public var line: Int
  /// The words as printed; parts joined by ` … `.
  public var quote: String
  public var spans: [ByteSpan]
}

extension GraphDatabase {
  /// All that stayed unresolved, ascending by file, spans, reason.
  public func unresolved() throws -> [UnresolvedEntry] {
    try translating(path: path) {
      let statement = try connection.prepare(
        """
        SELECT u.id, u.reason, u.detail, u.article,
          coalesce(a.properties ->> '$.title', a.properties ->> '$.name'),
          s.key, s.id, s.sha256, s.encoding, p.first_byte, p.past_byte
        FROM unresolved AS u
        CROSS JOIN source AS s ON s.id = u.source
        LEFT JOIN node AS a ON a.id = u.article
        LEFT JOIN unresolved_span AS p ON p.unresolved = u.id
        ORDER BY u.id, p.ordinal
        """)
      var entries: [UnresolvedEntry] = []
      var last: Int64?
      var text: SourceText?
      func finish() {
        guard let text, !entries.isEmpty else { return }
        let spans = entries[entries.count - 1].spans
        entries[entries.count - 1].line = text.line(of: spans.first?.start ?? 0)
        entries[entries.count - 1].quote = text.quote(spans)
      }
      while try statement.step() {
        if statement.integer(at: 0) != last {
          finish()
          last = statement.integer(at: 0)
          text = try sourceText(
            id: statement.integer(at: 6), sha256: statement.text(at: 7),
            encoding: statement.text(at: 8))
          entries.append(try unresolvedEntry(statement))
        }
        if let span = try span(statement, columns: 9, 10, table: "unresolved_span") {
          entries[entries.count - 1].spans.append(span)
        }
      }
      finish()
      return entries
    }
  }

  private func unresolvedEntry(_ statement: Statement) throws -> UnresolvedEntry {
    guard let reason = UnresolvedItem.Reason(rawValue: statement.text(at: 1)) else {
      throw malformed(
        table: "unresolved", row: statement.integer(at: 0), detail: "an unknown reason")
    }
    return UnresolvedEntry(
      reason: reason, detail: statement.text(at: 2),
      article: statement.isNull(at: 3) ? nil : statement.integer(at: 3),
      articleTitle: statement.isNull(at: 4) ? nil : statement.text(at: 4),
      file: statement.text(at: 5), line: 1, quote: "", spans: [])
  }
}
