/// Turns the pattern of a MATCH into scans and expansions: from each node that could come first the
/// cheapest way on is followed, and the order with the least work in all is taken. Conditions stand
/// where all that they need is there. How the pattern was typed makes no difference.
struct ArrangePatterns {
  let catalog: GraphCatalog

  func rewrite(_ plan: Plan) -> Plan {
    guard case .match(let input, let pattern, let condition) = plan else { return plan }
    let arrangement = PatternArrangement(
      pattern: pattern, conditions: condition?.conjuncts ?? [], catalog: catalog)
    return arrangement.best().plan(over: input)
  }
}

/// A pattern being put in order: what was done so far, what it may cost, what is left.
struct PatternArrangement {
  let pattern: MatchPattern
  let catalog: GraphCatalog
  private let nodes: [Slot: PatternNode]
  /// Slots that the pattern fills.
  private let own: Set<Slot>
  private var filled: Set<Slot> = []
  private var remaining: [PatternRelationship]
  private var conditions: [BoundExpression]
  private var steps: [Step] = []
  private var used: [PatternRelationship] = []
  /// Rows expected after the steps so far, and rows handled by all of them.
  private var rows = 1.0
  private var cost = 0.0

  /// An operator that still lacks its input.
  enum Step {
    case scan(NodeScan)
    case expand(Expansion)
    case filter(BoundExpression)
    case project(Projection)
    case unwind(BoundExpression, Slot)
  }

  init(pattern: MatchPattern, conditions: [BoundExpression], catalog: GraphCatalog) {
    self.pattern = pattern
    self.catalog = catalog
    self.conditions = conditions
    remaining = pattern.relationships
    nodes = Dictionary(pattern.nodes.map { ($0.slot, $0) }) { first, _ in first }
    own = Set(pattern.nodes.filter { !$0.isBound }.map(\.slot))
      .union(pattern.relationships.filter { !$0.isBound }.map(\.slot))
      .union(pattern.relationships.compactMap(\.path))
    for node in pattern.nodes where node.isBound {
      filled.insert(node.slot)
      // A node that is not there, null from an OPTIONAL MATCH, matches nothing.
      steps.append(
        .filter(
          node.labels.isEmpty
            ? .unary(.not, .isNull(.variable(node.slot)), Place())
            : .hasLabels(.variable(node.slot), node.labels, Place())))
    }
    takeConditions()
  }

  func plan(over input: Plan) -> Plan {
    steps.reduce(input) { input, step in
      switch step {
      case .scan(let scan): .scan(input, scan)
      case .expand(let expansion): .expand(input, expansion)
      case .filter(let condition): .filter(input, condition)
      case .project(let projection): .project(input, [projection])
      case .unwind(let list, let slot): .unwind(input, list, slot)
      }
    }
  }

  /// The cheapest complete order.
  ///
  /// Complexity: cubic in the size of the pattern.
  func best() -> PatternArrangement {
    var arrangement = self
    arrangement.expandAll()
    while let next = arrangement.cheapestWithAnchor() { arrangement = next }
    return arrangement
  }

  /// Starts at each node that is left, and follows the relationships from there.
  private func cheapestWithAnchor() -> PatternArrangement? {
    var best: PatternArrangement?
    for node in pattern.nodes where !filled.contains(node.slot) {
      var candidate = self
      candidate.anchor(node)
      candidate.expandAll()
      if best.map({ candidate.cost < $0.cost }) ?? true { best = candidate }
    }
    return best
  }

  // MARK: Steps

  private mutating func anchor(_ node: PatternNode) {
    if anchorAtBoundRelationship(node) { return }
    let scan = source(of: node)
    steps.append(.scan(NodeScan(slot: node.slot, source: scan.source)))
    rows *= scan.rows
    cost += rows
    if let condition = scan.condition { conditions.removeAll { $0 == condition } }
    fill(node.slot, knownLabel: scan.label)
  }

  /// A relationship that the row already holds knows its ends.
  private mutating func anchorAtBoundRelationship(_ node: PatternNode) -> Bool {
    let bound = remaining.first {
      $0.isBound && $0.length == nil && ($0.left == node.slot || $0.right == node.slot)
    }
    guard let relationship = bound else { return false }
    let start = BoundExpression.call(.startnode, [.variable(relationship.slot)], Place())
    let end = BoundExpression.call(.endnode, [.variable(relationship.slot)], Place())
    switch relationship.direction {
    case .either:
      let isLoop = BoundExpression.binary(.equal, start, end, Place())
      let ends = BoundExpression.conditional(
        [Branch(condition: isLoop, value: .list([start]))], otherwise: .list([start, end]))
      steps.append(.unwind(ends, node.slot))
    case .right, .left:
      let isStart = (relationship.direction == .right) == (relationship.left == node.slot)
      steps.append(.project(Projection(slot: node.slot, expression: isStart ? start : end)))
    }
    cost += rows
    fill(node.slot, knownLabel: nil)
    return true
  }

  /// Follows relationships from what is there until none touches it.
  private mutating func expandAll() {
    while let (index, growth) = cheapestRelationship() {
      let relationship = remaining.remove(at: index)
      expand(relationship, growth: growth)
    }
  }

