import GraphModel
import Provenance
import SQLiteKit

extension GraphDatabase: EvidenceSource {
  public func citations(ofRelationship id: Int64) throws -> [Citation] {
    try citations(where: "e.relationship = ?", [.integer(id)])
  }

  /// Where a node is printed: the citations of its MENTIONED_IN relationships, earliest first.
  public func citations(ofNode id: Int64) throws -> [Citation] {
    try citations(
      where: """
        e.relationship IN (
          SELECT r.id FROM relationship AS r JOIN relationship_type AS t ON t.id = r.type
          WHERE r.source = ? AND t.name = 'MENTIONED_IN')
        """, [.integer(id)])
  }

  /// The stored evidence of a relationship, ascending by source, spans.
  public func evidence(ofRelationship id: Int64) throws -> [Evidence] {
    try translating(path: path) {
      let statement = try connection.prepare(
        SQLFragment(
          """
          SELECT e.id, e.article, s.key, e.rule, e.confidence, p.first_byte, p.past_byte
          FROM evidence AS e
          CROSS JOIN source AS s ON s.id = e.source
          LEFT JOIN evidence_span AS p ON p.evidence = e.id
          WHERE e.relationship = ? ORDER BY e.id, p.ordinal
          """, [.integer(id)]))
      var evidence: [Evidence] = []
      var last: Int64?
      while try statement.step() {
        if statement.integer(at: 0) != last {
          last = statement.integer(at: 0)
          evidence.append(
            Evidence(
              article: statement.integer(at: 1), source: statement.text(at: 2), spans: [],
              rule: statement.text(at: 3), confidence: statement.real(at: 4)))
        }
        if let span = try span(statement, columns: 5, 6, table: "evidence_span") {
          evidence[evidence.count - 1].spans.append(span)
        }
      }
      return evidence
    }
  }

  private func citations(where condition: String, _ bindings: [SQLiteValue]) throws -> [Citation] {
    try translating(path: path) {
      let statement = try connection.prepare(
        SQLFragment(
          """
          SELECT e.id, s.key, s.sha256, s.encoding, s.id, e.rule, e.confidence,
            coalesce(a.properties ->> '$.title', a.properties ->> '$.name', ''),
            a.properties ->> '$.date', p.first_byte, p.past_byte
          FROM evidence AS e
          CROSS JOIN source AS s ON s.id = e.source
          CROSS JOIN node AS a ON a.id = e.article
          LEFT JOIN evidence_span AS p ON p.evidence = e.id
          WHERE \(condition) ORDER BY e.id, p.ordinal
          """, bindings))
      var drafts: [CitationDraft] = []
      var last: Int64?
      while try statement.step() {
        if statement.integer(at: 0) != last {
          last = statement.integer(at: 0)
          drafts.append(try citationDraft(statement))
        }
        if let span = try span(statement, columns: 9, 10, table: "evidence_span") {
          drafts[drafts.count - 1].spans.append(span)
        }
      }
      return drafts.sorted(by: CitationDraft.isOrderedBefore).map(\.citation)
    }
  }

  private func citationDraft(_ statement: Statement) throws -> CitationDraft {
    CitationDraft(
      id: statement.integer(at: 0), file: statement.text(at: 1),
      text: try sourceText(
        id: statement.integer(at: 4), sha256: statement.text(at: 2), encoding: statement.text(at: 3)
      ),
      article: statement.text(at: 7), date: statement.isNull(at: 8) ? nil : statement.text(at: 8),
      rule: statement.text(at: 5), confidence: statement.real(at: 6))
  }

  /// The text of a source, from the cache where it was quoted before.
  func sourceText(id: Int64, sha256: String, encoding: String) throws -> SourceText {
    try sourceTexts.text(sha256: sha256, encoding: encoding) {
      let statement = try connection.prepare(
        SQLFragment("SELECT bytes FROM source WHERE id = ?", [.integer(id)]))
      let bytes = try statement.step() ? statement.blob(at: 0) : []
      return SourceContent(bytes: bytes, encoding: encoding)
    }
  }

  /// A span from two columns; nil where there is none.
  func span(
    _ statement: Statement, columns first: Int, _ past: Int, table: String
  ) throws -> ByteSpan? {
    guard !statement.isNull(at: first) else { return nil }
    let start = Int(statement.integer(at: first))
    let end = Int(statement.integer(at: past))
    guard 0 <= start, start <= end else {
      throw malformed(table: table, row: statement.integer(at: 0), detail: "no span")
    }
    return ByteSpan(start: start, end: end)
  }
}

/// A citation while its spans are read.
private struct CitationDraft {
  var id: Int64
  var file: String
  var text: SourceText
  var article: String
  var date: String?
  var spans: [ByteSpan] = []
  var rule: String
  var confidence: Double

  var offset: Int { spans.first?.start ?? 0 }

  var citation: Citation {
    Citation(
      article: article, file: file, line: text.line(of: offset), quote: text.quote(spans),
      rule: rule, confidence: confidence)
  }

  /// By date of the article, those without one last; then file, offset.
  static func isOrderedBefore(_ left: CitationDraft, _ right: CitationDraft) -> Bool {
    if left.date != right.date {
      guard let first = left.date, let second = right.date else { return left.date != nil }
      return first < second
    }
    return (left.file, left.offset, left.id) < (right.file, right.offset, right.id)
  }
}
