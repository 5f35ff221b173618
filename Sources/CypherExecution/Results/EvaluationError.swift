/// Why an expression has no value. The facts; `QueryError` adds the place and the words.
public enum EvaluationError: Hashable, Sendable {
  /// A function or operator got a value of a type that it has no answer for.
  case invalidArgument(operation: String, expected: String, found: ValueType)
  /// A value of the right type that lies outside what the function takes.
  case numberOutOfRange(operation: String, value: String)
  /// SKIP or LIMIT with a negative number.
  case negativeCount(clause: String, value: Int64)
  /// SKIP or LIMIT with something that is no integer.
  case countNotInteger(clause: String, found: ValueType)
  case integerOverflow(operation: String)
  case divisionByZero
  case mapKeyNotString(found: ValueType)
  case listIndexNotInteger(found: ValueType)
  case notAccessible(found: ValueType)
  case missingParameter(String)
  case conditionNotBoolean(found: ValueType)
  case invalidDate(String)
  case notSupported(String)
  /// A stored entity that the graph no longer has.
  case missingEntity(id: Int64)
}

extension EvaluationError {
  /// Kind and detail as openCypher's conformance kit names them.
  var classification: (kind: String, detail: String) {
    switch self {
    case .invalidArgument(_, _, .null): ("TypeError", "InvalidArgumentType")
    case .invalidArgument: ("TypeError", "InvalidArgumentValue")
    case .numberOutOfRange: ("ArgumentError", "NumberOutOfRange")
    case .negativeCount: ("SyntaxError", "NegativeIntegerArgument")
    case .countNotInteger: ("SyntaxError", "InvalidArgumentType")
    case .integerOverflow: ("ArithmeticError", "IntegerOverflow")
    case .divisionByZero: ("ArithmeticError", "DivisionByZero")
    case .mapKeyNotString: ("TypeError", "MapElementAccessByNonString")
    case .listIndexNotInteger: ("TypeError", "ListElementAccessByNonInteger")
    case .notAccessible: ("TypeError", "InvalidElementAccess")
    case .missingParameter: ("ParameterMissing", "MissingParameter")
    case .conditionNotBoolean: ("TypeError", "InvalidArgumentType")
    case .invalidDate: ("ArgumentError", "InvalidArgumentValue")
    case .notSupported: ("SyntaxError", "NotSupported")
    case .missingEntity: ("EntityNotFound", "DeletedEntityAccess")
    }
  }

  var message: String {
    switch self {
    case .invalidArgument(let operation, let expected, let found):
      "\(operation) needs \(expected), not \(found.article)"
    case .numberOutOfRange(let operation, let value):
      "\(operation): \(value) is out of range"
    case .negativeCount(let clause, let value):
      "\(clause) needs a number that is not negative, not \(value)"
    case .countNotInteger(let clause, let found):
      "\(clause) needs an integer, not \(found.article)"
    case .integerOverflow(let operation): "\(operation) goes beyond 64-bit integers"
    case .divisionByZero: "division by zero"
    case .mapKeyNotString(let found):
      "a property is named by a string, not by \(found.article)"
    case .listIndexNotInteger(let found):
      "an element of a list is numbered by an integer, not by \(found.article)"
    case .notAccessible(let found): "\(found.article) has no properties or elements"
    case .missingParameter(let name): "parameter $\(name) is not given"
    case .conditionNotBoolean(let found):
      "a condition must be true, false or null, not \(found.article)"
    case .invalidDate(let text): "'\(text)' is no date such as 2023-08-24, 2023-08 or 2023"
    case .notSupported(let what): "\(what) is not supported yet"
    case .missingEntity(let id): "there is no entity with the id \(id)"
    }
  }
}

extension ValueType {
  /// With its article, for messages.
  var article: String {
    switch self {
    case .null: "null"
    case .integer: "an Integer"
    default: "a \(rawValue)"
    }
  }
}
