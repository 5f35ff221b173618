import CypherPlanning
import Provenance

extension Evaluation {
  /// The functions that look at nodes, relationships and paths.
  func graphFunction(
    _ function: ScalarFunction, _ value: Value, _ place: Place
  ) throws(QueryError) -> Value {
    func mismatch(_ expected: String) -> QueryError {
      .evaluation(
        .invalidArgument(
          operation: function.displayName + "()", expected: expected, found: value.type), place)
    }
    if function == .exists { return .boolean(!value.isNull) }
    if value.isNull { return .null }
    switch (function, value) {
    case (.id, .node(let node)): return .integer(node.id)
    case (.id, .relationship(let relationship)): return .integer(relationship.id)
    case (.id, _), (.elementid, .null): throw mismatch("a node or relationship")
    case (.elementid, .node(let node)): return .string(node.id.description)
    case (.elementid, .relationship(let relationship)): return .string(relationship.id.description)
    case (.labels, .node(let node)): return .list(try loaded(node).labels.map(Value.string))
    case (.labels, _): throw mismatch("a node")
    case (.type, .relationship(let relationship)): return .string(try loaded(relationship).type)
    case (.type, _): throw mismatch("a relationship")
    case (.properties, _):
      return .map(try properties(of: value, "properties()", place) ?? [:])
    case (.keys, _):
      let keys = try properties(of: value, "keys()", place) ?? [:]
      return .list(keys.keys.sorted { $0.precedesByBytes($1) }.map(Value.string))
    case (.nodes, .path(let path)): return .list(path.nodes.map(Value.node))
    case (.relationships, .path(let path)):
      return .list(path.relationships.map(Value.relationship))
    case (.length, .path(let path)): return .integer(Int64(path.relationships.count))
    case (.nodes, _), (.relationships, _), (.length, _): throw mismatch("a path")
    case (.startnode, .relationship(let relationship)):
      return .node(NodeValue(id: try loaded(relationship).source))
    case (.endnode, .relationship(let relationship)):
      return .node(NodeValue(id: try loaded(relationship).target))
    case (.startnode, _), (.endnode, _): throw mismatch("a relationship")
    case (.evidence, _): return try evidence(of: value, mismatch("a node or relationship"))
    default: throw mismatch("a node or relationship")
    }
  }

  /// Where the entity is printed: maps of article, file, line, quote, rule, confidence.
  private func evidence(
    of value: Value, _ mismatch: QueryError
  ) throws(QueryError) -> Value {
    let citations: [Citation]
    switch value {
    case .relationship(let relationship):
      citations = try graph.citations(ofRelationship: relationship.id)
    case .node(let node): citations = try graph.citations(ofNode: node.id)
    default: throw mismatch
    }
    return .list(
      citations.map { citation in
        .map([
          "article": .string(citation.article), "file": .string(citation.file),
          "line": .integer(Int64(citation.line)), "quote": .string(citation.quote),
          "rule": .string(citation.rule), "confidence": .float(citation.confidence),
        ])
      })
  }
}
