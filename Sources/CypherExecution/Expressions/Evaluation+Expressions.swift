import CypherPlanning

extension Evaluation {
  /// The expression's value in the current row.
  func value(_ expression: BoundExpression) throws(QueryError) -> Value {
    switch expression {
    case .literal(let literal): return Value(literal)
    case .variable(let slot): return slots[slot]
    case .binary: return try binary(expression)
    case .property, .call, .unary, .element: return try simpleValue(expression)
    default: return try compositeValue(expression)
    }
  }

  /// Apart from `value` and from the rest, so that deep trees of operators need little stack.
  private func simpleValue(_ expression: BoundExpression) throws(QueryError) -> Value {
    switch expression {
    case .property(let base, let key, let place):
      return try property(key, of: try value(base), place)
    case .element(let base, let index, let place):
      return try element(of: try value(base), at: try value(index), place)
    case .call(let function, let arguments, let place):
      return try call(function, arguments, place)
    case .unary(let operation, let operand, let place):
      return try unary(operation, try value(operand), place)
    default: return .null
    }
  }

  private func compositeValue(_ expression: BoundExpression) throws(QueryError) -> Value {
    switch expression {
    case .literal, .variable, .property, .call, .unary, .binary, .element:
      return try value(expression)
    case .parameter(let name, let place):
      guard let value = parameters[name] else {
        throw .evaluation(.missingParameter(name), place)
      }
      return value
    case .list(let items): return .list(try values(items))
    case .map(let entries): return .map(try self.entries(entries))
    case .slice(let base, let first, let last, let place):
      return try slice(base, first, last, place)
    case .isNull(let operand): return .boolean(try value(operand).isNull)
    case .hasLabels(let operand, let labels, let place):
      return try hasLabels(try value(operand), labels, place)
    case .conditional(let branches, let otherwise):
      for branch in branches {
        if case .boolean(true) = try value(branch.condition) { return try value(branch.value) }
      }
      return try otherwise.map { (part) throws(QueryError) in try value(part) } ?? .null
    case .comprehension(let slot, let list, let condition, let yield, let place):
      return try comprehension(slot, list, condition, yield, place)
    case .quantifier(let quantifier, let slot, let list, let condition, let place):
      return Value(try quantify(quantifier, slot, list, condition, place))
    case .reduce(let accumulator, let initial, let slot, let list, let step, let place):
      guard let items = try self.list(try value(list), "reduce", place) else { return .null }
      slots[accumulator] = try value(initial)
      for item in items {
        slots[slot] = item
        slots[accumulator] = try value(step)
      }
      return slots[accumulator]
    case .mapProjection(let base, let includesAll, let entries, let place):
      return try mapProjection(base, includesAll, entries, place)
    case .path(let path): return self.path(path)
    case .exists(let plan):
      return .boolean(try !runner.run(plan, self) { () throws(QueryError) -> Bool in false })
    case .rowCount(let plan):
      var count: Int64 = 0
      _ = try runner.run(plan, self) { () throws(QueryError) -> Bool in
        count += 1
        return true
      }
      return .integer(count)
    case .collect(let yield, let plan):
      var items: [Value] = []
      _ = try runner.run(plan, self) { () throws(QueryError) -> Bool in
        items.append(try value(yield))
        return true
      }
      return .list(items)
    case .matched(let slots): return matched(slots)
    }
  }

  /// Whether the condition is true: false and null are not; anything but a truth value is an error.
  func isTrue(_ condition: BoundExpression) throws(QueryError) -> Bool {
    switch try value(condition) {
    case .boolean(let flag): return flag
    case .null: return false
    case let value:
      throw .evaluation(.conditionNotBoolean(found: value.type), condition.place)
    }
  }

  func values(_ expressions: [BoundExpression]) throws(QueryError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(expressions.count)
    for expression in expressions { values.append(try value(expression)) }
    return values
  }

  private func entries(_ entries: [MapEntry]) throws(QueryError) -> [String: Value] {
    var result: [String: Value] = [:]
    for entry in entries { result[entry.key] = try value(entry.value) }
    return result
  }

