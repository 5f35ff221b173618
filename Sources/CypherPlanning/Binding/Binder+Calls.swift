import CypherSyntax

extension Binder {
  mutating func call(
    _ name: NameSyntax, _ isDistinct: Bool, _ arguments: [ExpressionSyntax], _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    if let function = AggregateFunction(name: name.text) {
      try requireCount(
        arguments, function.arity...function.arity, function.displayName, place)
      return try aggregate(function, arguments, isDistinct: isDistinct, place)
    }
    guard let function = ScalarFunction(name: name.text) else {
      throw PlanningError(unknownFunction(name.text), Place(name.range))
    }
    try requireCount(arguments, function.arity, function.displayName, place)
    // exists(pattern) and size(pattern) ask about the pattern, not about its truth value.
    if let argument = arguments.first, case .pattern(let element) = argument.kind {
      if function == .exists { return .exists(try subplan(element)) }
      if function == .size { return .rowCount(try subplan(element)) }
    }
    let bound: [BoundExpression] = try bind(arguments)
    try requireKind(function, bound, place)
    return .call(function, bound, place)
  }

  private func requireCount(
    _ arguments: [ExpressionSyntax], _ arity: ClosedRange<Int>, _ name: String, _ place: Place
  ) throws(PlanningError) {
    guard arity.contains(arguments.count) else {
      throw PlanningError(
        .wrongArgumentCount(function: name, expected: arity, found: arguments.count), place)
    }
  }

  private func unknownFunction(_ name: String) -> SemanticError {
    let time = ["time", "localtime", "datetime", "localdatetime", "duration", "date"]
    if let first = name.lowercased().split(separator: ".").first, time.contains(String(first)) {
      return .notSupported("\(name)()")
    }
    let names =
      ScalarFunction.allCases.map(\.displayName)
      + AggregateFunction.allCases.filter { $0 != .matched }.map(\.displayName)
    return .unknownFunction(name, nearMiss: NearMiss.closest(to: name, among: names.sorted()))
  }

  /// Variables whose kind the query tells must fit the function.
  private func requireKind(
    _ function: ScalarFunction, _ arguments: [BoundExpression], _ place: Place
  ) throws(PlanningError) {
    guard case .variable(let slot)? = arguments.first, let name = scope.name(of: slot),
      let kind = scope[name]?.kind, kind != .value
    else { return }
    let expected: (kinds: [VariableKind], words: String)
    switch function {
    case .labels: expected = ([.node], "a node")
    case .type, .startnode, .endnode: expected = ([.relationship], "a relationship")
    case .length, .nodes, .relationships: expected = ([.path], "a path")
    case .size: expected = ([.relationshipList], "a list or string")
    case .id, .elementid, .evidence:
      expected = ([.node, .relationship], "a node or relationship")
    default: return
    }
    guard expected.kinds.contains(kind) else {
      throw PlanningError(
        .invalidArgumentType(
          operation: function.displayName + "()", expected: expected.words), place)
    }
  }

  /// An aggregate becomes the slot that will hold its result.
  mutating func aggregate(
    _ function: AggregateFunction, _ arguments: [ExpressionSyntax], isDistinct: Bool,
    _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    guard !isInsideAggregate else {
      throw PlanningError(.nestedAggregation(function: function.displayName), place)
    }
    guard aggregations != nil else {
      throw PlanningError(.invalidAggregation(function: function.displayName), place)
    }
    isInsideAggregate = true
    defer { isInsideAggregate = false }
    let bound: [BoundExpression] = try bind(arguments)
    let known = aggregations?.first {
      $0.function == function && $0.arguments == bound && $0.isDistinct == isDistinct
    }
    if let known { return .variable(known.slot) }
    let slot = newSlot()
    aggregations?.append(
      Aggregation(
        slot: slot, function: function, arguments: bound, isDistinct: isDistinct, place: place))
    return .variable(slot)
  }

  // MARK: Plans inside expressions

  mutating func subplan(
    _ syntax: ExpressionSyntax, _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    switch syntax.kind {
    case .pattern(let element): return .exists(try subplan(element))
    case .exists(let subquery): return .exists(try subplan(subquery))
    case .count(let subquery): return .rowCount(try subplan(subquery))
    case .patternComprehension(let variable, let element, let condition, let yield):
      return try inner { (binder) throws(PlanningError) in
        var draft = PatternDraft()
        try binder.add(element, variable: variable, true, &draft)
        let plan = try binder.finish(draft, condition: condition, over: .start)
        return .collect(try binder.bind(yield), from: plan)
      }
    default:
      throw PlanningError(.notSupported("a shortest path outside MATCH"), place)
    }
  }

  private mutating func subplan(_ element: PatternElementSyntax) throws(PlanningError) -> Plan {
    try inner { (binder) throws(PlanningError) in
      var draft = PatternDraft()
      try binder.add(element, variable: nil, false, &draft)
      return try binder.finish(draft, condition: nil, over: .start)
    }
  }

  private mutating func subplan(_ subquery: SubquerySyntax) throws(PlanningError) -> Plan {
    try inner { (binder) throws(PlanningError) in
      switch subquery {
      case .pattern(let parts, let condition):
        let draft = try binder.bind(parts, allowsNewNames: true)
        return try binder.finish(draft, condition: condition, over: .start)
      case .query(let query): return try binder.bind(query, isWhole: false).0
      }
    }
  }

  /// What is named inside stays inside, and so do aggregates.
  private mutating func inner<Result>(
    _ body: (inout Binder) throws(PlanningError) -> Result
  ) throws(PlanningError) -> Result {
    let outer = (scope, traced, aggregations, isInsideAggregate)
    aggregations = nil
    isInsideAggregate = false
    defer { (scope, traced, aggregations, isInsideAggregate) = outer }
    return try body(&self)
  }
}
