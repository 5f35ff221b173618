import GraphModel

/// A value that a query computes with.
///
/// `==` and hashing are Cypher's equivalence, as grouping, DISTINCT and UNION use it: null is
/// equivalent to null, NaN to NaN, 1 to 1.0. The operator `=` of the language is `equals(_:)`.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([Value])
  case map([String: Value])
  case date(CivilDate)
  case node(NodeValue)
  case relationship(RelationshipValue)
  case path(PathValue)
}

/// A node by its id; what it carries is loaded when something asks for it, and always in a result.
public struct NodeValue: Sendable {
  public let id: Int64
  private let loaded: Loaded<Node>?

  public init(id: Int64) {
    self.id = id
    loaded = nil
  }

  public init(_ node: Node) {
    id = node.id
    loaded = Loaded(node)
  }

  /// Labels and properties; nil where they are not loaded.
  public var node: Node? { loaded?.entity }
}

/// A relationship by its id; what it carries is loaded when something asks for it, and always in a
/// result.
public struct RelationshipValue: Sendable {
  public let id: Int64
  private let loaded: Loaded<Relationship>?

  public init(id: Int64) {
    self.id = id
    loaded = nil
  }

  public init(_ relationship: Relationship) {
    id = relationship.id
    loaded = Loaded(relationship)
  }

  /// Type, ends and properties; nil where they are not loaded.
  public var relationship: Relationship? { loaded?.entity }
}

/// Keeps `Value` two words wide.
private final class Loaded<Entity: Sendable>: Sendable {
  let entity: Entity
  init(_ entity: Entity) { self.entity = entity }
}

/// An alternating walk of nodes and relationships.
public final class PathValue: Sendable {
  /// One more than there are relationships.
  public let nodes: [NodeValue]
  public let relationships: [RelationshipValue]

  /// - Precondition: there is one node more than relationships.
  public init(nodes: [NodeValue], relationships: [RelationshipValue]) {
    precondition(nodes.count == relationships.count + 1, "a path begins and ends with a node")
    self.nodes = nodes
    self.relationships = relationships
  }

  /// Nodes and relationships in the order of the walk.
  public var elements: [Value] {
    var elements: [Value] = [.node(nodes[0])]
    for (index, relationship) in relationships.enumerated() {
      elements.append(.relationship(relationship))
      elements.append(.node(nodes[index + 1]))
    }
    return elements
  }
}

/// The type of a value, named as in messages.
public enum ValueType: String, Sendable, Hashable {
  case null = "null"
  case boolean = "Boolean"
  case integer = "Integer"
  case float = "Float"
  case string = "String"
  case list = "List"
  case map = "Map"
  case date = "Date"
  case node = "Node"
  case relationship = "Relationship"
  case path = "Path"
}

extension Value {
  public var type: ValueType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .list: .list
    case .map: .map
    case .date: .date
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    }
  }

  public var isNull: Bool { if case .null = self { true } else { false } }

  /// A stored property as a value.
  public init(_ property: PropertyValue) {
    switch property {
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .list(let items): self = .list(items.map(Value.init))
    }
  }

  /// A truth value, nil being unknown.
  init(_ truth: Bool?) {
    self = truth.map(Value.boolean) ?? .null
  }
}
