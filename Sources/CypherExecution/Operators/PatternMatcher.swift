import CypherPlanning
import GraphModel

/// Matches a pattern as it is written: relationship after relationship, then the nodes that stand
/// alone; labels and conditions are looked at in the end. Slow and plain: the oracle.
struct PatternMatcher {
  let pattern: MatchPattern
  let evaluation: Evaluation

  func match(
    _ condition: BoundExpression?, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    let bound = Set(pattern.nodes.filter(\.isBound).map(\.slot))
    return try step(0, bound, used: []) { () throws(QueryError) -> Bool in
      for node in pattern.nodes {
        let labels = try evaluation.hasLabels(evaluation.slots[node.slot], node.labels, Place())
        guard case .boolean(true) = labels else { return true }
      }
      if let condition, try !evaluation.isTrue(condition) { return true }
      return try emit()
    }
  }

  /// Matches the relationships from `index` on. Recursion is as deep as the pattern has parts.
  private func step(
    _ index: Int, _ bound: Set<Slot>, used: [Slot], _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    guard index < pattern.relationships.count else {
      guard let node = pattern.nodes.first(where: { !bound.contains($0.slot) }) else {
        return try emit()
      }
      return try forEachNode(node.slot) { () throws(QueryError) -> Bool in
        try step(index, bound.union([node.slot]), used: used, emit)
      }
    }
    let relationship = pattern.relationships[index]
    guard bound.contains(relationship.left) else {
      return try forEachNode(relationship.left) { () throws(QueryError) -> Bool in
        try step(index, bound.union([relationship.left]), used: used, emit)
      }
    }
    let expansion = Expansion(
      relationship: relationship, endIsBound: bound.contains(relationship.right),
      isReversed: false, distinctFrom: used)
    return try evaluation.expand(expansion) { () throws(QueryError) -> Bool in
      try step(
        index + 1, bound.union([relationship.right]), used: used + [relationship.slot], emit)
    }
  }

  private func forEachNode(
    _ slot: Slot, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    for id in try evaluation.graph.nodes(label: nil) {
      try evaluation.checkCancellation()
      evaluation.slots[slot] = .node(NodeValue(id: id))
      guard try emit() else { return false }
    }
    return true
  }
}

/// Runs plans as the binder wrote them, without passes and SQL: small, slow, the oracle of the tests.
struct ReferenceExecutor: PlanRunner {
  func run(
    _ plan: Plan, _ evaluation: Evaluation, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    guard case .match(let input, let pattern, let condition) = plan else {
      return try RowOperators.run(plan, evaluation, runner: self, emit)
    }
    return try run(input, evaluation) { () throws(QueryError) -> Bool in
      try PatternMatcher(pattern: pattern, evaluation: evaluation).match(condition, emit)
    }
  }
}