  /// The items of a list; nil for null, an error for anything else.
  func list(
    _ value: Value, _ operation: String, _ place: Place
  ) throws(QueryError) -> [Value]? {
    switch value {
    case .list(let items): return items
    case .null: return nil
    default:
      throw .evaluation(
        .invalidArgument(operation: operation, expected: "a list", found: value.type), place)
    }
  }

  private func comprehension(
    _ slot: Slot, _ list: BoundExpression, _ condition: BoundExpression?,
    _ yield: BoundExpression?, _ place: Place
  ) throws(QueryError) -> Value {
    guard let items = try self.list(try value(list), "a list comprehension", place) else {
      return .null
    }
    var result: [Value] = []
    for item in items {
      slots[slot] = item
      if let condition, try !isTrue(condition) { continue }
      result.append(try yield.map { (part) throws(QueryError) in try value(part) } ?? item)
    }
    return .list(result)
  }

  private func quantify(
    _ quantifier: Quantifier, _ slot: Slot, _ list: BoundExpression,
    _ condition: BoundExpression, _ place: Place
  ) throws(QueryError) -> Bool? {
    guard let items = try self.list(try value(list), quantifier.rawValue, place) else {
      return nil
    }
    var (trues, falses, unknowns) = (0, 0, 0)
    for item in items {
      slots[slot] = item
      switch try value(condition) {
      case .boolean(true): trues += 1
      case .boolean(false): falses += 1
      case .null: unknowns += 1
      case let other:
        throw .evaluation(.conditionNotBoolean(found: other.type), condition.place)
      }
    }
    switch quantifier {
    case .all: return falses > 0 ? false : unknowns > 0 ? nil : true
    case .any: return trues > 0 ? true : unknowns > 0 ? nil : false
    case .none: return trues > 0 ? false : unknowns > 0 ? nil : true
    case .single: return trues > 1 ? false : unknowns > 0 ? nil : trues == 1
    }
  }

  private func mapProjection(
    _ base: BoundExpression, _ includesAll: Bool, _ entries: [MapEntry], _ place: Place
  ) throws(QueryError) -> Value {
    let base = try value(base)
    if base.isNull { return .null }
    var result: [String: Value] = [:]
    if includesAll { result = try properties(of: base, "a map projection", place) ?? [:] }
    result.merge(try self.entries(entries)) { $1 }
    return .map(result)
  }

  /// A path through the slots; null where one of them is.
  private func path(_ path: [Slot]) -> Value {
    var nodes: [NodeValue] = []
    var relationships: [RelationshipValue] = []
    for slot in path {
      switch slots[slot] {
      case .node(let node):
        // After relationships of variable length the walk has already arrived.
        if nodes.count == relationships.count { nodes.append(node) }
      case .relationship(let relationship): relationships.append(relationship)
      case .path(let part):
        nodes += part.nodes.dropFirst()
        relationships += part.relationships
      default: return .null
      }
    }
    guard nodes.count == relationships.count + 1 else { return .null }
    return .path(PathValue(nodes: nodes, relationships: relationships))
  }

  /// Nodes and relationships in the slots, each once, in the order in which they are met.
  private func matched(_ slots: [Slot]) -> Value {
    var result = MatchedEntities()
    for slot in slots { result.insert(self.slots[slot]) }
    return .list(result.entities)
  }
}

/// A set of nodes and relationships that keeps their order.
struct MatchedEntities {
  private(set) var entities: [Value] = []
  private var seen: Set<Value> = []

  mutating func insert(_ value: Value) {
    switch value {
    case .node, .relationship: if seen.insert(value).inserted { entities.append(value) }
    case .list(let items): for item in items { insert(item) }
    case .path(let path): for element in path.elements { insert(element) }
    default: break
    }
  }
}

extension BoundExpression {
  /// Where the expression stands; unknown for some that cannot fail.
  var place: Place {
    switch self {
    case .parameter(_, let place), .property(_, _, let place), .element(_, _, let place),
      .slice(_, _, _, let place), .unary(_, _, let place), .binary(_, _, _, let place),
      .hasLabels(_, _, let place), .call(_, _, let place),
      .comprehension(_, _, _, _, let place), .quantifier(_, _, _, _, let place),
      .reduce(_, _, _, _, _, let place), .mapProjection(_, _, _, let place):
      place
    default: children.first?.place ?? Place()
    }
  }
}

extension Value {
  init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    }
  }
}
