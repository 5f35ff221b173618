/// What planning knows of a graph: which labels and types it stores, and how many of each.
public struct GraphCatalog: Hashable, Sendable {
  public struct Label: Hashable, Sendable {
    public var count: Int
    /// Ids of the label sets that hold the label; empty where the graph is no database.
    public var sets: [Int64]

    public init(count: Int, sets: [Int64] = []) {
      self.count = count
      self.sets = sets
    }
  }

  public struct RelationshipType: Hashable, Sendable {
    /// Id of the type in a database.
    public var id: Int64
    public var count: Int

    public init(id: Int64, count: Int) {
      self.id = id
      self.count = count
    }
  }

  public var nodeCount: Int
  public var relationshipCount: Int
  public var labels: [String: Label]
  public var types: [String: RelationshipType]
  /// Whether the graph lies in tables that SQL can read.
  public var hasTables: Bool

  public init(
    nodeCount: Int, relationshipCount: Int, labels: [String: Label],
    types: [String: RelationshipType], hasTables: Bool
  ) {
    self.nodeCount = nodeCount
    self.relationshipCount = relationshipCount
    self.labels = labels
    self.types = types
    self.hasTables = hasTables
  }

  /// How many nodes have all the labels at most.
  func nodeCount(labels names: [String]) -> Double {
    Double(names.map { labels[$0]?.count ?? 0 }.min() ?? nodeCount)
  }

  /// How many relationships have one of the types.
  func relationshipCount(types names: [String]) -> Double {
    guard !names.isEmpty else { return Double(relationshipCount) }
    return Double(Set(names).reduce(0) { $0 + (types[$1]?.count ?? 0) })
  }

  /// The label sets that hold all the labels, ascending.
  public func labelSets(_ names: [String]) -> [Int64] {
    guard let first = names.first else { return [] }
    let others = names.dropFirst().map { Set(labels[$0]?.sets ?? []) }
    return (labels[first]?.sets ?? []).filter { set in others.allSatisfy { $0.contains(set) } }
      .sorted()
  }
}
