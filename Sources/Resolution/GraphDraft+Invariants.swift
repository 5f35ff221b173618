import GraphModel
import Provenance

extension GraphDraft {
  /// Something that a draft must never show.
  public enum Violation: Hashable, Sendable {
    /// Two nodes, two relationships, with one id, or ids out of ascending order.
    case unorderedIdentifiers(after: Int64)
    case danglingEnd(relationship: Int64)
    /// The relation is not one that `schema/relations.tsv` allows between these labels.
    case unfitEnds(relationship: Int64, type: String)
    case factWithoutEvidence(relationship: Int64, type: String)
    case evidenceWithoutWords(relationship: Int64)
    case evidenceOutsideArticle(relationship: Int64, article: Int64)
    /// CHAIRED, SPOKE_AT … without the ATTENDED of the same pair.
    case actWithoutAttendance(relationship: Int64, type: String)
    case nodeWithoutMention(node: Int64)
    case nodeWithoutName(node: Int64)
    case roleWithoutBody(node: Int64)
  }

  /// Everything in the draft that should not be; empty where all is well.
  ///
  /// Complexity: linear in the size of the draft.
  public func violations(of schema: GraphSchema = GraphSchema()) -> [Violation] {
    var found = Self.orderViolations(nodes.map(\.id))
    found += Self.orderViolations(relationships.map(\.id))
    var labels: [Int64: [String]] = [:]
    for node in nodes { labels[node.id] = node.labels }
    var attendances: Set<[Int64]> = []
    var mentioned: Set<Int64> = []
    var bodied: Set<Int64> = []
    for relationship in relationships {
      switch relationship.type {
      case RelationshipType.attended.rawValue:
        attendances.insert([relationship.source, relationship.target])
      case RelationshipType.mentionedIn.rawValue: mentioned.insert(relationship.source)
      case RelationshipType.of.rawValue: bodied.insert(relationship.source)
      default: break
      }
    }
    for relationship in relationships {
      found += violations(of: relationship, labels: labels, schema: schema)
      if Self.actTypes.contains(relationship.type),
        !attendances.contains([relationship.source, relationship.target])
      {
        found.append(
          .actWithoutAttendance(relationship: relationship.id, type: relationship.type))
      }
    }
    for node in nodes {
      if node.name?.isEmpty ?? true { found.append(.nodeWithoutName(node: node.id)) }
      let isArticle = node.labels == [NodeLabel.article.rawValue]
      if !isArticle, !mentioned.contains(node.id) {
        found.append(.nodeWithoutMention(node: node.id))
      }
      if node.labels == [NodeLabel.role.rawValue], !bodied.contains(node.id) {
        found.append(.roleWithoutBody(node: node.id))
      }
    }
    return found
  }

  private static let actTypes = Set(
    [RelationshipType.chaired, .spokeAt, .observed, .accompanied].map(\.rawValue))

  private static func orderViolations(_ ids: [Int64]) -> [Violation] {
    zip(ids, ids.dropFirst()).filter { $0 >= $1 }.map { .unorderedIdentifiers(after: $0.0) }
  }

  private func violations(
    of relationship: Relationship, labels: [Int64: [String]], schema: GraphSchema
  ) -> [Violation] {
    guard let source = labels[relationship.source], let target = labels[relationship.target] else {
      return [.danglingEnd(relationship: relationship.id)]
    }
    var found: [Violation] = []
    let definition = schema.relationship(named: relationship.type)
    if !(definition?.from.contains(where: source.contains) ?? false)
      || !(definition?.to.contains(where: target.contains) ?? false)
    {
      found.append(.unfitEnds(relationship: relationship.id, type: relationship.type))
    }
    let cited = evidence[relationship.id] ?? []
    if cited.isEmpty {
      found.append(.factWithoutEvidence(relationship: relationship.id, type: relationship.type))
    }
    for evidence in cited {
      if evidence.spans.isEmpty || evidence.spans.contains(where: \.isEmpty) {
        found.append(.evidenceWithoutWords(relationship: relationship.id))
      }
      if labels[evidence.article] != [NodeLabel.article.rawValue] {
        found.append(
          .evidenceOutsideArticle(relationship: relationship.id, article: evidence.article))
      }
    }
    return found
  }
}
