import CypherPlanning

/// The functions that turn values of one type into another; text that does not read as the type is
/// null.
enum ConversionFunctions {
  static func call(
    _ function: ScalarFunction, _ value: Value
  ) throws(EvaluationFailure) -> Value {
    if value.isNull { return .null }
    switch (function, value) {
    case (.tostring, .string), (.tointeger, .integer), (.tofloat, .float),
      (.toboolean, .boolean), (.date, .date):
      return value
    case (.tostring, .boolean), (.tostring, .integer), (.tostring, .float), (.tostring, .date):
      return .string(value.plainText)
    case (.tointeger, .float(let number)):
      return Int64(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
    case (.tointeger, .string(let text)):
      let text = blankless(text)
      if let number = Int64(text) { return .integer(number) }
      guard let number = float(text) else { return .null }
      return Int64(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
    case (.tointeger, .boolean(let flag)): return .integer(flag ? 1 : 0)
    case (.tofloat, .integer(let number)): return .float(Double(number))
    case (.tofloat, .string(let text)): return float(blankless(text)).map(Value.float) ?? .null
    case (.toboolean, .string(let text)):
      switch blankless(text).lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: return .null
      }
    case (.toboolean, .integer(let number)): return .boolean(number != 0)
    case (.date, .string(let text)):
      guard let date = CivilDate(text) else { throw EvaluationFailure(.invalidDate(text)) }
      return .date(date)
    default:
      throw EvaluationFailure.type(function.displayName + "()", expected(function), value)
    }
  }

  private static func expected(_ function: ScalarFunction) -> String {
    switch function {
    case .tostring: "a string, number, truth value or date"
    case .tofloat: "a number or string"
    case .date: "a string"
    default: "a number, string or truth value"
    }
  }

  private static func blankless(_ text: String) -> String {
    var scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Decimal numbers only: no hexadecimal, no names of numbers.
  private static func float(_ text: String) -> Double? {
    let allowed = Set("0123456789+-.eE".utf8)
    return text.utf8.allSatisfy(allowed.contains) ? Double(text) : nil
  }
}
