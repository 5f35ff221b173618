import CypherPlanning

/// The functions on lists; `size` and `reverse` take strings too.
enum ListFunctions {
  /// The longest list that `range` makes.
  static let maximumRange: Int64 = 100_000_000

  static func call(
    _ function: ScalarFunction, _ arguments: [Value]
  ) throws(EvaluationFailure) -> Value {
    if function == .range { return try range(arguments) }
    switch (function, arguments[0]) {
    case (_, .null): return .null
    case (.size, .list(let items)): return .integer(Int64(items.count))
    case (.size, .string(let text)): return .integer(Int64(text.unicodeScalars.count))
    case (.head, .list(let items)): return items.first ?? .null
    case (.last, .list(let items)): return items.last ?? .null
    case (.tail, .list(let items)): return .list(Array(items.dropFirst()))
    case (.reverse, .list(let items)): return .list(items.reversed())
    case (.reverse, .string(let text)):
      var reversed = String.UnicodeScalarView()
      reversed.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(reversed))
    default:
      let expected =
        function == .size || function == .reverse ? "a list or string" : "a list"
      throw EvaluationFailure.type(function.displayName + "()", expected, arguments[0])
    }
  }

  /// From the first to the last integer, both included, by steps.
  private static func range(_ arguments: [Value]) throws(EvaluationFailure) -> Value {
    var numbers: [Int64] = []
    for argument in arguments {
      guard case .integer(let number) = argument else {
        throw EvaluationFailure.type("range()", "integers", argument)
      }
      numbers.append(number)
    }
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else {
      throw EvaluationFailure(.numberOutOfRange(operation: "range()", value: "step 0"))
    }
    let (first, last) = (numbers[0], numbers[1])
    guard step > 0 ? first <= last : first >= last else { return .list([]) }
    let width = Double(last) - Double(first)
    guard width / Double(step) < Double(maximumRange) else {
      throw EvaluationFailure(
        .numberOutOfRange(operation: "range()", value: "more than \(maximumRange) elements"))
    }
    return .list(stride(from: first, through: last, by: Int(step)).map(Value.integer))
  }
}
