extension Plan {
  /// The plan whose rows this one reads; nil for `start` and `union`.
  public var input: Plan? {
    switch self {
    case .start, .union: nil
    case .match(let input, _, _), .optional(let input, _, _), .filter(let input, _),
      .project(let input, _), .aggregate(let input, _, _), .distinct(let input, _),
      .sort(let input, _, _, _), .skip(let input, _, _), .limit(let input, _, _),
      .unwind(let input, _, _), .scan(let input, _), .expand(let input, _), .read(let input, _):
      input
    }
  }

  /// The same operator reading another plan; `start` and `union` as they are.
  public func replacingInput(_ input: Plan) -> Plan {
    switch self {
    case .start, .union: self
    case .match(_, let pattern, let condition): .match(input, pattern, where: condition)
    case .optional(_, let inner, let nulls): .optional(input, inner: inner, nulls: nulls)
    case .filter(_, let condition): .filter(input, condition)
    case .project(_, let items): .project(input, items)
    case .aggregate(_, let keys, let aggregations): .aggregate(input, keys: keys, aggregations)
    case .distinct(_, let slots): .distinct(input, slots)
    case .sort(_, let keys, let carried, let limit):
      .sort(input, keys, carried: carried, limit: limit)
    case .skip(_, let count, let place): .skip(input, count, place)
    case .limit(_, let count, let place): .limit(input, count, place)
    case .unwind(_, let list, let slot): .unwind(input, list, slot)
    case .scan(_, let scan): .scan(input, scan)
    case .expand(_, let expansion): .expand(input, expansion)
    case .read(_, let read): .read(input, read)
    }
  }

  /// The expressions of this operator alone.
  var expressions: [BoundExpression] {
    switch self {
    case .start, .distinct, .optional, .union, .read: []
    case .match(_, let pattern, let condition):
      pattern.relationships.flatMap { $0.properties.map(\.value) } + [condition].compactMap { $0 }
    case .filter(_, let condition): [condition]
    case .project(_, let items): items.map(\.expression)
    case .aggregate(_, let keys, let aggregations):
      keys.map(\.expression) + aggregations.flatMap(\.arguments)
    case .sort(_, let keys, _, let limit): keys.map(\.expression) + [limit].compactMap { $0 }
    case .skip(_, let count, _), .limit(_, let count, _): [count]
    case .unwind(_, let list, _): [list]
    case .scan(_, let scan):
      switch scan.source {
      case .all, .label: []
      case .property(_, let value, _), .id(let value): [value]
      }
    case .expand(_, let expansion): expansion.relationship.properties.map(\.value)
    }
  }

  /// Slots that this operator alone fills.
  var filledSlots: [Slot] {
    switch self {
    case .start, .filter, .distinct, .sort, .skip, .limit, .union: []
    case .match(_, let pattern, _):
      pattern.nodes.filter { !$0.isBound }.map(\.slot)
        + pattern.relationships.filter { !$0.isBound }.map(\.slot)
        + pattern.relationships.compactMap(\.path)
    case .optional(_, _, let nulls): nulls
    case .project(_, let items): items.map(\.slot)
    case .aggregate(_, let keys, let aggregations):
      keys.map(\.slot) + aggregations.map(\.slot)
    case .unwind(_, _, let slot): [slot]
    case .scan(_, let scan): [scan.slot]
    case .expand(_, let expansion):
      [expansion.relationship.slot] + [expansion.relationship.path].compactMap { $0 }
        + (expansion.endIsBound ? [] : [expansion.relationship.right])
    case .read(_, let read): read.outputs.map(\.slot)
    }
  }

  /// Slots that this operator alone reads.
  private var readSlots: Set<Slot> {
    var slots: Set<Slot> = []
    for expression in expressions { slots.formUnion(expression.slots) }
    switch self {
    case .match(_, let pattern, _):
      slots.formUnion(pattern.nodes.filter(\.isBound).map(\.slot))
      slots.formUnion(pattern.relationships.filter(\.isBound).map(\.slot))
    case .expand(_, let expansion):
      slots.insert(expansion.relationship.left)
      if expansion.endIsBound { slots.insert(expansion.relationship.right) }
      slots.formUnion(expansion.distinctFrom)
    case .distinct(_, let keys): slots.formUnion(keys)
    case .sort(_, _, let carried, _): slots.formUnion(carried)
    case .read(_, let read): slots.formUnion(read.parameters.compactMap(\.slot))
    default: break
    }
    return slots
  }

  /// All plans below and beside this one that run with it, itself included, those of expressions too.
  private var operators: [Plan] {
    var result: [Plan] = []
    var current: Plan? = self
    while let plan = current {
      result.append(plan)
      if case .optional(_, let inner, _) = plan { result += inner.operators }
      if case .union(let parts, _) = plan { for part in parts { result += part.operators } }
      current = plan.input
    }
    return result
  }

  /// Every slot that some operator of the plan reads.
  var usedSlots: Set<Slot> {
    operators.reduce(into: []) { $0.formUnion($1.readSlots) }
  }

  /// Every slot that some operator of the plan fills.
  var boundSlots: Set<Slot> {
    operators.reduce(into: []) { slots, plan in
      slots.formUnion(plan.filledSlots)
      for expression in plan.expressions { slots.formUnion(expression.boundSlots) }
    }
  }
}
