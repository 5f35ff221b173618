import CypherPlanning
import GraphModel
import Provenance

/// Any property graph, asked through its own requirements.
final class PropertyGraphAccess: GraphAccess {
  private let graph: any PropertyGraph

  init(_ graph: any PropertyGraph) { self.graph = graph }

  func node(_ id: Int64) throws(QueryError) -> Node? {
    try reading { try graph.node(id) }
  }

  func relationship(_ id: Int64) throws(QueryError) -> Relationship? {
    try reading { try graph.relationship(id) }
  }

  func nodes(label: String?) throws(QueryError) -> [Int64] {
    try reading { try graph.nodes(label: label).map(\.id) }
  }

  func nodes(label: String?, property: String, equals text: String) throws(QueryError) -> [Int64] {
    try reading {
      try graph.nodes(label: label, property: property, equals: .string(text))
        .filter { $0.properties[property]?.string?.hasSameBytes(as: text) ?? false }.map(\.id)
    }
  }

  func neighbours(
    of node: Int64, direction: Direction, types: [String]
  ) throws(QueryError) -> [Neighbour] {
    try reading {
      try graph.relationships(of: node, direction: direction, types: types).map {
        Neighbour(relationship: $0.id, node: $0.source == node ? $0.target : $0.source)
      }
    }
  }

  func read(
    _ read: SQLRead, entity: (Slot) -> Int64?, receive: ([Int64]) throws(QueryError) -> Bool
  ) throws(QueryError) -> Bool {
    throw .evaluation(.notSupported("SQL on a graph without a database"), Place())
  }

  func citations(ofRelationship id: Int64) throws(QueryError) -> [Citation] {
    guard let source = graph as? any EvidenceSource else { return [] }
    return try reading { try source.citations(ofRelationship: id) }
  }

  func citations(ofNode id: Int64) throws(QueryError) -> [Citation] {
    guard let source = graph as? any EvidenceSource else { return [] }
    return try reading { () throws -> [Citation] in
      try graph.relationships(of: id, direction: .outgoing, types: ["MENTIONED_IN"])
        .flatMap { try source.citations(ofRelationship: $0.id) }
    }
  }
}

/// Runs something that reads a graph; its errors become those of a query.
func reading<Result>(_ body: () throws -> Result) throws(QueryError) -> Result {
  do {
    return try body()
  } catch let error as QueryError {
    throw error
  } catch {
    throw .storage(error)
  }
}
