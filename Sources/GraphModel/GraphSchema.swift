import SchemaData

/// The labels and relationship types of the graph with their Chinese aliases and descriptions,
/// read from `schema/labels.tsv` and `schema/relations.tsv`.
public struct GraphSchema: Sendable, Hashable {
  public struct LabelDefinition: Sendable, Hashable {
    public var name: String
    /// The Chinese name that a query may use in its place.
    public var alias: String
    /// The more general label that a node with this one has too.
    public var parent: String?
    public var description: String
    /// Properties that a node with the label may have, beside those of its parent.
    public var properties: [String]
  }

  public struct RelationshipDefinition: Sendable, Hashable {
    public var name: String
    /// The Chinese name that a query may use in its place.
    public var alias: String
    /// Labels that a relationship of the type may start at.
    public var from: [String]
    /// Labels that a relationship of the type may end at.
    public var to: [String]
    public var description: String
    /// Properties that a relationship of the type may have.
    public var properties: [String]
  }

  public var labels: [LabelDefinition]
  public var relationships: [RelationshipDefinition]

  /// The schema that the program was built with.
  public init() {
    labels = SchemaFile.rows(at: "labels.tsv").filter { $0.count >= 4 }.map { row in
      LabelDefinition(
        name: String(row[0]), alias: String(row[1]),
        parent: row[2].isEmpty ? nil : String(row[2]), description: String(row[3]),
        properties: Self.names(row, at: 4))
    }
    relationships = SchemaFile.rows(at: "relations.tsv").filter { $0.count >= 5 }.map { row in
      RelationshipDefinition(
        name: String(row[0]), alias: String(row[1]),
        from: row[2].split(separator: ",").map(String.init),
        to: row[3].split(separator: ",").map(String.init), description: String(row[4]),
        properties: Self.names(row, at: 5))
    }
  }

  /// The comma-separated names of a column, which may be absent.
  private static func names(_ row: [Substring], at column: Int) -> [String] {
    column < row.count ? row[column].split(separator: ",").map(String.init) : []
  }

  /// All properties that a graph which guanxi builds may hold, sorted.
  public var properties: [String] {
    Set(labels.flatMap(\.properties) + relationships.flatMap(\.properties)).sorted()
  }

  /// The canonical label for a label or its alias; nil where the schema has neither.
  public func label(named name: String) -> LabelDefinition? {
    labels.first { $0.name == name || $0.alias == name }
  }

  /// The canonical relationship type for a type or its alias; nil where the schema has neither.
  public func relationship(named name: String) -> RelationshipDefinition? {
    relationships.first { $0.name == name || $0.alias == name }
  }
}
