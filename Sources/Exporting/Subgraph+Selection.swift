import GraphModel
import Provenance

extension Subgraph {
  /// The whole graph. Rethrows what the graph throws.
  public init(
    whole graph: some PropertyGraph, evidence: (any EvidenceSource)? = nil
  ) throws {
    try self.init(
      scope: .whole, nodes: graph.nodes(label: nil), relationships: graph.relationships(type: nil),
      evidence: evidence)
  }

  /// Relationship types that an ego network does not follow: over an article everything in it is near
  /// everything.
  public static let untravelled: Set<String> = [
    RelationshipType.mentionedIn.rawValue, RelationshipType.wrote.rawValue,
  ]

  /// What is at most `depth` relationships away from the nodes, in either direction, with all the
  /// relationships between what was found.
  ///
  /// Ids that the graph does not have are left out. Rethrows what the graph throws.
  ///
  /// Complexity: linear in the size of the part.
  public init(
    around centres: [Int64], depth: Int, in graph: some PropertyGraph,
    evidence: (any EvidenceSource)? = nil, ignoring ignored: Set<String> = untravelled
  ) throws {
    var nodes: [Int64: Node] = [:]
    var frontier: [Int64] = []
    for id in centres.sorted() where nodes[id] == nil {
      guard let node = try graph.node(id) else { continue }
      nodes[id] = node
      frontier.append(id)
    }
    let scope = Scope.ego(Set(frontier))
    var relationships: [Int64: Relationship] = [:]
    for step in 0...max(0, depth) {
      var next: [Int64] = []
      for id in frontier {
        let found = try graph.relationships(of: id, direction: .either, types: [])
        for relationship in found where !ignored.contains(relationship.type) {
          let other = relationship.source == id ? relationship.target : relationship.source
          if nodes[other] == nil {
            // The last round only joins what was found.
            guard step < depth, let node = try graph.node(other) else { continue }
            nodes[other] = node
            next.append(other)
          }
          relationships[relationship.id] = relationship
        }
      }
      frontier = next
      if frontier.isEmpty { break }
    }
    try self.init(
      scope: scope, nodes: Array(nodes.values), relationships: Array(relationships.values),
      evidence: evidence)
  }

  /// The given nodes and relationships, with the ends of the relationships. Where no relationship is
  /// given, all those between the nodes.
  ///
  /// Ids that the graph does not have are left out. Rethrows what the graph throws.
  public init(
    nodes nodeIDs: some Sequence<Int64>, relationships relationshipIDs: some Sequence<Int64>,
    in graph: some PropertyGraph, evidence: (any EvidenceSource)? = nil
  ) throws {
    var nodes: [Int64: Node] = [:]
    for id in nodeIDs { nodes[id] = try graph.node(id) }
    var relationships: [Int64: Relationship] = [:]
    for id in relationshipIDs {
      guard let relationship = try graph.relationship(id) else { continue }
      relationships[id] = relationship
      for end in [relationship.source, relationship.target] where nodes[end] == nil {
        nodes[end] = try graph.node(end)
      }
    }
    if relationships.isEmpty {
      for id in nodes.keys.sorted() {
        for found in try graph.relationships(of: id, direction: .outgoing, types: [])
        where nodes[found.target] != nil {
          relationships[found.id] = found
        }
      }
    }
    try self.init(
      scope: .chosen, nodes: Array(nodes.values), relationships: Array(relationships.values),
      evidence: evidence)
  }

  private init(
    scope: Scope, nodes: [Node], relationships: [Relationship], evidence: (any EvidenceSource)?
  ) throws {
    var citations: [Int64: [Citation]] = [:]
    if let evidence {
      for relationship in relationships {
        let cited = try evidence.citations(ofRelationship: relationship.id)
        if !cited.isEmpty { citations[relationship.id] = cited }
      }
    }
    self.init(
      scope: scope, nodes: nodes, relationships: relationships, citations: citations)
  }
}
