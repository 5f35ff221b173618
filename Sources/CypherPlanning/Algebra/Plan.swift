/// The algebra of queries. Each operator turns the rows of its input, one after the other, into rows;
/// a row is the content of all slots, so an operator names only the slots that it fills.
///
/// The binder writes `match`; the passes turn it into scans and expansions in a chosen order.
public indirect enum Plan: Hashable, Sendable {
  /// The row that the plan is begun with: empty, or that of the operator around it.
  case start
  /// Every way in which the pattern lies in the graph and the condition is true.
  case match(Plan, MatchPattern, where: BoundExpression?)
  /// The rows of the inner plan; where it has none, one row with nulls in the slots.
  case optional(Plan, inner: Plan, nulls: [Slot])
  case filter(Plan, BoundExpression)
  case project(Plan, [Projection])
  /// One row for each combination of keys, in the order of their first rows; without keys always one.
  case aggregate(Plan, keys: [Projection], [Aggregation])
  case distinct(Plan, [Slot])
  /// Stable. Only the carried slots keep their content.
  case sort(Plan, [SortKey], carried: [Slot], limit: BoundExpression?)
  case skip(Plan, BoundExpression, Place)
  case limit(Plan, BoundExpression, Place)
  case unwind(Plan, BoundExpression, Slot)
  /// The rows of each plan in turn; all fill the same slots.
  case union([Plan], distinct: [Slot]?)
  /// A node for each that the source names.
  case scan(Plan, NodeScan)
  case expand(Plan, Expansion)
  /// What the graph's own SQL does.
  case read(Plan, SQLRead)
}

public struct Projection: Hashable, Sendable {
  public var slot: Slot
  public var expression: BoundExpression

  public init(slot: Slot, expression: BoundExpression) {
    self.slot = slot
    self.expression = expression
  }
}

public struct Aggregation: Hashable, Sendable {
  public var slot: Slot
  public var function: AggregateFunction
  /// Empty for `count(*)`.
  public var arguments: [BoundExpression]
  public var isDistinct: Bool
  public var place: Place

  public init(
    slot: Slot, function: AggregateFunction, arguments: [BoundExpression], isDistinct: Bool,
    place: Place
  ) {
    self.slot = slot
    self.function = function
    self.arguments = arguments
    self.isDistinct = isDistinct
    self.place = place
  }
}

public struct SortKey: Hashable, Sendable {
  public var expression: BoundExpression
  public var isDescending: Bool

  public init(expression: BoundExpression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// Fills a slot with nodes.
public struct NodeScan: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case all
    case label(String)
    /// Nodes with the label, if one is given, whose property equals the value.
    case property(String, BoundExpression, label: String?)
    case id(BoundExpression)
  }

  public var slot: Slot
  public var source: Source

  public init(slot: Slot, source: Source) {
    self.slot = slot
    self.source = source
  }
}

/// Goes from a node that the row holds along relationships.
public struct Expansion: Hashable, Sendable {
  /// `left` is where it starts.
  public var relationship: PatternRelationship
  /// Whether the row already holds the node at the other end.
  public var endIsBound: Bool
  /// Whether it goes from the right end to the left one as written, so that lists and paths are to be
  /// turned around.
  public var isReversed: Bool
  /// Slots of relationships of the same MATCH that the row already holds and that must differ.
  public var distinctFrom: [Slot]

  public init(
    relationship: PatternRelationship, endIsBound: Bool, isReversed: Bool, distinctFrom: [Slot]
  ) {
    self.relationship = relationship
    self.endIsBound = endIsBound
    self.isReversed = isReversed
    self.distinctFrom = distinctFrom
  }
}
