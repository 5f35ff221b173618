import Provenance

/// A graph held in arrays: what resolution produces, and what tests and small graphs read.
public struct InMemoryGraph: Sendable, PropertyGraph {
  /// Ascending by id.
  public private(set) var nodes: [Node] = []
  /// Ascending by id.
  public private(set) var relationships: [Relationship] = []
  private var nodeIndex: [Int64: Int] = [:]
  private var relationshipIndex: [Int64: Int] = [:]
  private var outgoing: [Int64: [Int]] = [:]
  private var incoming: [Int64: [Int]] = [:]

  /// - Precondition: ids are unique, and both ends of every relationship are among the nodes.
  ///
  /// Complexity: O(n log n).
  public init(nodes: [Node] = [], relationships: [Relationship] = []) {
    self.nodes = nodes.sorted { $0.id < $1.id }
    self.relationships = relationships.sorted { $0.id < $1.id }
    for (index, node) in self.nodes.enumerated() {
      precondition(nodeIndex.updateValue(index, forKey: node.id) == nil, "node ids are unique")
    }
    for (index, relationship) in self.relationships.enumerated() {
      precondition(
        nodeIndex[relationship.source] != nil && nodeIndex[relationship.target] != nil,
        "a relationship joins two nodes of the graph")
      precondition(
        relationshipIndex.updateValue(index, forKey: relationship.id) == nil,
        "relationship ids are unique")
      outgoing[relationship.source, default: []].append(index)
      incoming[relationship.target, default: []].append(index)
    }
  }

  public func node(_ id: Int64) -> Node? { nodeIndex[id].map { nodes[$0] } }

  public func relationship(_ id: Int64) -> Relationship? {
    relationshipIndex[id].map { relationships[$0] }
  }

  public func nodes(label: String?) -> [Node] {
    guard let label else { return nodes }
    return nodes.filter { $0.labels.contains(label) }
  }

  public func relationships(type: String?) -> [Relationship] {
    guard let type else { return relationships }
    return relationships.filter { $0.type == type }
  }

  public func relationships(
    of node: Int64, direction: Direction, types: [String]
  ) -> [Relationship] {
    var indices: [Int] = []
    if direction != .incoming { indices += outgoing[node] ?? [] }
    if direction != .outgoing {
      indices += (incoming[node] ?? []).filter {
        direction == .incoming || relationships[$0].source != node
      }
    }
    return indices.sorted().map { relationships[$0] }
      .filter { types.isEmpty || types.contains($0.type) }
  }
}
