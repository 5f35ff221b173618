/// Number of a register: every variable of a query, named or not, has its own.
public typealias Slot = Int

/// An expression whose names are resolved: variables are slots, functions are known, labels canonical.
public indirect enum BoundExpression: Hashable, Sendable {
  case literal(Literal)
  case parameter(String, Place)
  case variable(Slot)
  case property(BoundExpression, key: String, Place)
  case list([BoundExpression])
  case map([MapEntry])
  case element(of: BoundExpression, at: BoundExpression, Place)
  case slice(of: BoundExpression, from: BoundExpression?, to: BoundExpression?, Place)
  case unary(UnaryOperator, BoundExpression, Place)
  case binary(BinaryOperator, BoundExpression, BoundExpression, Place)
  case isNull(BoundExpression)
  case hasLabels(BoundExpression, [String], Place)
  case call(ScalarFunction, [BoundExpression], Place)
  /// The first branch whose condition is true.
  case conditional([Branch], otherwise: BoundExpression?)
  case comprehension(
    Slot, in: BoundExpression, where: BoundExpression?, yield: BoundExpression?, Place)
  case quantifier(Quantifier, Slot, in: BoundExpression, where: BoundExpression, Place)
  case reduce(
    Slot, from: BoundExpression, Slot, in: BoundExpression, step: BoundExpression, Place)
  /// All properties of an entity or map, then the entries, which win.
  case mapProjection(BoundExpression, includesAll: Bool, [MapEntry], Place)
  /// A path through the slots of nodes and relationships in turn; a relationship slot of variable
  /// length holds a list.
  case path([Slot])
  /// Whether the plan, begun with the current row, has a row.
  case exists(Plan)
  /// How many rows the plan has.
  case rowCount(Plan)
  /// The expression's value in every row of the plan.
  case collect(BoundExpression, from: Plan)
  /// The entities in the slots, flattened: what a row matched.
  case matched([Slot])
}

public enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
}

public struct MapEntry: Hashable, Sendable {
  public var key: String
  public var value: BoundExpression

  public init(key: String, value: BoundExpression) {
    self.key = key
    self.value = value
  }
}

public struct Branch: Hashable, Sendable {
  public var condition: BoundExpression
  public var value: BoundExpression

  public init(condition: BoundExpression, value: BoundExpression) {
    self.condition = condition
    self.value = value
  }
}

public enum UnaryOperator: Hashable, Sendable {
  case not, negate, plus
}

public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case and = "AND"
  case or = "OR"
  case xor = "XOR"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
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

public enum Quantifier: String, Hashable, Sendable {
  case all, any, none, single
}

extension BoundExpression {
  public static let null = BoundExpression.literal(.null)

  /// The parts of a conjunction, in order.
  public var conjuncts: [BoundExpression] {
    guard case .binary(.and, let left, let right, _) = self else { return [self] }
    return left.conjuncts + right.conjuncts
  }

  /// The conjunction of all, as low a tree as can be; nil where there are none.
  public static func conjunction(_ parts: [BoundExpression]) -> BoundExpression? {
    var parts = parts
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 2).map { index in
        guard index + 1 < parts.count else { return parts[index] }
        return .binary(.and, parts[index], parts[index + 1], Place())
      }
    }
    return parts.first
  }
}
