/// Parses the text of a query into its syntax tree: recursive descent over openCypher's grammar.
///
/// It stops at the first error; what could have stood there is worked out only then. Nesting is limited,
/// so that no query exhausts the stack.
public struct Parser {
  let text: [UInt8]
  let tokens: [Token]
  /// For each opening parenthesis the index of the token that closes it.
  let closing: [Int: Int]
  var position = 0
  var depth = 0
  /// Operators that stand one inside the other in the expression at hand, counted generously.
  var links = 0
  /// Height of the highest tree among the expressions inside the one at hand, counted generously.
  var height = 0
  /// A pattern that turned out to begin a list item, so that it is not parsed again.
  var parsedPattern: (start: Int, element: PatternElementSyntax, end: Int)?

  /// Longest query in bytes.
  public static let longestQuery = 1 << 20
  /// Deepest nesting of expressions and patterns.
  public static let deepestNesting = 200
  /// Highest tree that an expression may become: `1 + 1 + …` nests without brackets, and whoever
  /// walks a tree, or only lets go of it, needs stack for each step.
  public static let highestTree = 1000

  /// Parses a whole query; a `;` may close it.
  ///
  /// - Throws: where the text, or any rest of it, is no query.
  ///
  /// Complexity: linear in the text.
  public static func parse(_ text: String) throws(SyntaxDiagnostic) -> QuerySyntax {
    guard text.utf8.count <= longestQuery else {
      throw SyntaxDiagnostic(
        detail: .tooLong, range: SourceRange(start: longestQuery, end: text.utf8.count))
    }
    var parser = Parser(text: Array(text.utf8), tokens: try Lexer.tokens(of: text))
    let query = try parser.wholeQuery()
    _ = parser.take(.semicolon)
    guard case .end = parser.current.kind else {
      throw parser.unexpected(["a clause", "an operator", "the end of the query"])
    }
    return query
  }

  private init(text: [UInt8], tokens: [Token]) {
    self.text = text
    self.tokens = tokens
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.openParenthesis): open.append(index)
      case .symbol(.closeParenthesis): if let start = open.popLast() { closing[start] = index }
      default: break
      }
    }
    self.closing = closing
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  func token(_ ahead: Int) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

  /// True where the tokens read as keywords in any case; names in backticks are no keywords.
  func isAt(_ keywords: String...) -> Bool {
    for (ahead, keyword) in keywords.enumerated() {
      guard position + ahead < tokens.count,
        case .name(let name, isEscaped: false) = tokens[position + ahead].kind,
        name.count == keyword.count, name.uppercased() == keyword
      else { return false }
    }
    return true
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard isAt(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(SyntaxDiagnostic) {
    guard take(symbol) else { throw unexpected(["`\(symbol.rawValue)`"]) }
  }

  mutating func expect(keyword: String) throws(SyntaxDiagnostic) {
    guard take(keyword: keyword) else { throw unexpected([keyword]) }
  }

  mutating func name(_ what: String) throws(SyntaxDiagnostic) -> NameSyntax {
    guard case .name(let text, _) = current.kind else { throw unexpected([what]) }
    let name = NameSyntax(text: text, range: current.range)
    advance()
    return name
  }

  /// From a token to the last one taken.
  func range(from start: Int) -> SourceRange {
    let last = max(position - 1, start)
    return tokens[start].range.joined(with: tokens[min(last, tokens.count - 1)].range)
  }

  func source(_ range: SourceRange) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }

  /// Runs a part of the grammar one level deeper.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(SyntaxDiagnostic) -> Result
  ) throws(SyntaxDiagnostic) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else {
      throw SyntaxDiagnostic(detail: .tooDeep, range: current.range)
    }
    return try body(&self)
  }

  /// Runs a part of the grammar whose tree is a single operand of what stands around it.
  mutating func measured<Result>(
    _ body: (inout Parser) throws(SyntaxDiagnostic) -> Result
  ) throws(SyntaxDiagnostic) -> Result {
    let (outerLinks, outerHeight) = (links, height)
    (links, height) = (0, 0)
    let result = try body(&self)
    (links, height) = (outerLinks, max(outerHeight, height + links))
    return result
  }

  /// Counts an operator that takes what stands before it as an operand.
  mutating func link() throws(SyntaxDiagnostic) {
    links += 1
    guard links + height <= Self.highestTree else {
      throw SyntaxDiagnostic(detail: .tooDeep, range: tokens[max(position - 1, 0)].range)
    }
  }

  // MARK: Errors

  func unexpected(_ expected: [String]) -> SyntaxDiagnostic {
    var diagnostic = SyntaxDiagnostic(
      detail: .unexpectedSyntax, range: current.range, expected: expected)
    if case .name(let name, isEscaped: false) = current.kind {
      diagnostic.nearMiss = NearMiss.closest(to: name, among: Keyword.all)
        .flatMap { $0 == name.uppercased() ? nil : $0 }
    }
    return diagnostic
  }
}

/// Words with a meaning in the grammar. None is reserved: each may be a name where a name is due.
enum Keyword {
  static let all = [
    "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "UNWIND", "AS", "ORDER", "BY", "SKIP", "LIMIT",
    "DISTINCT", "UNION", "ALL", "ASC", "DESC", "ASCENDING", "DESCENDING", "AND", "OR", "XOR", "NOT",
    "IN", "STARTS", "ENDS", "CONTAINS", "IS", "NULL", "TRUE", "FALSE", "CASE", "WHEN", "THEN",
    "ELSE", "END", "EXISTS", "COUNT", "EXPLAIN", "PROFILE",
  ]

  /// Words that open clauses which would change the graph.
  static let writing: Set<String> = [
    "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "FOREACH", "LOAD", "DROP",
  ]
}
