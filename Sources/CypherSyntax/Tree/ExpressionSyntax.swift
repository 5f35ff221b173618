/// An expression with its range.
public struct ExpressionSyntax: Hashable, Sendable {
  public var kind: Kind
  public var range: SourceRange

  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  public static func == (left: ExpressionSyntax, right: ExpressionSyntax) -> Bool {
    left.kind == right.kind
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  public indirect enum Kind: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case parameter(String)
    case variable(String)
    case list([ExpressionSyntax])
    case map([MapEntrySyntax])
    case property(of: ExpressionSyntax, NameSyntax)
    case element(of: ExpressionSyntax, at: ExpressionSyntax)
    case slice(of: ExpressionSyntax, from: ExpressionSyntax?, to: ExpressionSyntax?)
    case hasLabels(ExpressionSyntax, [NameSyntax])
    case unary(UnaryOperatorSyntax, ExpressionSyntax)
    case binary(BinaryOperatorSyntax, ExpressionSyntax, ExpressionSyntax)
    /// `a < b <= c`: each operand is compared with the next.
    case comparison(ExpressionSyntax, [ComparisonSyntax])
    case isNull(ExpressionSyntax, isNegated: Bool)
    /// A name with its namespace, as written: `date.truncate`.
    case call(NameSyntax, isDistinct: Bool, [ExpressionSyntax])
    /// `count(*)`.
    case countAll
    case conditional(subject: ExpressionSyntax?, [BranchSyntax], otherwise: ExpressionSyntax?)
    case listComprehension(
      NameSyntax, in: ExpressionSyntax, where: ExpressionSyntax?, yield: ExpressionSyntax?)
    case patternComprehension(
      NameSyntax?, PatternElementSyntax, where: ExpressionSyntax?, yield: ExpressionSyntax)
    case quantifier(
      QuantifierSyntax, NameSyntax, in: ExpressionSyntax, where: ExpressionSyntax?)
    case reduce(
      NameSyntax, from: ExpressionSyntax, NameSyntax, in: ExpressionSyntax,
      step: ExpressionSyntax)
    case exists(SubquerySyntax)
    case count(SubquerySyntax)
    /// A pattern that asks whether it is there.
    case pattern(PatternElementSyntax)
    case shortestPath(PatternPartSyntax)
    case mapProjection(NameSyntax, [MapProjectionItemSyntax])
  }
}

public struct MapEntrySyntax: Hashable, Sendable {
  public var key: NameSyntax
  public var value: ExpressionSyntax
}

public struct BranchSyntax: Hashable, Sendable {
  public var condition: ExpressionSyntax
  public var value: ExpressionSyntax
}

public struct ComparisonSyntax: Hashable, Sendable {
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "<>"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  public var `operator`: Operator
  public var operand: ExpressionSyntax
}

public enum UnaryOperatorSyntax: String, Hashable, Sendable {
  case not = "NOT"
  case negate = "-"
  case plus = "+"
}

public enum BinaryOperatorSyntax: String, Hashable, Sendable, CaseIterable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  case isIn = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case matches = "=~"
}

public enum QuantifierSyntax: String, Hashable, Sendable, CaseIterable {
  case all, any, none, single
}

/// What stands between the braces of EXISTS and COUNT.
public indirect enum SubquerySyntax: Hashable, Sendable {
  case pattern([PatternPartSyntax], where: ExpressionSyntax?)
  case query(QuerySyntax)
}

/// One item of `variable {.*, .key, key: value, variable}`.
public enum MapProjectionItemSyntax: Hashable, Sendable {
  case all
  case property(NameSyntax)
  case entry(MapEntrySyntax)
  case variable(NameSyntax)
}
