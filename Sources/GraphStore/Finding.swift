import Provenance

/// A way in which a database is not what it should be.
public enum Finding: Hashable, Sendable {
  // The file.
  /// SQLite's own words on a damaged page or index.
  case damage(detail: String)
  /// A row that refers to one that is not there; nil for tables without row ids.
  case danglingReference(table: String, row: Int64?, referenced: String)

  // The sources.
  /// The stored bytes do not have the stored hash.
  case changedSource(key: String)

  // Evidence.
  case relationshipWithoutEvidence(relationship: Int64, type: String)
  /// No span, or one without a byte.
  case evidenceWithoutWords(relationship: Int64, source: String)
  case spanOutsideSource(relationship: Int64, source: String, span: ByteSpan)
  case unresolvedSpanOutsideSource(source: String, span: ByteSpan)
  /// The node that evidence names as its article has not that label.
  case evidenceOutsideArticle(relationship: Int64, node: Int64)

  // The graph against `schema/labels.tsv` and `schema/relations.tsv`.
  case unknownLabel(String)
  case unknownType(String)
  /// A label without the more general one that goes with it.
  case missingParentLabel(label: String, parent: String, node: Int64)
  case unfitEnds(relationship: Int64, type: String, from: [String], to: [String])
  /// A second row for what should be one fact.
  case repeatedFact(relationship: Int64, type: String)
  /// CHAIRED, SPOKE_AT … without the ATTENDED of the same pair.
  case actWithoutAttendance(relationship: Int64, type: String)
  case nodeWithoutMention(node: Int64, labels: [String], name: String?)
}

extension Finding: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .damage(let detail):
      "the file is damaged: \(detail)"
    case .danglingReference(let table, let row, let referenced):
      "table \(table), row \(row.map(String.init) ?? "?"): refers to a \(referenced) that is not there"
    case .changedSource(let key):
      "source \(key): its bytes do not have the hash that is stored with them"
    case .relationshipWithoutEvidence(let relationship, let type):
      "relationship \(relationship) (\(type)): has no evidence"
    case .evidenceWithoutWords(let relationship, let source):
      "relationship \(relationship): its evidence in \(source) cites no words"
    case .spanOutsideSource(let relationship, let source, let span):
      """
      relationship \(relationship): its evidence cites bytes \(span.start)–\(span.end) of \(source), \
      which is shorter
      """
    case .unresolvedSpanOutsideSource(let source, let span):
      "unresolved list: cites bytes \(span.start)–\(span.end) of \(source), which is shorter"
    case .evidenceOutsideArticle(let relationship, let node):
      "relationship \(relationship): its evidence names node \(node) as article, which is none"
    case .unknownLabel(let label):
      "label \(label): is not in the schema"
    case .unknownType(let type):
      "relationship type \(type): is not in the schema"
    case .missingParentLabel(let label, let parent, let node):
      "node \(node): has the label \(label) without \(parent)"
    case .unfitEnds(let relationship, let type, let from, let to):
      """
      relationship \(relationship): \(type) may not lead from \(from.joined(separator: ":")) \
      to \(to.joined(separator: ":"))
      """
    case .repeatedFact(let relationship, let type):
      "relationship \(relationship): is a second \(type) between the same two nodes"
    case .actWithoutAttendance(let relationship, let type):
      "relationship \(relationship): \(type) without the ATTENDED of the same pair"
    case .nodeWithoutMention(let node, let labels, let name):
      "node \(node) (\(labels.joined(separator: ":")) \(name ?? "")): is mentioned in no article"
    }
  }
}
