/// A word or mark of a query.
struct Token: Hashable {
  var kind: Kind
  var range: SourceRange

  enum Kind: Hashable {
    /// A name or keyword; `isEscaped` where it stands in backticks.
    case name(String, isEscaped: Bool)
    /// Magnitude of an integer literal; a sign is an operator.
    case integer(UInt64)
    case float(Double)
    case string(String)
    case symbol(Symbol)
    case end
  }

  /// Marks; full-width forms are read as their ASCII twins.
  enum Symbol: String, Hashable, CaseIterable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case comma = ","
    case semicolon = ";"
    case colon = ":"
    case dot = "."
    case dots = ".."
    case dollar = "$"
    case pipe = "|"
    case plus = "+"
    case minus = "-"
    case asterisk = "*"
    case slash = "/"
    case percent = "%"
    case caret = "^"
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case matches = "=~"
    case addAssign = "+="
  }
}
