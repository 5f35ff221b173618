import CypherPlanning
import GraphModel

/// The state of one run of a query: the row under way, the parameters, the graph.
///
/// There is one row at a time: operators fill its slots and call what comes after them.
final class Evaluation {
  /// What comes after an operator; false stops the operators before it.
  typealias Emit = () throws(QueryError) -> Bool

  var slots: [Value]
  let parameters: [String: Value]
  let graph: any GraphAccess
  /// Runs plans inside expressions.
  let runner: any PlanRunner
  private let isCancelled: @Sendable () -> Bool
  private var stepsUntilCheck = 0
  private var nodes: [Int64: NodeValue] = [:]
  private var relationships: [Int64: RelationshipValue] = [:]
  /// Entities kept in memory; beyond it all are forgotten and read again.
  private let cacheLimit = 100_000

  init(
    slotCount: Int, parameters: [String: Value], graph: any GraphAccess, runner: any PlanRunner,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    slots = Array(repeating: .null, count: slotCount)
    self.parameters = parameters
    self.graph = graph
    self.runner = runner
    self.isCancelled = isCancelled
  }

  /// To be called in every loop over data: throws when the query was told to stop.
  func checkCancellation() throws(QueryError) {
    stepsUntilCheck -= 1
    guard stepsUntilCheck <= 0 else { return }
    stepsUntilCheck = 256
    if isCancelled() { throw .cancelled }
  }

  /// The node with its labels and properties.
  func loaded(_ value: NodeValue) throws(QueryError) -> Node {
    if let node = value.node { return node }
    if let node = nodes[value.id]?.node { return node }
    guard let node = try graph.node(value.id) else {
      throw .evaluation(.missingEntity(id: value.id), Place())
    }
    if nodes.count >= cacheLimit { nodes.removeAll() }
    nodes[value.id] = NodeValue(node)
    return node
  }

  /// The relationship with its type, ends and properties.
  func loaded(_ value: RelationshipValue) throws(QueryError) -> Relationship {
    if let relationship = value.relationship { return relationship }
    if let relationship = relationships[value.id]?.relationship { return relationship }
    guard let relationship = try graph.relationship(value.id) else {
      throw .evaluation(.missingEntity(id: value.id), Place())
    }
    if relationships.count >= cacheLimit { relationships.removeAll() }
    relationships[value.id] = RelationshipValue(relationship)
    return relationship
  }

  /// The value with all entities in it loaded: what a result holds.
  func complete(_ value: Value) throws(QueryError) -> Value {
    switch value {
    case .node(let node): return .node(NodeValue(try loaded(node)))
    case .relationship(let relationship):
      return .relationship(RelationshipValue(try loaded(relationship)))
    case .list(let items):
      var result: [Value] = []
      result.reserveCapacity(items.count)
      for item in items { result.append(try complete(item)) }
      return .list(result)
    case .map(let entries):
      var result: [String: Value] = [:]
      for (key, entry) in entries { result[key] = try complete(entry) }
      return .map(result)
    case .path(let path):
      var nodes: [NodeValue] = []
      for node in path.nodes { nodes.append(NodeValue(try loaded(node))) }
      var relationships: [RelationshipValue] = []
      for relationship in path.relationships {
        relationships.append(RelationshipValue(try loaded(relationship)))
      }
      return .path(PathValue(nodes: nodes, relationships: relationships))
    default: return value
    }
  }
}

/// Runs a plan over the state, beginning with the row that stands in its slots.
protocol PlanRunner {
  /// False where `emit` stopped it.
  func run(
    _ plan: Plan, _ evaluation: Evaluation, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool
}
