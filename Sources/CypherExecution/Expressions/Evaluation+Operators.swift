import CypherPlanning

extension Evaluation {
  /// Gives an error the place of the expression that failed.
  func placing<Result>(
    _ place: Place, _ body: () throws(EvaluationFailure) -> Result
  ) throws(QueryError) -> Result {
    do {
      return try body()
    } catch {
      throw .evaluation(error.error, place)
    }
  }

  func unary(
    _ operation: UnaryOperator, _ operand: Value, _ place: Place
  ) throws(QueryError) -> Value {
    switch operation {
    case .not: return Value(Logic.not(try truth(operand, "NOT", place)))
    case .negate:
      return try placing(place) { () throws(EvaluationFailure) in try Arithmetic.negate(operand) }
    case .plus:
      guard operand.isNull || operand.number != nil else {
        throw .evaluation(
          .invalidArgument(operation: "+", expected: "a number", found: operand.type), place)
      }
      return operand
    }
  }

  /// A truth value, nil being null; an error for anything else.
  func truth(_ value: Value, _ operation: String, _ place: Place) throws(QueryError) -> Bool? {
    switch value {
    case .boolean(let flag): return flag
    case .null: return nil
    default:
      throw .evaluation(
        .invalidArgument(operation: operation, expected: "truth values", found: value.type), place)
    }
  }

  /// A binary operator. AND and OR look at the right side only where the left one does not decide.
  func binary(_ expression: BoundExpression) throws(QueryError) -> Value {
    guard case .binary(let operation, let left, let right, let place) = expression else {
      return .null
    }
    let a = try value(left)
    switch operation {
    case .and: if case .boolean(false) = a { return a }
    case .or: if case .boolean(true) = a { return a }
    default: break
    }
    return try apply(operation, a, try value(right), place)
  }

  private func apply(
    _ operation: BinaryOperator, _ a: Value, _ b: Value, _ place: Place
  ) throws(QueryError) -> Value {
    switch operation {
    case .and, .or, .xor:
      let left = try truth(a, operation.rawValue, place)
      let right = try truth(b, operation.rawValue, place)
      switch operation {
      case .and: return Value(Logic.and(left, right))
      case .or: return Value(Logic.or(left, right))
      default: return Value(Logic.xor(left, right))
      }
    default:
      return try placing(place) { () throws(EvaluationFailure) in
        try Self.compute(operation, a, b)
      }
    }
  }

  private static func compute(
    _ operation: BinaryOperator, _ a: Value, _ b: Value
  ) throws(EvaluationFailure) -> Value {
    switch operation {
    case .equal: return Value(a.equals(b))
    case .notEqual: return Value(Logic.not(a.equals(b)))
    case .less: return Value(compare(a, b) { $0 == .ascending })
    case .lessOrEqual: return Value(compare(a, b) { $0 != .descending })
    case .greater: return Value(compare(a, b) { $0 == .descending })
    case .greaterOrEqual: return Value(compare(a, b) { $0 != .ascending })
    case .add: return try Arithmetic.add(a, b)
    case .subtract: return try Arithmetic.subtract(a, b)
    case .multiply: return try Arithmetic.multiply(a, b)
    case .divide: return try Arithmetic.divide(a, b)
    case .modulo: return try Arithmetic.modulo(a, b)
    case .power: return try Arithmetic.power(a, b)
    case .isIn: return try membership(of: a, in: b)
    case .startsWith, .endsWith, .contains: return StringFunctions.test(operation, a, b)
    case .matches: throw EvaluationFailure(.notSupported("the operator =~"))
    case .and, .or, .xor: return .null
    }
  }

  private static func compare(
    _ left: Value, _ right: Value, _ decide: (Ordering) -> Bool
  ) -> Bool? {
    switch left.comparison(to: right) {
    case .ordered(let order): decide(order)
    case .unordered: false
    case nil: nil
    }
  }

  private static func membership(
    of item: Value, in list: Value
  ) throws(EvaluationFailure) -> Value {
    switch list {
    case .null: return .null
    case .list(let items): return Value(item.isMember(of: items))
    default: throw EvaluationFailure.type("IN", "a list", list)
    }
  }
}
