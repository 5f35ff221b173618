import CypherSyntax

extension Binder {
  mutating func bind(_ syntax: ExpressionSyntax) throws(PlanningError) -> BoundExpression {
    switch syntax.kind {
    case .binary: return try binary(syntax)
    case .property, .element: return try access(syntax)
    default: return try other(syntax)
    }
  }

  /// Apart from the rest, so that deep trees need little stack; so are operators.
  private mutating func access(_ syntax: ExpressionSyntax) throws(PlanningError) -> BoundExpression
  {
    let place = Place(syntax.range)
    switch syntax.kind {
    case .property(let base, let key):
      if case .variable(let name) = base.kind, let kind = scope[name]?.kind,
        kind == .node || kind == .relationship
      {
        use(property: key.text, at: Place(key.range))
      }
      return .property(try bind(base), key: key.text, place)
    case .element(let base, let index):
      return .element(of: try bind(base), at: try bind(index), place)
    default: return .null
    }
  }

  private mutating func other(_ syntax: ExpressionSyntax) throws(PlanningError) -> BoundExpression {
    let place = Place(syntax.range)
    switch syntax.kind {
    case .property, .element, .binary: return try bind(syntax)
    case .null: return .null
    case .boolean(let flag): return .literal(.boolean(flag))
    case .integer(let number): return .literal(.integer(number))
    case .float(let number): return .literal(.float(number))
    case .string(let text): return .literal(.string(text))
    case .parameter(let name):
      guard context.parameters.contains(name) else {
        throw PlanningError(.missingParameter(name), place)
      }
      return .parameter(name, place)
    case .variable(let name):
      guard let variable = scope[name] else { throw undefined(name, place) }
      return variable.expression
    case .list(let items): return .list(try bind(items))
    case .map(let entries): return .map(try bind(entries))
    case .slice(let base, let first, let last):
      return .slice(of: try bind(base), from: try bind(first), to: try bind(last), place)
    case .hasLabels(let base, let names):
      let base = try bind(base)
      return .hasLabels(base, names.map { labelOrType($0, of: base) }, place)
    case .unary(let operation, let operand): return try unary(operation, operand, place)
    case .comparison(let first, let parts): return try comparison(first, parts, place)
    case .isNull(let operand, let isNegated):
      let test = BoundExpression.isNull(try bind(operand))
      return isNegated ? .unary(.not, test, place) : test
    case .call(let name, let isDistinct, let arguments):
      return try call(name, isDistinct, arguments, place)
    case .countAll: return try aggregate(.count, [], isDistinct: false, place)
    case .conditional(let subject, let branches, let otherwise):
      return try conditional(subject, branches, otherwise)
    case .listComprehension(let variable, let list, let condition, let yield):
      let list = try bind(list)
      return try local([variable]) { (binder, slots) throws(PlanningError) in
        .comprehension(
          slots[0], in: list, where: try binder.bind(condition), yield: try binder.bind(yield),
          place)
      }
    case .quantifier(let quantifier, let variable, let list, let condition):
      let list = try bind(list)
      return try local([variable]) { (binder, slots) throws(PlanningError) in
        let test = try binder.bind(condition) ?? .variable(slots[0])
        return .quantifier(Quantifier(quantifier), slots[0], in: list, where: test, place)
      }
    case .reduce(let accumulator, let initial, let variable, let list, let step):
      let initial = try bind(initial)
      let list = try bind(list)
      return try local([accumulator, variable]) { (binder, slots) throws(PlanningError) in
        .reduce(
          slots[0], from: initial, slots[1], in: list, step: try binder.bind(step), place)
      }
    case .mapProjection(let variable, let items):
      return try mapProjection(variable, items, place)
    case .exists, .count, .pattern, .patternComprehension, .shortestPath:
      return try subplan(syntax, place)
    }
  }

  mutating func bind(_ syntax: ExpressionSyntax?) throws(PlanningError) -> BoundExpression? {
    guard let syntax else { return nil }
    let expression: BoundExpression = try bind(syntax)
    return expression
  }

  mutating func bind(_ items: [ExpressionSyntax]) throws(PlanningError) -> [BoundExpression] {
    var result: [BoundExpression] = []
    for item in items { result.append(try bind(item)) }
    return result
  }

  private mutating func bind(_ entries: [MapEntrySyntax]) throws(PlanningError) -> [MapEntry] {
    var result: [MapEntry] = []
    for entry in entries {
      result.append(MapEntry(key: entry.key.text, value: try bind(entry.value)))
    }
    return result
  }

