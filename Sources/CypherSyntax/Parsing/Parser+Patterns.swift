// Patterns.
extension Parser {
  mutating func patternList() throws(SyntaxDiagnostic) -> [PatternPartSyntax] {
    var parts: [PatternPartSyntax] = []
    repeat { parts.append(try patternPart()) } while take(.comma)
    return parts
  }

  private mutating func patternPart() throws(SyntaxDiagnostic) -> PatternPartSyntax {
    let start = position
    var variable: NameSyntax?
    if case .name = current.kind, token(1).kind == .symbol(.equal) {
      variable = try name("a variable")
      advance()
    }
    if var shortest = try shortestPath() {
      shortest.variable = variable
      shortest.range = range(from: start)
      return shortest
    }
    let element = try patternElement()
    return PatternPartSyntax(
      variable: variable, selection: .all, element: element, range: range(from: start))
  }

  /// `shortestPath(…)` or `allShortestPaths(…)`, where one stands here.
  mutating func shortestPath() throws(SyntaxDiagnostic) -> PatternPartSyntax? {
    let selection: PatternPartSyntax.Selection
    if isAt("SHORTESTPATH"), token(1).kind == .symbol(.openParenthesis) {
      selection = .shortest
    } else if isAt("ALLSHORTESTPATHS"), token(1).kind == .symbol(.openParenthesis) {
      selection = .allShortest
    } else {
      return nil
    }
    let start = position
    advance()
    advance()
    let element = try patternElement()
    try expect(.closeParenthesis)
    return PatternPartSyntax(
      variable: nil, selection: selection, element: element, range: range(from: start))
  }

  /// Nodes joined by relationships; brackets around the whole are allowed.
  mutating func patternElement() throws(SyntaxDiagnostic) -> PatternElementSyntax {
    if let parsed = parsedPattern, parsed.start == position {
      position = parsed.end
      return parsed.element
    }
    if isAt(.openParenthesis), token(1).kind == .symbol(.openParenthesis) {
      advance()
      let element = try nested { parser throws(SyntaxDiagnostic) in try parser.patternElement() }
      try expect(.closeParenthesis)
      return element
    }
    let start = position
    var nodes = [try nodePattern()]
    var relationships: [RelationshipPatternSyntax] = []
    while isAtRelationship {
      relationships.append(try relationshipPattern())
      nodes.append(try nodePattern())
    }
    return PatternElementSyntax(
      nodes: nodes, relationships: relationships, range: range(from: start))
  }

  /// `-` or `<-`; what follows decides whether it is well formed.
  private var isAtRelationship: Bool {
    isAt(.minus) || isAt(.less) && token(1).kind == .symbol(.minus)
  }

  private mutating func nodePattern() throws(SyntaxDiagnostic) -> NodePatternSyntax {
    let start = position
    guard take(.openParenthesis) else { throw unexpected(["a node such as (n:Person)"]) }
    var variable: NameSyntax?
    if case .name = current.kind { variable = try name("a variable") }
    var labels: [NameSyntax] = []
    while take(.colon) { labels.append(try name("a label")) }
    let properties = try propertyPattern()
    guard take(.closeParenthesis) else {
      throw unexpected(labels.isEmpty && properties == nil ? ["`:`", "`{`", "`)`"] : ["`)`"])
    }
    return NodePatternSyntax(
      variable: variable, labels: labels, properties: properties, range: range(from: start))
  }

  /// A map or a parameter.
  private mutating func propertyPattern() throws(SyntaxDiagnostic) -> ExpressionSyntax? {
    if isAt(.openBrace) { return try mapLiteral() }
    if isAt(.dollar) { return try parameter() }
    return nil
  }

  private mutating func relationshipPattern() throws(SyntaxDiagnostic)
    -> RelationshipPatternSyntax
  {
    let start = position
    let pointsLeft = take(.less)
    try expect(.minus)
    var relationship = RelationshipPatternSyntax(
      variable: nil, types: [], length: nil, properties: nil, direction: .either,
      range: current.range)
    if take(.openBracket) {
      if case .name = current.kind { relationship.variable = try name("a variable") }
      if take(.colon) {
        relationship.types.append(try name("a relationship type"))
        while take(.pipe) {
          _ = take(.colon)
          relationship.types.append(try name("a relationship type"))
        }
      }
      if take(.asterisk) { relationship.length = try pathLength() }
      relationship.properties = try propertyPattern()
      guard take(.closeBracket) else { throw unexpected(["`]`"]) }
    }
    try expect(.minus)
    let pointsRight = take(.greater)
    relationship.direction =
      pointsLeft == pointsRight ? .either : pointsLeft ? .left : .right
    relationship.range = range(from: start)
    return relationship
  }

  private mutating func pathLength() throws(SyntaxDiagnostic) -> PathLengthSyntax {
    let minimum = try bound()
    guard take(.dots) else { return PathLengthSyntax(minimum: minimum, maximum: minimum) }
    let maximum = try bound()
    return PathLengthSyntax(minimum: minimum, maximum: maximum)
  }

  private mutating func bound() throws(SyntaxDiagnostic) -> Int? {
    if isAt(.minus) {
      throw SyntaxDiagnostic(detail: .invalidRelationshipPattern, range: current.range)
    }
    guard case .integer(let value) = current.kind else { return nil }
    guard let bound = Int(exactly: value) else {
      throw SyntaxDiagnostic(detail: .integerOverflow, range: current.range)
    }
    advance()
    return bound
  }

  /// True where `(` opens a pattern that at least one relationship goes on with, and no expression in
  /// brackets.
  ///
  /// Complexity: O(1): the closing bracket is known.
  var isAtPattern: Bool {
    guard isAt(.openParenthesis), let close = closing[position], close + 2 < tokens.count else {
      return false
    }
    let first = tokens[close + 1].kind
    let second = tokens[close + 2].kind
    let leads =
      first == .symbol(.minus)
      && (second == .symbol(.openBracket) || second == .symbol(.minus))
      || first == .symbol(.less) && second == .symbol(.minus)
        && close + 3 < tokens.count
        && [.symbol(.openBracket), .symbol(.minus)].contains(tokens[close + 3].kind)
    guard leads else { return false }
    switch token(1).kind {
    case .symbol(.closeParenthesis), .symbol(.colon), .symbol(.openBrace): return true
    case .name:
      switch token(2).kind {
      case .symbol(.closeParenthesis), .symbol(.colon), .symbol(.openBrace), .symbol(.dollar):
        return true
      default: return false
      }
    default: return false
    }
  }
}
