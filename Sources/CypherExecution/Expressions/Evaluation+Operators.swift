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

  func binary(
    _ operation: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, _ place: Place
  ) throws(QueryError) -> Value {
    switch operation {
    case .and, .or:
      let first = try truth(try value(left), operation.rawValue, place)
      // Decided by the left side alone; the right one is not looked at.
      if first == (operation == .or) { return .boolean(operation == .or) }
      let second = try truth(try value(right), operation.rawValue, place)
      return Value(operation == .or ? Logic.or(first, second) : Logic.and(first, second))
    case .xor:
      return Value(
        Logic.xor(
          try truth(try value(left), "XOR", place), try truth(try value(right), "XOR", place)))
    default: break
    }
    let a = try value(left)
    let b = try value(right)
    return try placing(place) { () throws(EvaluationFailure) -> Value in
      switch operation {
      case .equal: return Value(a.equals(b))
      case .notEqual: return Value(Logic.not(a.equals(b)))
      case .less: return Value(Self.compare(a, b) { $0 == .ascending })
      case .lessOrEqual: return Value(Self.compare(a, b) { $0 != .descending })
      case .greater: return Value(Self.compare(a, b) { $0 == .descending })
      case .greaterOrEqual: return Value(Self.compare(a, b) { $0 != .ascending })
      case .add: return try Arithmetic.add(a, b)
      case .subtract: return try Arithmetic.subtract(a, b)
      case .multiply: return try Arithmetic.multiply(a, b)
      case .divide: return try Arithmetic.divide(a, b)
      case .modulo: return try Arithmetic.modulo(a, b)
      case .power: return try Arithmetic.power(a, b)
      case .isIn: return try Self.membership(of: a, in: b)
      case .startsWith, .endsWith, .contains: return StringFunctions.test(operation, a, b)
      case .matches: throw EvaluationFailure(.notSupported("the operator =~"))
      case .and, .or, .xor: return .null
      }
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