  /// Binds something that sees further variables of its own.
  private mutating func local(
    _ names: [NameSyntax],
    _ body: (inout Binder, [Slot]) throws(PlanningError) -> BoundExpression
  ) throws(PlanningError) -> BoundExpression {
    let outer = scope
    defer { scope = outer }
    var slots: [Slot] = []
    for name in names {
      let slot = newSlot()
      slots.append(slot)
      scope[name.text] = Variable(slot: slot, kind: .value)
    }
    return try body(&self, slots)
  }

  private mutating func labelOrType(_ name: NameSyntax, of base: BoundExpression) -> String {
    if case .variable(let slot) = base, let variable = scope.name(of: slot),
      scope[variable]?.kind == .relationship
    {
      return relationshipType(name)
    }
    return label(name)
  }

  private mutating func unary(
    _ operation: UnaryOperatorSyntax, _ operand: ExpressionSyntax, _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    let operand = try bind(operand)
    switch operation {
    case .not:
      try requireTruthValue(operand, "NOT", place)
      return .unary(.not, operand, place)
    case .negate: return .unary(.negate, operand, place)
    case .plus: return .unary(.plus, operand, place)
    }
  }

  private mutating func binary(_ syntax: ExpressionSyntax) throws(PlanningError) -> BoundExpression
  {
    guard case .binary(let operation, let left, let right) = syntax.kind else { return .null }
    let boundLeft = try bind(left)
    return try combine(operation, boundLeft, try bind(right), Place(syntax.range))
  }

  private func combine(
    _ operation: BinaryOperatorSyntax, _ left: BoundExpression, _ right: BoundExpression,
    _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    switch operation {
    case .and, .or, .xor:
      try requireTruthValue(left, operation.rawValue, place)
      try requireTruthValue(right, operation.rawValue, place)
    case .isIn:
      switch right {
      case .literal(let literal) where literal != .null:
        throw PlanningError(.invalidArgumentType(operation: "IN", expected: "a list"), place)
      case .map:
        throw PlanningError(
          .invalidArgumentType(operation: "IN", expected: "a list"), place)
      default: break
      }
    case .matches: throw PlanningError(.notSupported("the operator =~"), place)
    default: break
    }
    guard let bound = BinaryOperator(rawValue: operation.rawValue) else {
      throw PlanningError(.notSupported("the operator \(operation.rawValue)"), place)
    }
    return .binary(bound, left, right, place)
  }

  /// Literals and lists that are plainly no truth values.
  private func requireTruthValue(
    _ operand: BoundExpression, _ operation: String, _ place: Place
  ) throws(PlanningError) {
    switch operand {
    case .literal(.integer), .literal(.float), .literal(.string), .list, .map:
      throw PlanningError(
        .invalidArgumentType(operation: operation, expected: "truth values"), place)
    default: break
    }
  }

  private mutating func comparison(
    _ first: ExpressionSyntax, _ parts: [ComparisonSyntax], _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    var left = try bind(first)
    var tests: [BoundExpression] = []
    for part in parts {
      let right = try bind(part.operand)
      let operation: BinaryOperator =
        switch part.operator {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
      tests.append(.binary(operation, left, right, place))
      left = right
    }
    return .conjunction(tests) ?? left
  }

  private mutating func conditional(
    _ subject: ExpressionSyntax?, _ branches: [BranchSyntax], _ otherwise: ExpressionSyntax?
  ) throws(PlanningError) -> BoundExpression {
    let subject = try bind(subject)
    var bound: [Branch] = []
    for branch in branches {
      let condition = try bind(branch.condition)
      let place = Place(branch.condition.range)
      bound.append(
        Branch(
          condition: subject.map { .binary(.equal, $0, condition, place) } ?? condition,
          value: try bind(branch.value)))
    }
    return .conditional(bound, otherwise: try bind(otherwise))
  }

  private mutating func mapProjection(
    _ name: NameSyntax, _ items: [MapProjectionItemSyntax], _ place: Place
  ) throws(PlanningError) -> BoundExpression {
    guard let variable = scope[name.text] else { throw undefined(name.text, Place(name.range)) }
    var includesAll = false
    var entries: [MapEntry] = []
    for item in items {
      switch item {
      case .all: includesAll = true
      case .property(let key):
        entries.append(
          MapEntry(
            key: key.text, value: .property(variable.expression, key: key.text, Place(key.range))))
      case .entry(let entry):
        entries.append(MapEntry(key: entry.key.text, value: try bind(entry.value)))
      case .variable(let other):
        guard let value = scope[other.text] else { throw undefined(other.text, Place(other.range)) }
        entries.append(MapEntry(key: other.text, value: value.expression))
      }
    }
    return .mapProjection(variable.expression, includesAll: includesAll, entries, place)
  }
}

extension Quantifier {
  fileprivate init(_ quantifier: QuantifierSyntax) {
    switch quantifier {
    case .all: self = .all
    case .any: self = .any
    case .none: self = .none
    case .single: self = .single
    }
  }
}
