// Atoms: literals, names, calls, comprehensions, subqueries, patterns.
extension Parser {
  mutating func atom() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    let token = current
    switch token.kind {
    case .integer(let magnitude):
      guard let value = Int64(exactly: magnitude) else {
        throw SyntaxDiagnostic(detail: .integerOverflow, range: token.range)
      }
      advance()
      return ExpressionSyntax(.integer(value), token.range)
    case .float(let value):
      advance()
      return ExpressionSyntax(.float(value), token.range)
    case .string(let value):
      advance()
      return ExpressionSyntax(.string(value), token.range)
    case .symbol(.dollar): return try parameter()
    case .symbol(.openBrace): return try mapLiteral()
    case .symbol(.openBracket): return try bracketed()
    case .symbol(.openParenthesis):
      if isAtPattern {
        let element = try patternElement()
        return ExpressionSyntax(.pattern(element), range(from: start))
      }
      advance()
      let inner = try expression()
      guard take(.closeParenthesis) else { throw unexpected(["`)`", "an operator"]) }
      return ExpressionSyntax(inner.kind, range(from: start))
    case .name(let text, let isEscaped):
      return try named(text, isEscaped: isEscaped)
    case .symbol, .end: throw unexpected(["an expression"])
    }
  }

  mutating func parameter() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    advance()
    switch current.kind {
    case .name(let text, _):
      advance()
      return ExpressionSyntax(.parameter(text), range(from: start))
    case .integer(let value):
      advance()
      return ExpressionSyntax(.parameter(String(value)), range(from: start))
    default: throw unexpected(["the name of a parameter"])
    }
  }

  mutating func mapLiteral() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    try expect(.openBrace)
    var entries: [MapEntrySyntax] = []
    if !isAt(.closeBrace) {
      repeat { entries.append(try mapEntry()) } while take(.comma)
    }
    guard take(.closeBrace) else { throw unexpected(["`,`", "`}`"]) }
    return ExpressionSyntax(.map(entries), range(from: start))
  }

  private mutating func mapEntry() throws(SyntaxDiagnostic) -> MapEntrySyntax {
    let key = try name("a key")
    try expect(.colon)
    return MapEntrySyntax(key: key, value: try expression())
  }

  /// A list, a list comprehension or a pattern comprehension.
  private mutating func bracketed() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    advance()
    if take(.closeBracket) { return ExpressionSyntax(.list([]), range(from: start)) }
    if case .name = current.kind, case .name(let word, isEscaped: false) = token(1).kind,
      word.uppercased() == "IN"
    {
      return try listComprehension(from: start)
    }
    if let comprehension = try patternComprehension(from: start) { return comprehension }
    var items: [ExpressionSyntax] = []
    repeat { items.append(try expression()) } while take(.comma)
    guard take(.closeBracket) else { throw unexpected(["`,`", "`]`"]) }
    return ExpressionSyntax(.list(items), range(from: start))
  }

  /// `[x IN list WHERE … | …]`; `[x IN list]` without either is the list of one truth value.
  private mutating func listComprehension(from start: Int) throws(SyntaxDiagnostic)
    -> ExpressionSyntax
  {
    let variable = try name("a variable")
    advance()
    let list = try expression()
    let condition = try whereCondition()
    let yield: ExpressionSyntax? = take(.pipe) ? try expression() : nil
    guard take(.closeBracket) else { throw unexpected(["WHERE", "`|`", "`]`"]) }
    return ExpressionSyntax(
      .listComprehension(variable, in: list, where: condition, yield: yield), range(from: start))
  }

  /// `[p = (a)-->(b) WHERE … | …]`.
  private mutating func patternComprehension(from start: Int) throws(SyntaxDiagnostic)
    -> ExpressionSyntax?
  {
    var variable: NameSyntax?
    if case .name = current.kind, token(1).kind == .symbol(.equal),
      token(2).kind == .symbol(.openParenthesis)
    {
      variable = try name("a variable")
      advance()
    } else if !isAtPattern {
      return nil
    }
    let before = position
    let element = try patternElement()
    let condition = try whereCondition()
    guard take(.pipe) else {
      // A list whose first item is a pattern: [(a)-->(b), true].
      guard variable == nil, condition == nil else { throw unexpected(["`|`"]) }
      parsedPattern = (start: before, element: element, end: position)
      position = before
      return nil
    }
    let yield = try expression()
    guard take(.closeBracket) else { throw unexpected(["`]`"]) }
    return ExpressionSyntax(
      .patternComprehension(variable, element, where: condition, yield: yield),
      range(from: start))
  }

  // MARK: Names

  private mutating func named(_ text: String, isEscaped: Bool) throws(SyntaxDiagnostic)
    -> ExpressionSyntax
  {
    let start = position
    if !isEscaped {
      switch text.uppercased() {
      case "NULL" where !isCall:
        advance()
        return ExpressionSyntax(.null, range(from: start))
      case "TRUE" where !isCall, "FALSE" where !isCall:
        advance()
        return ExpressionSyntax(.boolean(text.uppercased() == "TRUE"), range(from: start))
      case "CASE" where !isCall && !isPlainVariable: return try conditional()
      case "EXISTS" where token(1).kind == .symbol(.openBrace):
        return ExpressionSyntax(.exists(try subquery()), range(from: start))
      case "COUNT" where token(1).kind == .symbol(.openBrace):
        return ExpressionSyntax(.count(try subquery()), range(from: start))
      case "COUNT"
      where token(1).kind == .symbol(.openParenthesis) && token(2).kind == .symbol(.asterisk):
        for _ in 0..<3 { advance() }
        try expect(.closeParenthesis)
        return ExpressionSyntax(.countAll, range(from: start))
      case "REDUCE" where isCall && token(3).kind == .symbol(.equal): return try reduce()
      case "ALL", "ANY", "NONE", "SINGLE":
        if isCall, let quantifier = try quantifier() { return quantifier }
      default: break
      }
      if let path = try shortestPath() {
        return ExpressionSyntax(.shortestPath(path), range(from: start))
      }
    }
    if let call = try call() { return call }
    if token(1).kind == .symbol(.openBrace) { return try mapProjection() }
    advance()
    return ExpressionSyntax(.variable(text), range(from: start))
  }

  private var isCall: Bool { token(1).kind == .symbol(.openParenthesis) }

  /// A word that ends an expression at once: CASE as the name of a variable.
  private var isPlainVariable: Bool {
    switch token(1).kind {
    case .symbol(.closeParenthesis), .symbol(.comma), .symbol(.dot), .symbol(.equal), .end: true
    default: false
    }
  }

  /// `name.space.function(DISTINCT argument, …)`.
  private mutating func call() throws(SyntaxDiagnostic) -> ExpressionSyntax? {
    var ahead = 0
    while token(ahead + 1).kind == .symbol(.dot), case .name = token(ahead + 2).kind { ahead += 2 }
    guard token(ahead + 1).kind == .symbol(.openParenthesis) else { return nil }
    let start = position
    var function = try name("a function")
    while take(.dot) {
      let part = try name("a function")
      function.text += "." + part.text
      function.range = function.range.joined(with: part.range)
    }
    advance()
    let isDistinct = take(keyword: "DISTINCT")
    var arguments: [ExpressionSyntax] = []
    if !isAt(.closeParenthesis) {
      repeat { arguments.append(try expression()) } while take(.comma)
    }
    guard take(.closeParenthesis) else { throw unexpected(["`,`", "`)`"]) }
    return ExpressionSyntax(
      .call(function, isDistinct: isDistinct, arguments), range(from: start))
  }

  private mutating func conditional() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    advance()
    let subject: ExpressionSyntax? = isAt("WHEN") ? nil : try expression()
    var branches: [BranchSyntax] = []
    while take(keyword: "WHEN") {
      let condition = try expression()
      try expect(keyword: "THEN")
      branches.append(BranchSyntax(condition: condition, value: try expression()))
    }
    guard !branches.isEmpty else { throw unexpected(["WHEN"]) }
    let otherwise: ExpressionSyntax? = take(keyword: "ELSE") ? try expression() : nil
    guard take(keyword: "END") else { throw unexpected(["WHEN", "ELSE", "END"]) }
    return ExpressionSyntax(
      .conditional(subject: subject, branches, otherwise: otherwise), range(from: start))
  }

  private mutating func quantifier() throws(SyntaxDiagnostic) -> ExpressionSyntax? {
    guard case .name = token(2).kind, case .name(let word, isEscaped: false) = token(3).kind,
      word.uppercased() == "IN", case .name(let text, _) = current.kind,
      let kind = QuantifierSyntax(rawValue: text.lowercased())
    else { return nil }
    let start = position
    advance()
    advance()
    let variable = try name("a variable")
    advance()
    let list = try expression()
    let condition = try whereCondition()
    guard take(.closeParenthesis) else { throw unexpected(["WHERE", "`)`"]) }
    return ExpressionSyntax(
      .quantifier(kind, variable, in: list, where: condition), range(from: start))
  }

  private mutating func reduce() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    advance()
    advance()
    let accumulator = try name("a variable")
    try expect(.equal)
    let first = try expression()
    try expect(.comma)
    let variable = try name("a variable")
    try expect(keyword: "IN")
    let list = try expression()
    try expect(.pipe)
    let step = try expression()
    try expect(.closeParenthesis)
    return ExpressionSyntax(
      .reduce(accumulator, from: first, variable, in: list, step: step), range(from: start))
  }

  /// `{ pattern WHERE … }` or `{ MATCH … RETURN … }` after EXISTS or COUNT.
  private mutating func subquery() throws(SyntaxDiagnostic) -> SubquerySyntax {
    advance()
    advance()
    let result: SubquerySyntax
    if isAt("MATCH") || isAt("OPTIONAL", "MATCH") || isAt("WITH") || isAt("UNWIND")
      || isAt("RETURN")
    {
      result = try nested { parser throws(SyntaxDiagnostic) in try parser.fullSubquery() }
    } else {
      let patterns = try patternList()
      result = .pattern(patterns, where: try whereCondition())
    }
    guard take(.closeBrace) else { throw unexpected(["WHERE", "`}`"]) }
    return result
  }

  /// A query between braces, which may leave out RETURN after its MATCH.
  private mutating func fullSubquery() throws(SyntaxDiagnostic) -> SubquerySyntax {
    guard isAt("MATCH") else { return .query(try query()) }
    let match = try match()
    if isAt(.closeBrace) { return .pattern(match.patterns, where: match.condition) }
    return .query(try query(after: match))
  }

  private mutating func mapProjection() throws(SyntaxDiagnostic) -> ExpressionSyntax {
    let start = position
    let variable = try name("a variable")
    advance()
    var items: [MapProjectionItemSyntax] = []
    if !isAt(.closeBrace) {
      repeat {
        if take(.dot) {
          items.append(take(.asterisk) ? .all : .property(try name("a property name")))
        } else if token(1).kind == .symbol(.colon) {
          items.append(.entry(try mapEntry()))
        } else {
          items.append(.variable(try name("a variable")))
        }
      } while take(.comma)
    }
    guard take(.closeBrace) else { throw unexpected(["`,`", "`}`"]) }
    return ExpressionSyntax(.mapProjection(variable, items), range(from: start))
  }
}
