/// All patterns of one MATCH: nodes joined by relationships, of which no two may be the same.
///
/// Property maps of nodes and of single relationships are conditions of the MATCH, not of the pattern.
public struct MatchPattern: Hashable, Sendable {
  public var nodes: [PatternNode]
  public var relationships: [PatternRelationship]

  public init(nodes: [PatternNode] = [], relationships: [PatternRelationship] = []) {
    self.nodes = nodes
    self.relationships = relationships
  }
}

public struct PatternNode: Hashable, Sendable {
  public var slot: Slot
  /// All of which the node must have.
  public var labels: [String]
  /// Whether the row already holds the node.
  public var isBound: Bool

  public init(slot: Slot, labels: [String], isBound: Bool) {
    self.slot = slot
    self.labels = labels
    self.isBound = isBound
  }
}

public struct PatternRelationship: Hashable, Sendable {
  public var slot: Slot
  /// Slot of the node on the left as written.
  public var left: Slot
  public var right: Slot
  public var direction: PatternDirection
  /// Any type where empty.
  public var types: [String]
  /// Nil for exactly one relationship, which the slot then holds itself instead of a list.
  public var length: PathLength?
  /// Whether the row already holds the relationship, or the list of them.
  public var isBound: Bool
  /// Of a variable length: conditions that each relationship must meet.
  public var properties: [MapEntry]
  /// Which of the paths between its ends are meant.
  public var selection: PathSelection
  /// Of a variable length: filled with the path from left to right, where something needs it.
  public var path: Slot?

  public init(
    slot: Slot, left: Slot, right: Slot, direction: PatternDirection, types: [String],
    length: PathLength? = nil, isBound: Bool = false, properties: [MapEntry] = [],
    selection: PathSelection = .all, path: Slot? = nil
  ) {
    self.slot = slot
    self.left = left
    self.right = right
    self.direction = direction
    self.types = types
    self.length = length
    self.isBound = isBound
    self.properties = properties
    self.selection = selection
    self.path = path
  }
}

/// Of a relationship as written: to the right, to the left, or either.
public enum PatternDirection: Hashable, Sendable, CaseIterable {
  case right, left, either

  public var reversed: PatternDirection {
    switch self {
    case .right: .left
    case .left: .right
    case .either: .either
    }
  }
}

/// How many relationships a path may have.
public struct PathLength: Hashable, Sendable {
  public var minimum: Int
  /// Nil where there is no limit.
  public var maximum: Int?

  public init(minimum: Int, maximum: Int?) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

public enum PathSelection: Hashable, Sendable {
  case all
  /// One shortest path for each pair of ends.
  case shortest
  /// All shortest paths for each pair of ends.
  case allShortest
}