  private func cheapestRelationship() -> (index: Int, growth: Double)? {
    var best: (index: Int, growth: Double)?
    for (index, relationship) in remaining.enumerated() {
      let hasLeft = filled.contains(relationship.left)
      guard hasLeft || filled.contains(relationship.right) else { continue }
      let growth = growth(of: relationship, fromLeft: hasLeft)
      if best.map({ growth < $0.growth }) ?? true { best = (index, growth) }
    }
    return best
  }

  private mutating func expand(_ relationship: PatternRelationship, growth: Double) {
    let fromLeft = filled.contains(relationship.left)
    var turned = relationship
    if !fromLeft {
      turned.left = relationship.right
      turned.right = relationship.left
      turned.direction = relationship.direction.reversed
    }
    steps.append(
      .expand(
        Expansion(
          relationship: turned, endIsBound: filled.contains(turned.right),
          isReversed: !fromLeft,
          distinctFrom: used.filter { $0.canCoincide(with: relationship) }.map(\.slot))))
    used.append(relationship)
    filled.insert(relationship.slot)
    if let path = relationship.path { filled.insert(path) }
    rows *= growth
    cost += rows
    fill(turned.right, knownLabel: nil)
  }

  /// A node is there: its labels and all conditions that waited for it can be looked at.
  private mutating func fill(_ slot: Slot, knownLabel: String?) {
    if filled.insert(slot).inserted, let node = nodes[slot] {
      let labels = node.labels.filter { $0 != knownLabel }
      if !labels.isEmpty {
        steps.append(.filter(.hasLabels(.variable(slot), labels, Place())))
        if knownLabel == nil {
          rows *= catalog.nodeCount(labels: labels) / Double(max(1, catalog.nodeCount))
        }
      }
    }
    takeConditions()
  }

  private mutating func takeConditions() {
    let missing = own.subtracting(filled)
    for condition in conditions where condition.freeSlots.isDisjoint(with: missing) {
      steps.append(.filter(condition))
      rows *= condition.selectivity
    }
    conditions.removeAll { $0.freeSlots.isDisjoint(with: missing) }
  }

  // MARK: Estimates

  private func source(
    of node: PatternNode
  ) -> (
    source: NodeScan.Source, rows: Double, label: String?, condition: BoundExpression?
  ) {
    let missing = own.subtracting(filled)
    let label = node.labels.min {
      (catalog.labels[$0]?.count ?? 0, $0) < (catalog.labels[$1]?.count ?? 0, $1)
    }
    for condition in conditions {
      guard let (key, value) = condition.lookUp(of: node.slot),
        value.freeSlots.isDisjoint(with: missing)
      else { continue }
      switch key {
      case .id: return (.id(value), 1, nil, condition)
      case .name: return (.property("name", value, label: label), 2, label, condition)
      }
    }
    if let label { return (.label(label), catalog.nodeCount(labels: [label]), label, nil) }
    return (.all, Double(catalog.nodeCount), nil, nil)
  }

  /// Rows for each row after following the relationship: mean degree, or less where both ends are there.
  private func growth(of relationship: PatternRelationship, fromLeft: Bool) -> Double {
    let origin = nodes[fromLeft ? relationship.left : relationship.right]
    let goal = nodes[fromLeft ? relationship.right : relationship.left]
    let count = catalog.relationshipCount(types: relationship.types)
    let origins = max(1, catalog.nodeCount(labels: origin?.labels ?? []))
    var degree = count / origins * (relationship.direction == .either ? 2 : 1)
    if relationship.isBound { degree = min(degree, 1) }
    if let length = relationship.length {
      let hops = Double(min(length.maximum ?? 5, 5))
      var sum = 0.0
      for hop in 1...max(1, Int(hops)) { sum += power(max(degree, 1), hop) }
      degree = max(sum, 1)
    }
    if let goal, filled.contains(goal.slot) {
      degree /= max(1, catalog.nodeCount(labels: goal.labels))
    }
    return degree
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}

extension PatternRelationship {
  /// Whether one relationship of the graph could match both.
  func canCoincide(with other: PatternRelationship) -> Bool {
    types.isEmpty || other.types.isEmpty || !Set(types).isDisjoint(with: other.types)
  }
}

extension BoundExpression {
  enum LookUpKey { case id, name }

  /// What the condition says a node is found by: `n.name = value` or `id(n) = value`, either way round.
  func lookUp(of slot: Slot) -> (key: LookUpKey, value: BoundExpression)? {
    guard case .binary(.equal, let left, let right, _) = self else { return nil }
    for (side, value) in [(left, right), (right, left)] {
      switch side {
      case .property(.variable(slot), key: "name", _): return (.name, value)
      case .call(.id, [.variable(slot)], _): return (.id, value)
      default: continue
      }
    }
    return nil
  }

  /// The share of rows that a condition is thought to let through.
  var selectivity: Double {
    guard case .binary(let operation, _, _, _) = self else { return 0.5 }
    return switch operation {
    case .equal: 0.01
    case .startsWith, .endsWith, .contains, .isIn: 0.1
    default: 0.4
    }
  }
}
