// The syntax tree mirrors the grammar of openCypher 9 (https://opencypher.org/resources/) and keeps the
// range of every node. It knows nothing of scopes and types: that is the work of CypherPlanning.
// Trees are equal where they read the same, wherever their parts stand.

/// A whole query: single queries joined by UNION.
public struct QuerySyntax: Hashable, Sendable {
  /// What is asked of the query: its rows, its plan, or its plan with what each step cost.
  public enum Mode: String, Hashable, Sendable {
    case run = ""
    case explain = "EXPLAIN"
    case profile = "PROFILE"
  }

  public var mode: Mode
  /// At least one.
  public var parts: [SingleQuerySyntax]
  /// The joints between the parts: one fewer than there are parts.
  public var unions: [UnionSyntax]
  public var range: SourceRange

  public static func == (left: QuerySyntax, right: QuerySyntax) -> Bool {
    left.mode == right.mode && left.parts == right.parts && left.unions == right.unions
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

/// UNION or UNION ALL.
public struct UnionSyntax: Hashable, Sendable {
  public var keepsDuplicates: Bool
  public var range: SourceRange

  public static func == (left: UnionSyntax, right: UnionSyntax) -> Bool {
    left.keepsDuplicates == right.keepsDuplicates
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(keepsDuplicates) }
}

/// Clauses one after another.
public struct SingleQuerySyntax: Hashable, Sendable {
  public var clauses: [ClauseSyntax]
  public var range: SourceRange

  public static func == (left: SingleQuerySyntax, right: SingleQuerySyntax) -> Bool {
    left.clauses == right.clauses
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(clauses) }
}

/// One clause of the reading side.
public enum ClauseSyntax: Hashable, Sendable {
  case match(MatchSyntax)
  case unwind(UnwindSyntax)
  case with(ProjectionSyntax)
  case `return`(ProjectionSyntax)

  public var range: SourceRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .with(let clause), .return(let clause): clause.range
    }
  }
}

/// `[OPTIONAL] MATCH pattern, … [WHERE condition]`.
public struct MatchSyntax: Hashable, Sendable {
  public var isOptional: Bool
  public var patterns: [PatternPartSyntax]
  public var condition: ExpressionSyntax?
  public var range: SourceRange

  public static func == (left: MatchSyntax, right: MatchSyntax) -> Bool {
    left.isOptional == right.isOptional && left.patterns == right.patterns
      && left.condition == right.condition
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(patterns) }
}

/// `UNWIND list AS variable`.
public struct UnwindSyntax: Hashable, Sendable {
  public var list: ExpressionSyntax
  public var variable: NameSyntax
  public var range: SourceRange

  public static func == (left: UnwindSyntax, right: UnwindSyntax) -> Bool {
    left.list == right.list && left.variable == right.variable
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(variable) }
}

/// The body of WITH and RETURN.
public struct ProjectionSyntax: Hashable, Sendable {
  public var isDistinct: Bool
  /// `*` stands before the items.
  public var includesAll: Bool
  public var items: [ProjectionItemSyntax]
  public var sorting: [SortItemSyntax]
  public var skip: ExpressionSyntax?
  public var limit: ExpressionSyntax?
  /// Of WITH only.
  public var condition: ExpressionSyntax?
  public var range: SourceRange

  public static func == (left: ProjectionSyntax, right: ProjectionSyntax) -> Bool {
    left.isDistinct == right.isDistinct && left.includesAll == right.includesAll
      && left.items == right.items && left.sorting == right.sorting && left.skip == right.skip
      && left.limit == right.limit && left.condition == right.condition
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

/// `expression [AS alias]`.
public struct ProjectionItemSyntax: Hashable, Sendable {
  public var expression: ExpressionSyntax
  public var alias: NameSyntax?
  /// The expression exactly as written, which names the column where there is no alias.
  public var text: String
  public var range: SourceRange

  public static func == (left: ProjectionItemSyntax, right: ProjectionItemSyntax) -> Bool {
    left.expression == right.expression && left.alias == right.alias
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(expression) }
}

/// `expression [ASC | DESC]`.
public struct SortItemSyntax: Hashable, Sendable {
  public var expression: ExpressionSyntax
  public var isDescending: Bool
}
