extension Printer {
  /// An expression; compound operands stand in brackets.
  public static func text(_ expression: ExpressionSyntax) -> String {
    switch expression.kind {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): value.description
    case .string(let value): quoted(value)
    case .parameter(let name): "$" + (name.allSatisfy(\.isNumber) ? name : self.name(name))
    case .variable(let name): self.name(name)
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map(text).joined(separator: ", ") + "}"
    case .property(let value, let key): operand(value) + "." + text(key)
    case .element(let value, let index): operand(value) + "[" + text(index) + "]"
    case .slice(let value, let start, let end):
      operand(value) + "[" + (start.map(text) ?? "") + ".." + (end.map(text) ?? "") + "]"
    case .hasLabels(let value, let labels):
      operand(value) + labels.map { ":" + text($0) }.joined()
    case .unary(let `operator`, let value):
      `operator`.rawValue + (`operator` == .not ? " " : "") + operand(value)
    case .binary(let `operator`, let left, let right):
      operand(left) + " " + `operator`.rawValue + " " + operand(right)
    case .comparison(let first, let rest):
      operand(first) + rest.map { " \($0.operator.rawValue) \(operand($0.operand))" }.joined()
    case .isNull(let value, let isNegated):
      operand(value) + (isNegated ? " IS NOT NULL" : " IS NULL")
    case .call(let function, let isDistinct, let arguments):
      function.text.split(separator: ".").map { word(String($0)) }.joined(separator: ".")
        + "(" + (isDistinct ? "DISTINCT " : "") + arguments.map(text).joined(separator: ", ")
        + ")"
    case .countAll: "count(*)"
    case .conditional(let subject, let branches, let otherwise):
      "CASE" + (subject.map { " " + text($0) } ?? "")
        + branches.map { " WHEN \(text($0.condition)) THEN \(text($0.value))" }.joined()
        + (otherwise.map { " ELSE " + text($0) } ?? "") + " END"
    case .listComprehension(let variable, let list, let condition, let yield):
      "[" + text(variable) + " IN " + text(list) + filter(condition)
        + (yield.map { " | " + text($0) } ?? "") + "]"
    case .patternComprehension(let variable, let element, let condition, let yield):
      "[" + (variable.map { text($0) + " = " } ?? "") + text(element) + filter(condition)
        + " | " + text(yield) + "]"
    case .quantifier(let kind, let variable, let list, let condition):
      "\(kind.rawValue)(\(text(variable)) IN \(text(list))\(filter(condition)))"
    case .reduce(let accumulator, let first, let variable, let list, let step):
      "reduce(\(text(accumulator)) = \(text(first)), \(text(variable)) IN \(text(list)) | "
        + text(step) + ")"
    case .exists(let subquery): "EXISTS { " + text(subquery) + " }"
    case .count(let subquery): "COUNT { " + text(subquery) + " }"
    case .pattern(let element): text(element)
    case .shortestPath(let path): text(path)
    case .mapProjection(let variable, let items):
      text(variable) + " {" + items.map(text).joined(separator: ", ") + "}"
    }
  }

  private static func filter(_ condition: ExpressionSyntax?) -> String {
    condition.map { " WHERE " + text($0) } ?? ""
  }

  private static func text(_ entry: MapEntrySyntax) -> String {
    text(entry.key) + ": " + text(entry.value)
  }

  private static func text(_ item: MapProjectionItemSyntax) -> String {
    switch item {
    case .all: ".*"
    case .property(let key): "." + text(key)
    case .entry(let entry): text(entry)
    case .variable(let name): text(name)
    }
  }

  private static func text(_ subquery: SubquerySyntax) -> String {
    switch subquery {
    case .pattern(let parts, let condition):
      parts.map { text($0) }.joined(separator: ", ") + filter(condition)
    case .query(let query): text(query)
    }
  }

  /// An operand, in brackets unless nothing can tear it apart.
  private static func operand(_ expression: ExpressionSyntax) -> String {
    switch expression.kind {
    case .integer(let value) where value < 0: "(" + text(expression) + ")"
    case .float(let value) where value < 0: "(" + text(expression) + ")"
    case .unary, .binary, .comparison, .isNull, .hasLabels, .conditional, .pattern:
      "(" + text(expression) + ")"
    default: text(expression)
    }
  }

  /// A string literal in single quotes.
  static func quoted(_ value: String) -> String {
    var result = "'"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
