extension Printer {
  /// An expression; compound operands stand in brackets.
  public static func text(_ expression: ExpressionSyntax) -> String {
    switch expression.kind {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): value.description
    case .string(let value): quoted(value)
    case .parameter(let name): "$" + (isNumber(name) ? name : self.name(name))
    case .variable(let name): self.name(name)
    case .list(let items):
      "[" + items.enumerated().map { item($1, isFirst: $0 == 0) }.joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map(text).joined(separator: ", ") + "}"
    case .property(let value, let key): operand(value) + "." + text(key)
    case .element(let value, let index): operand(value) + "[" + text(index) + "]"
    case .slice(let value, let start, let end):
      operand(value) + "[" + (start.map(text) ?? "") + ".." + (end.map(text) ?? "") + "]"
    case .hasLabels(let value, let labels):
      operand(value) + labels.map { ":" + text($0) }.joined()
    case .unary(let `operator`, let value):
      `operator`.rawValue + (`operator` == .not ? " " : "")
        + (isSame(`operator`, value) ? text(value) : operand(value))
    case .binary(let `operator`, let left, let right):
      leftOperand(left, of: `operator`) + " " + `operator`.rawValue + " "
        + rightOperand(right, of: `operator`)
    case .comparison(let first, let rest):
      operand(first) + rest.map { " \($0.operator.rawValue) \(operand($0.operand))" }.joined()
    case .isNull(let value, let isNegated):
      operand(value) + (isNegated ? " IS NOT NULL" : " IS NULL")
    case .call(let function, let isDistinct, let arguments):
      functionName(function.text)
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

  /// Operators of one precedence, which group from the left: a chain of them needs no brackets.
  private static let chaining: [[BinaryOperatorSyntax]] = [
    [.or], [.xor], [.and], [.add, .subtract], [.multiply, .divide, .modulo], [.power],
  ]

  private static func leftOperand(
    _ expression: ExpressionSyntax, of operator: BinaryOperatorSyntax
  ) -> String {
    if case .binary(let inner, _, _) = expression.kind,
      chaining.contains(where: { $0.contains(inner) && $0.contains(`operator`) })
    {
      return text(expression)
    }
    return operand(expression)
  }

  /// After a minus an opening bracket or a sign would look like a relationship.
  private static func rightOperand(
    _ expression: ExpressionSyntax, of operator: BinaryOperatorSyntax
  ) -> String {
    let text = operand(expression)
    return `operator` == .subtract && text.hasPrefix("[") ? "(" + text + ")" : text
  }

  /// NOT after NOT needs no brackets.
  private static func isSame(
    _ operator: UnaryOperatorSyntax, _ expression: ExpressionSyntax
  ) -> Bool {
    if case .unary(`operator`, _) = expression.kind { `operator` == .not } else { false }
  }

  /// An item of a list; `[x IN y]` would be a comprehension.
  private static func item(_ expression: ExpressionSyntax, isFirst: Bool) -> String {
    if isFirst, case .binary(.isIn, _, _) = expression.kind { return operand(expression) }
    return text(expression)
  }

  private static func isNumber(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A function's name, in backticks where the grammar has a form of its own that begins alike.
  private static func functionName(_ name: String) -> String {
    let forms = [
      "ALL", "ANY", "NONE", "SINGLE", "REDUCE", "SHORTESTPATH", "ALLSHORTESTPATHS", "NOT",
    ]
    if forms.contains(name.uppercased()) { return "`\(name)`" }
    return name.split(separator: ".", omittingEmptySubsequences: false)
      .map { forms.contains($0.uppercased()) ? "`\($0)`" : word(String($0)) }
      .joined(separator: ".")
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
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
