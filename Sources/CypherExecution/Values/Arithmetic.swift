import CypherPlanning

#if canImport(Glibc)
  import Glibc
#endif

/// The arithmetic of the language: integers stay integers and overflow is an error, a float makes the
/// result a float, null makes it null.
enum Arithmetic {
  static func add(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    switch (left, right) {
    case (.integer(let a), .integer(let b)):
      return try checked(a.addingReportingOverflow(b), "+")
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.null, _), (_, .null): return .null
    case (.list(let a), let b): return .list(a + [b])
    case (let a, .list(let b)): return .list([a] + b)
    case (.string(let a), .string(let b)): return .string(a + b)
    case (.string(let a), .integer), (.string(let a), .float), (.string(let a), .boolean):
      return .string(a + right.plainText)
    case (.integer, .string(let b)), (.float, .string(let b)), (.boolean, .string(let b)):
      return .string(left.plainText + b)
    default: return try float(left, right, "+") { $0 + $1 }
    }
  }

  static func subtract(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right {
      return try checked(a.subtractingReportingOverflow(b), "-")
    }
    return try float(left, right, "-") { $0 - $1 }
  }

  static func multiply(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right {
      return try checked(a.multipliedReportingOverflow(by: b), "*")
    }
    return try float(left, right, "*") { $0 * $1 }
  }

  static func divide(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right {
      guard b != 0 else { throw EvaluationFailure(.divisionByZero) }
      return try checked(a.dividedReportingOverflow(by: b), "/")
    }
    return try float(left, right, "/") { $0 / $1 }
  }

  static func modulo(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right {
      guard b != 0 else { throw EvaluationFailure(.divisionByZero) }
      return .integer(a.remainderReportingOverflow(dividingBy: b).partialValue)
    }
    return try float(left, right, "%") { $0.truncatingRemainder(dividingBy: $1) }
  }

  /// Always a float.
  static func power(_ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
    try float(left, right, "^") { pow($0, $1) }
  }

  static func negate(_ value: Value) throws(EvaluationFailure) -> Value {
    switch value {
    case .null: return .null
    case .integer(let number):
      return try checked(Int64(0).subtractingReportingOverflow(number), "-")
    case .float(let number): return .float(-number)
    default: throw EvaluationFailure.type("-", "a number", value)
    }
  }

  private static func checked(
    _ result: (partialValue: Int64, overflow: Bool), _ operation: String
  ) throws(EvaluationFailure) -> Value {
    guard !result.overflow else {
      throw EvaluationFailure(.integerOverflow(operation: operation))
    }
    return .integer(result.partialValue)
  }

  private static func float(
    _ left: Value, _ right: Value, _ operation: String, _ compute: (Double, Double) -> Double
  ) throws(EvaluationFailure) -> Value {
    if left.isNull || right.isNull { return .null }
    guard let a = left.number else {
      throw EvaluationFailure.type(operation, "numbers", left)
    }
    guard let b = right.number else {
      throw EvaluationFailure.type(operation, "numbers", right)
    }
    return .float(compute(a, b))
  }
}

/// An evaluation error before its place is known.
struct EvaluationFailure: Error {
  var error: EvaluationError

  init(_ error: EvaluationError) { self.error = error }

  static func type(_ operation: String, _ expected: String, _ value: Value) -> EvaluationFailure {
    EvaluationFailure(
      .invalidArgument(operation: operation, expected: expected, found: value.type))
  }
}

extension Value {
  /// An integer or float as a float; nil for anything else.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}
