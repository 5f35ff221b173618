/// A value that a node or relationship can carry. An absent property is null: there is no null case.
public enum PropertyValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int64)
  case double(Double)
  case string(String)
  case list([PropertyValue])
}

extension PropertyValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(arrayLiteral elements: PropertyValue...) { self = .list(elements) }
}

extension PropertyValue {
  /// The text, where the value is a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The number, where the value is an integer.
  public var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  public var boolean: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  public var list: [PropertyValue]? { if case .list(let items) = self { items } else { nil } }
}
