import Provenance

/// A node: an id, labels in ascending order, properties by key.
public struct Node: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var labels: [String]
  public var properties: [String: PropertyValue]

  public init(id: Int64, labels: [String], properties: [String: PropertyValue]) {
    self.id = id
    self.labels = labels.sorted()
    self.properties = properties
  }

  /// The `name` property, where it is a string.
  public var name: String? { properties["name"]?.string }
}

/// A directed, typed relationship between two nodes.
public struct Relationship: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var type: String
  public var source: Int64
  public var target: Int64
  public var properties: [String: PropertyValue]

  public init(
    id: Int64, type: String, source: Int64, target: Int64, properties: [String: PropertyValue]
  ) {
    self.id = id
    self.type = type
    self.source = source
    self.target = target
    self.properties = properties
  }
}

/// Which relationships of a node are meant.
public enum Direction: Sendable, Hashable, CaseIterable {
  case outgoing, incoming, either
}

/// The narrow view of a stored graph that queries, audits and exports read through.
///
/// Sequences come back in ascending order of id, so that everything made from them is reproducible.
/// A loop (source equals target) is listed once by `relationships(of:direction:types:)`.
public protocol PropertyGraph {
  func node(_ id: Int64) throws -> Node?
  func relationship(_ id: Int64) throws -> Relationship?
  /// Nodes that have the label; all nodes where it is nil.
  func nodes(label: String?) throws -> [Node]
  /// Nodes with the label whose property equals the value.
  func nodes(label: String?, property: String, equals value: PropertyValue) throws -> [Node]
  /// Whether any node or relationship has the property.
  func hasProperty(_ key: String) throws -> Bool
  /// Relationships of the type; all where it is nil.
  func relationships(type: String?) throws -> [Relationship]
  /// Relationships at a node; of any type where `types` is empty.
  func relationships(of node: Int64, direction: Direction, types: [String]) throws -> [Relationship]
}

/// A graph that can show where its facts are printed.
public protocol EvidenceSource {
  /// The citations of a relationship, earliest first: by date of the article, file, offset.
  func citations(ofRelationship id: Int64) throws -> [Citation]
}

extension PropertyGraph {
  /// Looks at every node with the label; a graph with an index has a better way.
  public func nodes(label: String?, property: String, equals value: PropertyValue) throws -> [Node]
  {
    try nodes(label: label).filter { $0.properties[property] == value }
  }

  /// Looks at all nodes and relationships; a graph in tables has a better way.
  public func hasProperty(_ key: String) throws -> Bool {
    try nodes(label: nil).contains { $0.properties[key] != nil }
      || relationships(type: nil).contains { $0.properties[key] != nil }
  }
}
