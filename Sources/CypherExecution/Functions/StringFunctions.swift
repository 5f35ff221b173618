import CypherPlanning

/// The functions and tests on strings. Characters are counted as Unicode scalars.
enum StringFunctions {
  static func call(
    _ function: ScalarFunction, _ arguments: [Value]
  ) throws(EvaluationFailure) -> Value {
    if arguments.contains(where: \.isNull) { return .null }
    let name = function.displayName + "()"
    guard case .string(let text) = arguments[0] else {
      throw EvaluationFailure.type(name, "a string", arguments[0])
    }
    switch function {
    case .tolower: return .string(text.lowercased())
    case .toupper: return .string(text.uppercased())
    case .trim: return .string(trimmed(text, start: true, end: true))
    case .ltrim: return .string(trimmed(text, start: true, end: false))
    case .rtrim: return .string(trimmed(text, start: false, end: true))
    case .split:
      return .list(split(text, by: try string(arguments[1], name)).map(Value.string))
    case .replace:
      let search = try string(arguments[1], name)
      let replacement = try string(arguments[2], name)
      if search.isEmpty { return .string(text) }
      return .string(split(text, by: search).joined(separator: replacement))
    case .left: return .string(prefix(text, try count(arguments[1], name)))
    case .right:
      let scalars = text.unicodeScalars
      return .string(
        String(String.UnicodeScalarView(scalars.suffix(try count(arguments[1], name)))))
    case .substring:
      let rest = String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(try count(arguments[1], name)))
      guard arguments.count > 2 else { return .string(String(rest)) }
      return .string(prefix(String(rest), try count(arguments[2], name)))
    default: return .null
    }
  }

  /// STARTS WITH, ENDS WITH, CONTAINS: null unless both are strings.
  static func test(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    guard case .string(let text) = left, case .string(let part) = right else { return .null }
    switch operation {
    case .startsWith: return .boolean(text.utf8.starts(with: part.utf8))
    case .endsWith: return .boolean(text.utf8.reversed().starts(with: part.utf8.reversed()))
    default: return .boolean(contains(text, part))
    }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    if part.isEmpty { return true }
    return !positions(of: Array(part.utf8), in: Array(text.utf8), onlyFirst: true).isEmpty
  }

  private static func prefix(_ text: String, _ count: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }

  private static func string(_ value: Value, _ name: String) throws(EvaluationFailure) -> String {
    guard case .string(let text) = value else {
      throw EvaluationFailure.type(name, "a string", value)
    }
    return text
  }

  private static func count(_ value: Value, _ name: String) throws(EvaluationFailure) -> Int {
    guard case .integer(let number) = value else {
      throw EvaluationFailure.type(name, "an integer", value)
    }
    guard number >= 0 else {
      throw EvaluationFailure(.numberOutOfRange(operation: name, value: number.description))
    }
    return Int(number)
  }

  private static func trimmed(_ text: String, start: Bool, end: Bool) -> String {
    var scalars = text.unicodeScalars[...]
    if start { scalars = scalars.drop { $0.properties.isWhitespace } }
    if end {
      while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    }
    return String(scalars)
  }

  /// The pieces between the separators; single characters where it is empty.
  private static func split(_ text: String, by separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    let part = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    for position in positions(of: part, in: bytes, onlyFirst: false) {
      pieces.append(String(decoding: bytes[start..<position], as: UTF8.self))
      start = position + part.count
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  /// Where the part stands, without overlaps (Knuth, Morris, Pratt). Complexity: linear.
  private static func positions(
    of part: [UInt8], in bytes: [UInt8], onlyFirst: Bool
  ) -> [Int] {
    var border = [0]
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = border[length - 1] }
      if part[index] == part[length] { length += 1 }
      border.append(length)
    }
    var positions: [Int] = []
    length = 0
    for index in bytes.indices {
      while length > 0, bytes[index] != part[length] { length = border[length - 1] }
      if bytes[index] == part[length] { length += 1 }
      if length == part.count {
        positions.append(index - length + 1)
        if onlyFirst { break }
        length = 0
      }
    }
    return positions
  }
}
