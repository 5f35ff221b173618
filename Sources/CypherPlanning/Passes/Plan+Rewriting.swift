extension Plan {
  /// The plan with the pass applied to every operator, from the bottom up, those of inner plans and of
  /// plans inside expressions too.
  func rewritten(by pass: (Plan) -> Plan) -> Plan {
    // Without recursion along the chain of inputs, which is as long as the query.
    var chain: [Plan] = [self]
    while let input = chain[chain.count - 1].input { chain.append(input) }
    var result: Plan?
    for plan in chain.reversed() {
      let operation = result.map(plan.replacingInput) ?? plan
      result = pass(operation.rewritingInside(by: pass))
    }
    return result ?? self
  }

  private func rewritingInside(by pass: (Plan) -> Plan) -> Plan {
    func rewrite(_ expression: BoundExpression) -> BoundExpression {
      expression.rewritingPlans(by: pass)
    }
    func rewrite(_ items: [Projection]) -> [Projection] {
      items.map { Projection(slot: $0.slot, expression: rewrite($0.expression)) }
    }
    switch self {
    case .optional(let input, let inner, let nulls):
      return .optional(input, inner: inner.rewritten(by: pass), nulls: nulls)
    case .union(let parts, let distinct):
      return .union(parts.map { $0.rewritten(by: pass) }, distinct: distinct)
    case .match(let input, let pattern, let condition):
      return .match(input, pattern, where: condition.map(rewrite))
    case .filter(let input, let condition): return .filter(input, rewrite(condition))
    case .project(let input, let items): return .project(input, rewrite(items))
    case .aggregate(let input, let keys, let aggregations):
      let aggregations = aggregations.map { aggregation in
        var aggregation = aggregation
        aggregation.arguments = aggregation.arguments.map(rewrite)
        return aggregation
      }
      return .aggregate(input, keys: rewrite(keys), aggregations)
    case .sort(let input, let keys, let carried, let limit):
      let keys = keys.map {
        SortKey(expression: rewrite($0.expression), isDescending: $0.isDescending)
      }
      return .sort(input, keys, carried: carried, limit: limit)
    case .unwind(let input, let list, let slot): return .unwind(input, rewrite(list), slot)
    case .start, .distinct, .skip, .limit, .scan, .expand, .read: return self
    }
  }
}

extension BoundExpression {
  /// The expression with the pass applied to all plans inside it.
  fileprivate func rewritingPlans(by pass: (Plan) -> Plan) -> BoundExpression {
    guard containsPlan else { return self }
    switch self {
    case .exists(let plan): return .exists(plan.rewritten(by: pass))
    case .rowCount(let plan): return .rowCount(plan.rewritten(by: pass))
    case .collect(let yield, let plan):
      return .collect(yield.rewritingPlans(by: pass), from: plan.rewritten(by: pass))
    default: return mapChildren { $0.rewritingPlans(by: pass) }
    }
  }

  /// The expression with each expression directly inside it replaced; plans stay.
  func mapChildren(_ change: (BoundExpression) -> BoundExpression) -> BoundExpression {
    func entries(_ entries: [MapEntry]) -> [MapEntry] {
      entries.map { MapEntry(key: $0.key, value: change($0.value)) }
    }
    switch self {
    case .literal, .parameter, .variable, .path, .exists, .rowCount, .matched: return self
    case .property(let base, let key, let place): return .property(change(base), key: key, place)
    case .list(let items): return .list(items.map(change))
    case .map(let members): return .map(entries(members))
    case .element(let base, let index, let place):
      return .element(of: change(base), at: change(index), place)
    case .slice(let base, let first, let last, let place):
      return .slice(of: change(base), from: first.map(change), to: last.map(change), place)
    case .unary(let operation, let operand, let place):
      return .unary(operation, change(operand), place)
    case .binary(let operation, let left, let right, let place):
      return .binary(operation, change(left), change(right), place)
    case .isNull(let operand): return .isNull(change(operand))
    case .hasLabels(let operand, let labels, let place):
      return .hasLabels(change(operand), labels, place)
    case .call(let function, let arguments, let place):
      return .call(function, arguments.map(change), place)
    case .conditional(let branches, let otherwise):
      return .conditional(
        branches.map { Branch(condition: change($0.condition), value: change($0.value)) },
        otherwise: otherwise.map(change))
    case .comprehension(let slot, let list, let condition, let yield, let place):
      return .comprehension(
        slot, in: change(list), where: condition.map(change), yield: yield.map(change), place)
    case .quantifier(let quantifier, let slot, let list, let condition, let place):
      return .quantifier(quantifier, slot, in: change(list), where: change(condition), place)
    case .reduce(let accumulator, let initial, let slot, let list, let step, let place):
      return .reduce(
        accumulator, from: change(initial), slot, in: change(list), step: change(step), place)
    case .mapProjection(let base, let includesAll, let members, let place):
      return .mapProjection(change(base), includesAll: includesAll, entries(members), place)
    case .collect(let yield, let plan): return .collect(change(yield), from: plan)
    }
  }
}
