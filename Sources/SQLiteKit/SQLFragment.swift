/// SQL text together with the values bound to its `?` placeholders, so that a value never becomes text.
public struct SQLFragment: Hashable, Sendable {
  public var text: String
  public var bindings: [SQLiteValue]

  public init(_ text: String, _ bindings: [SQLiteValue] = []) {
    self.text = text
    self.bindings = bindings
  }

  public static func + (left: SQLFragment, right: SQLFragment) -> SQLFragment {
    SQLFragment(left.text + right.text, left.bindings + right.bindings)
  }

  public static func += (left: inout SQLFragment, right: SQLFragment) { left = left + right }
}

/// A value of one of SQLite's five storage classes.
/// See https://www.sqlite.org/datatype3.html.
public enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}
