import CypherPlanning
import GraphModel

extension Evaluation {
  /// Goes along relationships from the node in the slot on the left.
  func expand(_ expansion: Expansion, _ emit: Emit) throws(QueryError) -> Bool {
    let relationship = expansion.relationship
    guard case .node(let start) = slots[relationship.left] else { return true }
    var end: Int64?
    if expansion.endIsBound {
      guard case .node(let node) = slots[relationship.right] else { return true }
      end = node.id
    }
    if relationship.isBound {
      return try follow(expansion, from: start.id, to: end, emit)
    }
    let taken = takenRelationships(expansion.distinctFrom)
    guard let length = relationship.length else {
      for step in try graph.neighbours(
        of: start.id, direction: relationship.direction.fromLeft, types: relationship.types)
      {
        try checkCancellation()
        if let end, end != step.node { continue }
        if taken.contains(step.relationship) { continue }
        slots[relationship.slot] = .relationship(RelationshipValue(id: step.relationship))
        if end == nil { slots[relationship.right] = .node(NodeValue(id: step.node)) }
        guard try emit() else { return false }
      }
      return true
    }
    if relationship.selection != .all {
      return try expandShortest(expansion, from: start.id, to: end, length, taken, emit)
    }
    return try walk(expansion, from: start.id, to: end, length, taken, emit)
  }

  /// Ids of the relationships in the slots, lists included.
  private func takenRelationships(_ slots: [Slot]) -> Set<Int64> {
    var taken: Set<Int64> = []
    for slot in slots {
      switch self.slots[slot] {
      case .relationship(let relationship): taken.insert(relationship.id)
      case .list(let items):
        for case .relationship(let relationship) in items { taken.insert(relationship.id) }
      default: break
      }
    }
    return taken
  }

  /// Depth first over trails: no relationship twice. The stack is explicit, since a trail may be as
  /// long as the graph has relationships.
  private func walk(
    _ expansion: Expansion, from start: Int64, to end: Int64?, _ length: PathLength,
    _ taken: Set<Int64>, _ emit: Emit
  ) throws(QueryError) -> Bool {
    let relationship = expansion.relationship
    var used = taken
    var trail: [Neighbour] = []
    func arrive(_ node: Int64) throws(QueryError) -> Bool {
      guard trail.count >= length.minimum, end == nil || end == node else { return true }
      fill(expansion, start: start, trail: trail)
      return try emit()
    }
    guard try arrive(start) else { return false }
    guard length.maximum != 0 else { return true }
    var stack = [(steps: try steps(relationship, from: start), next: 0)]
    while let top = stack.last {
      try checkCancellation()
      guard top.next < top.steps.count else {
        stack.removeLast()
        if let last = trail.popLast() { used.remove(last.relationship) }
        continue
      }
      stack[stack.count - 1].next += 1
      let step = top.steps[top.next]
      guard used.insert(step.relationship).inserted else { continue }
      trail.append(step)
      guard try arrive(step.node) else { return false }
      if length.maximum.map({ trail.count < $0 }) ?? true {
        stack.append((try steps(relationship, from: step.node), 0))
      } else {
        trail.removeLast()
        used.remove(step.relationship)
      }
    }
    return true
  }

  /// The relationships at a node that the pattern allows.
  func steps(
    _ relationship: PatternRelationship, from node: Int64
  ) throws(QueryError) -> [Neighbour] {
    let steps = try graph.neighbours(
      of: node, direction: relationship.direction.fromLeft, types: relationship.types)
    if relationship.properties.isEmpty { return steps }
    var allowed: [Neighbour] = []
    for step in steps {
      let value = Value.relationship(RelationshipValue(id: step.relationship))
      if try hasProperties(value, relationship.properties) { allowed.append(step) }
    }
    return allowed
  }

  /// Whether the entity's properties equal the entries.
  func hasProperties(_ entity: Value, _ entries: [MapEntry]) throws(QueryError) -> Bool {
    for entry in entries {
      let stored = try property(entry.key, of: entity, Place())
      let wanted = try value(entry.value)
      guard stored.equals(wanted) == true else { return false }
    }
    return true
  }

  /// Puts a trail into the slots of the pattern, in the direction in which it was written.
  func fill(_ expansion: Expansion, start: Int64, trail: [Neighbour]) {
    let relationship = expansion.relationship
    var relationships = trail.map { RelationshipValue(id: $0.relationship) }
    var nodes = [NodeValue(id: start)] + trail.map { NodeValue(id: $0.node) }
    if !expansion.endIsBound, let last = nodes.last { slots[relationship.right] = .node(last) }
    if expansion.isReversed {
      relationships.reverse()
      nodes.reverse()
    }
    slots[relationship.slot] = .list(relationships.map(Value.relationship))
    if let path = relationship.path {
      slots[path] = .path(PathValue(nodes: nodes, relationships: relationships))
    }
  }

  /// Follows a relationship, or a list of them, that the row already holds.
  private func follow(
    _ expansion: Expansion, from start: Int64, to end: Int64?, _ emit: Emit
  ) throws(QueryError) -> Bool {
    let relationship = expansion.relationship
    var items: [Value]
    switch slots[relationship.slot] {
    case .relationship where relationship.length == nil: items = [slots[relationship.slot]]
    case .list(let list) where relationship.length != nil: items = list
    default: return true
    }
    if let length = relationship.length {
      guard items.count >= length.minimum, items.count <= length.maximum ?? items.count else {
        return true
      }
    }
    if expansion.isReversed { items.reverse() }
    let taken = takenRelationships(expansion.distinctFrom)
    var trail: [Neighbour] = []
    var node = start
    for item in items {
      guard case .relationship(let value) = item, !taken.contains(value.id) else { return true }
      let stored = try loaded(value)
      guard relationship.types.isEmpty || relationship.types.contains(stored.type) else {
        return true
      }
      let direction = relationship.direction
      if stored.source == node, direction != .left {
        node = stored.target
      } else if stored.target == node, direction != .right {
        node = stored.source
      } else {
        return true
      }
      guard try hasProperties(item, relationship.properties) else { return true }
      trail.append(Neighbour(relationship: value.id, node: node))
    }
    if let end, end != node { return true }
    if relationship.length != nil {
      fill(expansion, start: start, trail: trail)
    } else if end == nil {
      slots[relationship.right] = .node(NodeValue(id: node))
    }
    return try emit()
  }
}

extension PatternDirection {
  /// As seen from the node on the left.
  var fromLeft: Direction {
    switch self {
    case .right: .outgoing
    case .left: .incoming
    case .either: .either
    }
  }
}
