import CypherPlanning
import GraphModel

/// Runs plans that the passes have put in order: scans, expansions and SQL instead of patterns.
///
/// Rows stream: nothing is kept but by sorting, grouping, DISTINCT and UNION.
struct Executor: PlanRunner {
  func run(
    _ plan: Plan, _ evaluation: Evaluation, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    switch plan {
    case .match(let input, let pattern, let condition):
      // A pattern that no pass took apart is matched as it is written.
      return try run(input, evaluation) { () throws(QueryError) -> Bool in
        try PatternMatcher(pattern: pattern, evaluation: evaluation).match(condition, emit)
      }
    case .scan(let input, let scan):
      return try run(input, evaluation) { () throws(QueryError) -> Bool in
        try evaluation.scan(scan, emit)
      }
    case .expand(let input, let expansion):
      return try run(input, evaluation) { () throws(QueryError) -> Bool in
        try evaluation.expand(expansion, emit)
      }
    case .read(let input, let read):
      return try run(input, evaluation) { () throws(QueryError) -> Bool in
        try evaluation.read(read, emit)
      }
    default: return try RowOperators.run(plan, evaluation, runner: self, emit)
    }
  }
}

extension Evaluation {
  func scan(_ scan: NodeScan, _ emit: Emit) throws(QueryError) -> Bool {
    let ids: [Int64]
    switch scan.source {
    case .all: ids = try graph.nodes(label: nil)
    case .label(let label): ids = try graph.nodes(label: label)
    case .property(let key, let expression, let label):
      switch try value(expression) {
      case .string(let text): ids = try graph.nodes(label: label, property: key, equals: text)
      case .null: return true
      case let wanted: return try scanProperty(scan.slot, label: label, key, wanted, emit)
      }
    case .id(let expression):
      guard case .integer(let id) = try value(expression), try graph.node(id) != nil else {
        return true
      }
      ids = [id]
    }
    for id in ids {
      try checkCancellation()
      slots[scan.slot] = .node(NodeValue(id: id))
      guard try emit() else { return false }
    }
    return true
  }

  private func scanProperty(
    _ slot: Slot, label: String?, _ key: String, _ wanted: Value, _ emit: Emit
  ) throws(QueryError) -> Bool {
    for id in try graph.nodes(label: label) {
      try checkCancellation()
      let node = Value.node(NodeValue(id: id))
      guard try property(key, of: node, Place()).equals(wanted) == true else { continue }
      slots[slot] = node
      guard try emit() else { return false }
    }
    return true
  }

  func read(_ read: SQLRead, _ emit: Emit) throws(QueryError) -> Bool {
    // An optional node that is not there has no neighbours.
    for parameter in read.parameters {
      if let slot = parameter.slot, entityID(slot) == nil { return true }
    }
    return try graph.read(read, entity: entityID) { (ids) throws(QueryError) -> Bool in
      try checkCancellation()
      for (output, id) in zip(read.outputs, ids) {
        slots[output.slot] =
          output.content == .node
          ? .node(NodeValue(id: id)) : .relationship(RelationshipValue(id: id))
      }
      return try emit()
    }
  }

  private func entityID(_ slot: Slot) -> Int64? {
    switch slots[slot] {
    case .node(let node): node.id
    case .relationship(let relationship): relationship.id
    default: nil
    }
  }
}
