import CypherSyntax

/// One column of RETURN or WITH while it is bound.
private struct Item {
  var name: String
  var slot: Slot
  var expression: BoundExpression
  var kind: VariableKind
  var isAggregated: Bool
  var place: Place
}

extension Binder {
  /// RETURN or WITH; afterwards the scope holds the columns alone.
  mutating func bind(
    _ projection: ProjectionSyntax, isReturn: Bool, over input: Plan
  ) throws(PlanningError) -> (plan: Plan, columns: [BoundQuery.Column]) {
    aggregations = []
    let before = scope
    var items = try bindItems(projection, isReturn: isReturn)
    var after = Scope()
    for item in items {
      guard after[item.name] == nil else {
        throw PlanningError(.columnNameConflict(item.name), item.place)
      }
      after[item.name] = Variable(slot: item.slot, kind: item.kind)
    }
    let isAggregated = aggregations?.isEmpty == false
    // What sorts and filters may see: the columns, and what stood before unless rows were merged.
    scope = before.overlaid(with: after)
    if !isAggregated { aggregations = nil }
    let isMerged = isAggregated || projection.isDistinct
    var keys: [SortKey] = []
    for sorting in projection.sorting {
      var expression = try bind(sorting.expression)
      if isMerged {
        expression = try columnsOnly(expression, items, Place(sorting.expression.range))
      }
      keys.append(SortKey(expression: expression, isDescending: sorting.isDescending))
    }
    let made = aggregations ?? []
    aggregations = nil
    if isMerged { scope = after }
    let condition = try projection.condition.map { (part) throws(PlanningError) in try bind(part) }
    scope = Scope()
    let skip = try bindCount(projection.skip, "SKIP")
    let limit = try bindCount(projection.limit, "LIMIT")
    scope = after

    let matched = context.tracesMatches ? newSlot() : nil
    var plan: Plan
    if isAggregated {
      plan = try aggregate(&items, made, matched, over: input)
    } else {
      var projections = items.map { Projection(slot: $0.slot, expression: $0.expression) }
      if let matched {
        projections.append(Projection(slot: matched, expression: .matched(traced)))
      }
      plan = .project(input, projections)
    }
    var carried = items.map(\.slot) + [matched].compactMap { $0 }
    if projection.isDistinct { plan = distinct(items.map(\.slot), matched, over: plan) }
    if !keys.isEmpty {
      if let condition { carried += condition.freeSlots.subtracting(carried).sorted() }
      plan = .sort(plan, keys, carried: carried, limit: nil)
    }
    if let skip { plan = .skip(plan, skip.0, skip.1) }
    if let limit { plan = .limit(plan, limit.0, limit.1) }
    if let condition { plan = .filter(plan, condition) }
    traced = matched.map { [$0] } ?? []
    return (plan, items.map { BoundQuery.Column(name: $0.name, slot: $0.slot) })
  }

  private mutating func bindItems(
    _ projection: ProjectionSyntax, isReturn: Bool
  ) throws(PlanningError) -> [Item] {
    var items: [Item] = []
    if projection.includesAll {
      guard !scope.isEmpty || !isReturn else {
        throw PlanningError(.noVariablesInScope, Place(projection.range))
      }
      for name in scope.names {
        guard let variable = scope[name] else { continue }
        items.append(
          Item(
            name: name, slot: newSlot(), expression: variable.expression, kind: variable.kind,
            isAggregated: false, place: Place(projection.range)))
      }
    }
    for item in projection.items {
      let place = Place(item.expression.range)
      var kind = VariableKind.value
      var name = item.alias?.text ?? item.text
      if case .variable(let variable) = item.expression.kind {
        kind = scope[variable]?.kind ?? .value
        if item.alias == nil { name = variable }
      } else if item.alias == nil, !isReturn {
        throw PlanningError(.noExpressionAlias, place)
      }
      let expression = try bind(item.expression)
      let results = Set((aggregations ?? []).map(\.slot))
      items.append(
        Item(
          name: name, slot: newSlot(), expression: expression, kind: kind,
          isAggregated: !expression.freeSlots.isDisjoint(with: results), place: place))
    }
    return items
  }

