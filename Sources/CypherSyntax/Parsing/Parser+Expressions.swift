// Expressions by precedence, loosest first: OR, XOR, AND, NOT, comparison, predicates on strings, lists and
// null, sums, products, powers, signs, access.
extension Parser {
  mutating func expression() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    try nested { parser throws(SyntaxDiagnostic) in
      try parser.measured { parser throws(SyntaxDiagnostic) in try parser.disjunction() }
    }
  }

  private mutating func disjunction() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try exclusiveDisjunction()
    while take(keyword: "OR") {
      left = try binary(.or, left, try exclusiveDisjunction())
    }
    return left
  }

  private mutating func exclusiveDisjunction() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try conjunction()
    while take(keyword: "XOR") { left = try binary(.xor, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try negation()
    while take(keyword: "AND") { left = try binary(.and, left, try negation()) }
    return left
  }

  private mutating func negation() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    guard isAt("NOT") else {
      return try measured { parser throws(SyntaxDiagnostic) in try parser.comparison() }
    }
    let start = position
    advance()
    let operand = try nested { parser throws(SyntaxDiagnostic) in try parser.negation() }
    return ExpressionSyntax(.unary(.not, operand), range(from: start))
  }

  private mutating func comparison() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let first = try predicate()
    var rest: [ComparisonSyntax] = []
    while let comparator {
      advance()
      rest.append(ComparisonSyntax(operator: comparator, operand: try predicate()))
    }
    guard let last = rest.last else { return first }
    return ExpressionSyntax(
      .comparison(first, rest), first.range.joined(with: last.operand.range))
  }

  private var comparator: ComparisonSyntax.Operator? {
    guard case .symbol(let symbol) = current.kind else { return nil }
    return ComparisonSyntax.Operator(rawValue: symbol.rawValue)
  }

  /// IN, STARTS WITH, ENDS WITH, CONTAINS, =~, IS [NOT] NULL after a sum.
  private mutating func predicate() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try sum()
    while true {
      if take(keyword: "IN") {
        left = try binary(.isIn, left, try sum())
      } else if isAt("STARTS", "WITH") {
        advance()
        advance()
        left = try binary(.startsWith, left, try sum())
      } else if isAt("ENDS", "WITH") {
        advance()
        advance()
        left = try binary(.endsWith, left, try sum())
      } else if take(keyword: "CONTAINS") {
        left = try binary(.contains, left, try sum())
      } else if take(.matches) {
        left = try binary(.matches, left, try sum())
      } else if isAt("IS", "NULL") || isAt("IS", "NOT", "NULL") {
        let isNegated = isAt("IS", "NOT", "NULL")
        for _ in 0..<(isNegated ? 3 : 2) { advance() }
        let end = tokens[position - 1].range
        try link()
        left = ExpressionSyntax(
          .isNull(left, isNegated: isNegated), left.range.joined(with: end))
      } else {
        return left
      }
    }
  }

  private mutating func sum() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try product()
    while true {
      if take(.plus) {
        left = try binary(.add, left, try product())
      } else if take(.minus) {
        left = try binary(.subtract, left, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try power()
    while true {
      if take(.asterisk) {
        left = try binary(.multiply, left, try power())
      } else if take(.slash) {
        left = try binary(.divide, left, try power())
      } else if take(.percent) {
        left = try binary(.modulo, left, try power())
      } else {
        return left
      }
    }
  }

  private mutating func power() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    var left = try sign()
    while take(.caret) { left = try binary(.power, left, try sign()) }
    return left
  }

  /// A sign belongs to the number after it, so that the lowest integer can be written.
  private mutating func sign() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    guard isAt(.plus) || isAt(.minus) else {
      return try measured { parser throws(SyntaxDiagnostic) in try parser.access() }
    }
    let start = position
    let isNegative = isAt(.minus)
    advance()
    if isNegative, case .integer(let magnitude) = current.kind {
      guard magnitude <= UInt64(Int64.max) + 1 else {
        let range = tokens[start].range.joined(with: current.range)
        throw SyntaxDiagnostic(detail: .integerOverflow, range: range)
      }
      if magnitude == UInt64(Int64.max) + 1 {
        advance()
        return ExpressionSyntax(.integer(Int64.min), range(from: start))
      }
    }
    let operand = try nested { parser throws(SyntaxDiagnostic) in try parser.sign() }
    let range = range(from: start)
    if isNegative, case .integer(let value) = operand.kind, value > 0 {
      return ExpressionSyntax(.integer(-value), range)
    }
    if isNegative, case .float(let value) = operand.kind, value > 0 {
      return ExpressionSyntax(.float(-value), range)
    }
    return ExpressionSyntax(.unary(isNegative ? .negate : .plus, operand), range)
  }

  /// An atom with what is taken from it: `.key`, `[index]`, `[from..to]`, `:Label`.
  private mutating func access() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    var value = try atom()
    while true {
      if take(.dot) {
        let key = try name("a property name")
        try link()
        value = ExpressionSyntax(.property(of: value, key), range(from: start))
      } else if take(.openBracket) {
        try link()
        value = try subscripted(value, from: start)
      } else {
        break
      }
    }
    guard isAt(.colon), case .name = token(1).kind, mayHaveLabels(value) else { return value }
    var labels: [NameSyntax] = []
    while isAt(.colon), case .name = token(1).kind {
      advance()
      labels.append(try name("a label"))
    }
    return ExpressionSyntax(.hasLabels(value, labels), range(from: start))
  }

  private func mayHaveLabels(_ value: ExpressionSyntax) -> Bool {
    switch value.kind {
    case .variable, .property, .element, .call: true
    default: false
    }
  }

  private mutating func subscripted(
    _ value: ExpressionSyntax, from start: Int
  ) throws(SyntaxDiagnostic) -> ExpressionSyntax {
    if take(.dots) {
      let end: ExpressionSyntax? = isAt(.closeBracket) ? nil : try expression()
      try expect(.closeBracket)
      return ExpressionSyntax(.slice(of: value, from: nil, to: end), range(from: start))
    }
    let first = try expression()
    if take(.dots) {
      let end: ExpressionSyntax? = isAt(.closeBracket) ? nil : try expression()
      try expect(.closeBracket)
      return ExpressionSyntax(.slice(of: value, from: first, to: end), range(from: start))
    }
    guard take(.closeBracket) else { throw unexpected(["`]`", "`..`"]) }
    return ExpressionSyntax(.element(of: value, at: first), range(from: start))
  }

  private mutating func binary(
    _ operator: BinaryOperatorSyntax, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) throws(SyntaxDiagnostic) -> ExpressionSyntax {
    try link()
    return ExpressionSyntax(.binary(`operator`, left, right), left.range.joined(with: right.range))
  }
}
