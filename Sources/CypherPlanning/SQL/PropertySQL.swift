/// Conditions on one property, which lies in a JSON object.
///
/// Every condition names the JSON type, because SQL would compare a text with a number, and `->>` shows
/// a list as text.
struct PropertySQL {
  private let alias: String
  private let key: String

  /// Nil where the key is not of letters, digits and underscores: such keys are not put into SQL.
  init?(alias: String, key: String) {
    let isPlain = key.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    guard isPlain, let first = key.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    self.alias = alias
    self.key = key
  }

  /// Spelled like the expression of the index `node_by_name`.
  private var value: String { "\(alias).properties ->> '$.\(key)'" }
  private var type: String { "json_type(\(alias).properties, '$.\(key)')" }

  /// Whether the property is that string; nil where SQLite could not tell.
  func equals(_ text: String) -> SQLText? {
    guard let constant = constant(text) else { return nil }
    return SQLText("\(value) = ? AND \(type) = 'text'", [constant])
  }

  /// The condition; nil where SQL cannot say it.
  func test(_ operation: BinaryOperator, _ literal: Literal) -> (condition: SQLText, isExact: Bool)?
  {
    switch literal {
    case .string(let text):
      return condition(operation, text).map { ($0, true) }
    case .boolean(let flag):
      guard operation == .equal else { return nil }
      return (SQLText("\(type) = '\(flag)'"), true)
    case .integer:
      guard let sign = operation.sign else { return nil }
      // Floats are left to the evaluator: SQLite does not always read their last digit right.
      return (
        SQLText(
          "(\(type) = 'integer' AND \(value) \(sign) ? OR \(type) IN ('real', 'object'))",
          [.constant(literal)]), false
      )
    case .null, .float: return nil
    }
  }

  private func condition(_ operation: BinaryOperator, _ text: String) -> SQLText? {
    guard let constant = constant(text) else { return nil }
    switch operation {
    case .equal: return equals(text)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let sign = operation.sign else { return nil }
      return SQLText("\(type) = 'text' AND \(value) \(sign) ?", [constant])
    case .contains: return SQLText("\(type) = 'text' AND instr(\(value), ?) > 0", [constant])
    case .startsWith: return SQLText("\(type) = 'text' AND instr(\(value), ?) = 1", [constant])
    default: return nil
    }
  }

  /// SQLite's JSON ends a string at a NUL, and `instr` finds nothing in nothing.
  private func constant(_ text: String) -> SQLRead.Parameter? {
    text.isEmpty || text.utf8.contains(0) ? nil : .constant(.string(text))
  }
}

extension BinaryOperator {
  /// The sign of a comparison, which SQL shares.
  fileprivate var sign: String? {
    switch self {
    case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual: rawValue
    default: nil
    }
  }
}