  /// Groups by the columns without aggregates; the others are computed from groups.
  private mutating func aggregate(
    _ items: inout [Item], _ aggregations: [Aggregation], _ matched: Slot?, over input: Plan
  ) throws(PlanningError) -> Plan {
    let keys = items.filter { !$0.isAggregated }
    let results = Set(aggregations.map(\.slot)).union(keys.map(\.slot))
    var projections: [Projection] = []
    for index in items.indices where items[index].isAggregated {
      let expression = items[index].expression.replacing { part in
        keys.first { $0.expression == part && part.isSimpleKey }.map { .variable($0.slot) }
      }
      guard expression.freeSlots.isSubset(of: results) else {
        throw PlanningError(.ambiguousAggregation, items[index].place)
      }
      projections.append(Projection(slot: items[index].slot, expression: expression))
    }
    var aggregations = aggregations
    if let matched {
      aggregations.append(
        Aggregation(
          slot: matched, function: .matched, arguments: [.matched(traced)], isDistinct: false,
          place: Place()))
    }
    return .project(
      .aggregate(
        input, keys: keys.map { Projection(slot: $0.slot, expression: $0.expression) },
        aggregations), projections)
  }

  /// Equal rows become one; where matches are traced, it has matched what all of them have.
  private func distinct(_ slots: [Slot], _ matched: Slot?, over plan: Plan) -> Plan {
    guard let matched else { return .distinct(plan, slots) }
    return .aggregate(
      plan, keys: slots.map { Projection(slot: $0, expression: .variable($0)) },
      [
        Aggregation(
          slot: matched, function: .matched, arguments: [.variable(matched)], isDistinct: false,
          place: Place())
      ])
  }

  /// After grouping or DISTINCT only columns are left: parts that are columns become their slots.
  private func columnsOnly(
    _ expression: BoundExpression, _ items: [Item], _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    let columns = Set(items.map(\.slot)).union((aggregations ?? []).map(\.slot))
    let result = expression.replacing { part in
      items.first { $0.expression == part }.map { .variable($0.slot) }
    }
    if let slot = result.freeSlots.subtracting(columns).min() {
      let results = Set((aggregations ?? []).map(\.slot))
      if !result.freeSlots.isDisjoint(with: results) {
        throw PlanningError(.ambiguousAggregation, place)
      }
      throw PlanningError(
        .undefinedVariable(scope.name(of: slot) ?? "?", nearMiss: nil), place)
    }
    return result
  }

  private mutating func bindCount(
    _ syntax: ExpressionSyntax?, _ clause: String
  ) throws(PlanningError) -> (BoundExpression, Place)? {
    guard let syntax else { return nil }
    let place = Place(syntax.range)
    let expression: BoundExpression
    do {
      expression = try bind(syntax)
    } catch {
      if case .undefinedVariable = error.error {
        throw PlanningError(.nonConstantCount(clause: clause), place)
      }
      throw error
    }
    switch expression {
    case .literal(.integer(let number)) where number < 0:
      throw PlanningError(.negativeCount(clause: clause), place)
    case .unary(.negate, .literal(.integer), _):
      throw PlanningError(.negativeCount(clause: clause), place)
    case .literal(.integer): break
    case .literal: throw PlanningError(.countNotInteger(clause: clause), place)
    default: break
    }
    return (expression, place)
  }
}

extension BoundExpression {
  /// The parts for which the closure has something else, from the outside in.
  func replacing(_ change: (BoundExpression) -> BoundExpression?) -> BoundExpression {
    change(self) ?? mapChildren { $0.replacing(change) }
  }

  /// A variable or a property of one: what an expression with an aggregate may use when it is a column.
  var isSimpleKey: Bool {
    switch self {
    case .variable, .property(.variable, _, _): true
    default: false
    }
  }
}
