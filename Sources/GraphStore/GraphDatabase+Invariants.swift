import GraphModel
import Provenance
import SQLiteKit

extension GraphDatabase {
  /// Looks for everything that should not be: in any database damage of the file and dangling
  /// references, in a built one (one with sources) also facts without evidence and all else that a
  /// build promises. Empty where all is well.
  ///
  /// - Parameter sha256: the hash of bytes in lower-case hexadecimal.
  ///
  /// Complexity: linear in the size of the database, times a look-up.
  public func check(sha256: ([UInt8]) -> String) throws -> [Finding] {
    try translating(path: path) {
      let damage = try fileFindings()
      guard damage.isEmpty else { return damage }
      return try snapshot {
        guard try connection.integer("SELECT EXISTS (SELECT 1 FROM source)") == 1 else { return [] }
        return try sourceFindings(sha256: sha256) + evidenceFindings() + schemaFindings()
          + factFindings()
      }
    }
  }

  private func fileFindings() throws -> [Finding] {
    do {
      let integrity = try findings("PRAGMA integrity_check") { row -> Finding? in
        row.text(at: 0) == "ok" ? nil : .damage(detail: row.text(at: 0))
      }
      // A broken tree of pages would make the next question fail, too.
      guard integrity.isEmpty else { return integrity }
      return try findings("PRAGMA foreign_key_check") { row in
        .danglingReference(
          table: row.text(at: 0), row: row.isNull(at: 1) ? nil : row.integer(at: 1),
          referenced: row.text(at: 2))
      }
    } catch SQLiteError.corrupt(let details) {
      return [.damage(detail: details.message)]
    }
  }

  private func sourceFindings(sha256: ([UInt8]) -> String) throws -> [Finding] {
    try findings("SELECT key, sha256, bytes FROM source ORDER BY key") { row in
      sha256(row.blob(at: 2)) == row.text(at: 1) ? nil : .changedSource(key: row.text(at: 0))
    }
  }

  private func evidenceFindings() throws -> [Finding] {
    let without = try findings(
      """
      SELECT r.id, t.name FROM relationship AS r JOIN relationship_type AS t ON t.id = r.type
      WHERE NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.relationship = r.id) ORDER BY r.id
      """
    ) { .relationshipWithoutEvidence(relationship: $0.integer(at: 0), type: $0.text(at: 1)) }
    let wordless = try findings(
      """
      SELECT e.relationship, s.key FROM evidence AS e JOIN source AS s ON s.id = e.source
      LEFT JOIN evidence_span AS p ON p.evidence = e.id
      GROUP BY e.id HAVING count(p.ordinal) = 0 OR min(p.past_byte - p.first_byte) <= 0
      ORDER BY e.id
      """
    ) { .evidenceWithoutWords(relationship: $0.integer(at: 0), source: $0.text(at: 1)) }
    let outside = try findings(
      """
      SELECT e.relationship, s.key, p.first_byte, p.past_byte
      FROM evidence_span AS p
      JOIN evidence AS e ON e.id = p.evidence
      JOIN source AS s ON s.id = e.source
      WHERE p.past_byte > length(s.bytes) ORDER BY e.id, p.ordinal
      """
    ) { row in
      .spanOutsideSource(
        relationship: row.integer(at: 0), source: row.text(at: 1),
        span: ByteSpan(start: Int(row.integer(at: 2)), end: Int(row.integer(at: 3))))
    }
    let unresolved = try findings(
      """
      SELECT s.key, p.first_byte, p.past_byte
      FROM unresolved_span AS p
      JOIN unresolved AS u ON u.id = p.unresolved
      JOIN source AS s ON s.id = u.source
      WHERE p.past_byte > length(s.bytes) ORDER BY u.id, p.ordinal
      """
    ) { row in
      .unresolvedSpanOutsideSource(
        source: row.text(at: 0),
        span: ByteSpan(start: Int(row.integer(at: 1)), end: Int(row.integer(at: 2))))
    }
    let articles = try findings(
      """
      SELECT e.relationship, e.article FROM evidence AS e JOIN node AS n ON n.id = e.article
      WHERE n.label_set NOT IN (\(Self.articleSets)) ORDER BY e.id
      """
    ) { .evidenceOutsideArticle(relationship: $0.integer(at: 0), node: $0.integer(at: 1)) }
    return without + wordless + outside + unresolved + articles
  }

  /// The label sets that contain Article.
  private static let articleSets = """
    SELECT m.label_set FROM label_set_member AS m JOIN label AS l ON l.id = m.label
    WHERE l.name = 'Article'
    """

  private func factFindings() throws -> [Finding] {
    // Of these, several between one pair are several facts: they differ in status, event or date.
    let repeated = try findings(
      """
      SELECT max(r.id), t.name FROM relationship AS r JOIN relationship_type AS t ON t.id = r.type
      WHERE t.name NOT IN ('HOLDS', 'INSPECTED', 'MET', 'APPOINTED_TO', 'REMOVED_FROM')
      GROUP BY r.source, r.type, r.target HAVING count(*) > 1 ORDER BY 1
      """
    ) { .repeatedFact(relationship: $0.integer(at: 0), type: $0.text(at: 1)) }
    let acts = try findings(
      """
      SELECT r.id, t.name FROM relationship AS r JOIN relationship_type AS t ON t.id = r.type
      WHERE t.name IN ('CHAIRED', 'SPOKE_AT', 'OBSERVED', 'ACCOMPANIED') AND NOT EXISTS (
        SELECT 1 FROM relationship AS a
        WHERE a.source = r.source AND a.target = r.target
          AND a.type = (SELECT id FROM relationship_type WHERE name = 'ATTENDED'))
      ORDER BY r.id
      """
    ) { .actWithoutAttendance(relationship: $0.integer(at: 0), type: $0.text(at: 1)) }
    let mentions = try findings(
      """
      SELECT n.id, s.names, n.properties ->> '$.name'
      FROM node AS n JOIN label_set AS s ON s.id = n.label_set
      WHERE n.label_set NOT IN (\(Self.articleSets)) AND NOT EXISTS (
        SELECT 1 FROM relationship AS r
        WHERE r.source = n.id
          AND r.type = (SELECT id FROM relationship_type WHERE name = 'MENTIONED_IN'))
      ORDER BY n.id
      """
    ) { row in
      .nodeWithoutMention(
        node: row.integer(at: 0), labels: labelSets.labels(for: row.text(at: 1)) ?? [],
        name: row.isNull(at: 2) ? nil : row.text(at: 2))
    }
    return repeated + acts + mentions
  }

  /// One finding for each row that the closure finds fault with.
  func findings(_ sql: String, _ finding: (Statement) -> Finding?) throws -> [Finding] {
    let statement = try connection.prepare(sql)
    var findings: [Finding] = []
    while try statement.step() {
      if let finding = finding(statement) { findings.append(finding) }
    }
    return findings
  }
}
