/// One of the patterns of a MATCH: `[name =] element`, or the shortest paths of one.
public struct PatternPartSyntax: Hashable, Sendable {
  public enum Selection: String, Hashable, Sendable {
    case all = ""
    case shortest = "shortestPath"
    case allShortest = "allShortestPaths"
  }

  public var variable: NameSyntax?
  public var selection: Selection
  public var element: PatternElementSyntax
  public var range: SourceRange

  public static func == (left: PatternPartSyntax, right: PatternPartSyntax) -> Bool {
    left.variable == right.variable && left.selection == right.selection
      && left.element == right.element
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(element) }
}

/// Nodes joined by relationships; one more node than relationships.
public struct PatternElementSyntax: Hashable, Sendable {
  public var nodes: [NodePatternSyntax]
  public var relationships: [RelationshipPatternSyntax]
  public var range: SourceRange

  public static func == (left: PatternElementSyntax, right: PatternElementSyntax) -> Bool {
    left.nodes == right.nodes && left.relationships == right.relationships
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}

/// `(variable:Label:Label {key: value})`.
public struct NodePatternSyntax: Hashable, Sendable {
  public var variable: NameSyntax?
  /// All of which the node must have.
  public var labels: [NameSyntax]
  /// A map or a parameter.
  public var properties: ExpressionSyntax?
  public var range: SourceRange

  public static func == (left: NodePatternSyntax, right: NodePatternSyntax) -> Bool {
    left.variable == right.variable && left.labels == right.labels
      && left.properties == right.properties
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(variable) }
}

/// `-[variable:TYPE|TYPE *1..3 {key: value}]->`.
public struct RelationshipPatternSyntax: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case right, left, either
  }

  public var variable: NameSyntax?
  /// One of which the relationship must have; any where empty.
  public var types: [NameSyntax]
  /// Nil for exactly one relationship.
  public var length: PathLengthSyntax?
  /// A map or a parameter.
  public var properties: ExpressionSyntax?
  public var direction: Direction
  public var range: SourceRange

  public static func == (
    left: RelationshipPatternSyntax, right: RelationshipPatternSyntax
  ) -> Bool {
    left.variable == right.variable && left.types == right.types && left.length == right.length
      && left.properties == right.properties && left.direction == right.direction
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(types) }
}

/// `*`, `*2`, `*1..3`, `*..3`, `*1..`.
public struct PathLengthSyntax: Hashable, Sendable {
  /// As written; nil means 1.
  public var minimum: Int?
  /// As written; nil means without limit.
  public var maximum: Int?
}
