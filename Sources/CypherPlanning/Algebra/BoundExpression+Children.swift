extension BoundExpression {
  /// The expressions directly inside this one; plans inside are not entered.
  public var children: [BoundExpression] {
    switch self {
    case .literal, .parameter, .variable, .path, .exists, .rowCount, .matched: []
    case .property(let base, _, _), .isNull(let base), .hasLabels(let base, _, _),
      .unary(_, let base, _), .collect(let base, _):
      [base]
    case .list(let items): items
    case .map(let entries): entries.map(\.value)
    case .element(let base, let index, _): [base, index]
    case .slice(let base, let first, let last, _): [base] + [first, last].compactMap { $0 }
    case .binary(_, let left, let right, _): [left, right]
    case .call(_, let arguments, _): arguments
    case .conditional(let branches, let otherwise):
      branches.flatMap { [$0.condition, $0.value] } + [otherwise].compactMap { $0 }
    case .comprehension(_, let list, let condition, let yield, _):
      [list] + [condition, yield].compactMap { $0 }
    case .quantifier(_, _, let list, let condition, _): [list, condition]
    case .reduce(_, let initial, _, let list, let step, _): [initial, list, step]
    case .mapProjection(let base, _, let entries, _): [base] + entries.map(\.value)
    }
  }

  /// The slots that must hold a value before the expression can be evaluated. Slots that it binds
  /// itself are included, which is harmless: nobody else binds them.
  public var slots: Set<Slot> {
    var result: Set<Slot> = []
    collectSlots(into: &result)
    return result
  }

  private func collectSlots(into slots: inout Set<Slot>) {
    switch self {
    case .variable(let slot): slots.insert(slot)
    case .path(let path), .matched(let path): slots.formUnion(path)
    case .exists(let plan), .rowCount(let plan): slots.formUnion(plan.usedSlots)
    case .collect(_, let plan): slots.formUnion(plan.usedSlots)
    default: break
    }
    for child in children { child.collectSlots(into: &slots) }
  }

  /// The slots that the expression binds itself, and those bound by plans inside it.
  var boundSlots: Set<Slot> {
    var result: Set<Slot> = []
    switch self {
    case .comprehension(let slot, _, _, _, _), .quantifier(_, let slot, _, _, _):
      result.insert(slot)
    case .reduce(let accumulator, _, let slot, _, _, _): result = [accumulator, slot]
    case .exists(let plan), .rowCount(let plan), .collect(_, let plan):
      result = plan.boundSlots
    default: break
    }
    for child in children { result.formUnion(child.boundSlots) }
    return result
  }

  /// The slots that must come from outside.
  public var freeSlots: Set<Slot> { slots.subtracting(boundSlots) }

  /// Whether evaluating runs a plan.
  public var containsPlan: Bool {
    switch self {
    case .exists, .rowCount, .collect: true
    default: children.contains { $0.containsPlan }
    }
  }
}
