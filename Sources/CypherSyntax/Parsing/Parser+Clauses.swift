// Queries and clauses.
extension Parser {
  /// A query, which EXPLAIN or PROFILE may open.
  mutating func wholeQuery() throws(SyntaxDiagnostic) -> QuerySyntax {
    let start = position
    var mode = QuerySyntax.Mode.run
    if isAt("EXPLAIN") || isAt("PROFILE") {
      mode = isAt("EXPLAIN") ? .explain : .profile
      advance()
    }
    var query = try query()
    query.mode = mode
    query.range = range(from: start)
    return query
  }

  /// - Parameter first: the first clause, where it was parsed already.
  mutating func query(after first: MatchSyntax? = nil) throws(SyntaxDiagnostic) -> QuerySyntax {
    let start = position
    var parts = [try singleQuery(after: first)]
    var unions: [UnionSyntax] = []
    while isAt("UNION") {
      let union = position
      advance()
      let keepsDuplicates = take(keyword: "ALL")
      unions.append(UnionSyntax(keepsDuplicates: keepsDuplicates, range: range(from: union)))
      parts.append(try singleQuery())
    }
    var range = range(from: start)
    if let first { range = first.range.joined(with: range) }
    return QuerySyntax(mode: .run, parts: parts, unions: unions, range: range)
  }

  private mutating func singleQuery(
    after first: MatchSyntax? = nil
  ) throws(SyntaxDiagnostic) -> SingleQuerySyntax {
    let start = position
    var clauses: [ClauseSyntax] = first.map { [.match($0)] } ?? []
    while let clause = try clause() {
      clauses.append(clause)
      if case .return = clause { break }
    }
    guard let last = clauses.last else { throw unexpected(Self.clauseWords) }
    guard case .return = last else {
      throw unexpected(["RETURN or another clause"])
    }
    var range = range(from: start)
    if let first { range = first.range.joined(with: range) }
    return SingleQuerySyntax(clauses: clauses, range: range)
  }

  private static let clauseWords = ["MATCH", "OPTIONAL MATCH", "WITH", "UNWIND", "RETURN"]

  private mutating func clause() throws(SyntaxDiagnostic) -> ClauseSyntax? {
    if isAt("MATCH") || isAt("OPTIONAL", "MATCH") { return .match(try match()) }
    if isAt("UNWIND") { return .unwind(try unwind()) }
    if isAt("WITH") { return .with(try projection(isWith: true)) }
    if isAt("RETURN") { return .return(try projection(isWith: false)) }
    guard case .name(let word, isEscaped: false) = current.kind else { return nil }
    if Keyword.writing.contains(word.uppercased()) {
      throw SyntaxDiagnostic(detail: .writingNotSupported, range: current.range)
    }
    if isAt("CALL") {
      throw SyntaxDiagnostic(detail: .procedureNotSupported, range: current.range)
    }
    return nil
  }

  mutating func match() throws(SyntaxDiagnostic) -> MatchSyntax {
    let start = position
    let isOptional = take(keyword: "OPTIONAL")
    try expect(keyword: "MATCH")
    let patterns = try patternList()
    let condition = try whereCondition()
    return MatchSyntax(
      isOptional: isOptional, patterns: patterns, condition: condition, range: range(from: start))
  }

  mutating func whereCondition() throws(SyntaxDiagnostic) -> ExpressionSyntax? {
    guard take(keyword: "WHERE") else { return nil }
    return try expression()
  }

  private mutating func unwind() throws(SyntaxDiagnostic) -> UnwindSyntax {
    let start = position
    advance()
    let list = try expression()
    try expect(keyword: "AS")
    let variable = try name("a variable")
    return UnwindSyntax(list: list, variable: variable, range: range(from: start))
  }

  private mutating func projection(isWith: Bool) throws(SyntaxDiagnostic) -> ProjectionSyntax {
    let start = position
    advance()
    let isDistinct = take(keyword: "DISTINCT")
    var includesAll = false
    var items: [ProjectionItemSyntax] = []
    if take(.asterisk) {
      includesAll = true
      while take(.comma) { items.append(try projectionItem()) }
    } else {
      repeat { items.append(try projectionItem()) } while take(.comma)
    }
    var sorting: [SortItemSyntax] = []
    if isAt("ORDER", "BY") {
      advance()
      advance()
      repeat { sorting.append(try sortItem()) } while take(.comma)
    }
    let skip: ExpressionSyntax? = take(keyword: "SKIP") ? try expression() : nil
    let limit: ExpressionSyntax? = take(keyword: "LIMIT") ? try expression() : nil
    let condition = isWith ? try whereCondition() : nil
    return ProjectionSyntax(
      isDistinct: isDistinct, includesAll: includesAll, items: items, sorting: sorting, skip: skip,
      limit: limit, condition: condition, range: range(from: start))
  }

  private mutating func projectionItem() throws(SyntaxDiagnostic) -> ProjectionItemSyntax {
    let start = position
    let expression = try expression()
    let text = source(range(from: start))
    let alias: NameSyntax? = take(keyword: "AS") ? try name("an alias") : nil
    return ProjectionItemSyntax(
      expression: expression, alias: alias, text: text, range: range(from: start))
  }

  private mutating func sortItem() throws(SyntaxDiagnostic) -> SortItemSyntax {
    let expression = try expression()
    if take(keyword: "DESC") || take(keyword: "DESCENDING") {
      return SortItemSyntax(expression: expression, isDescending: true)
    }
    _ = take(keyword: "ASC") || take(keyword: "ASCENDING")
    return SortItemSyntax(expression: expression, isDescending: false)
  }
}
