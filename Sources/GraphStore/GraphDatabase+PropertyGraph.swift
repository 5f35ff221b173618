import GraphModel
import SQLiteKit

extension GraphDatabase: PropertyGraph {
  public func node(_ id: Int64) throws -> Node? {
    try nodes(SQLFragment(NodeSQL.all + "WHERE n.id = ?", [.integer(id)])).first
  }

  public func nodes(label: String?) throws -> [Node] {
    guard let label else { return try nodes(SQLFragment(NodeSQL.all + "ORDER BY n.id")) }
    return try nodes(SQLFragment(NodeSQL.labelled + "ORDER BY n.id", [.text(label)]))
  }

  /// Complexity: for a string `name`, linear in the number of nodes of that name; for others in the
  /// number of nodes with the label.
  public func nodes(
    label: String?, property: String, equals value: PropertyValue
  ) throws -> [Node] {
    // SQLite's JSON ends a string at a NUL.
    guard property == "name", case .string(let name) = value, !name.utf8.contains(0) else {
      return try nodes(label: label).filter { $0.properties[property] == value }
    }
    return try nodes(named: name).filter { node in label.map(node.labels.contains) ?? true }
  }

  /// Complexity: linear in the size of the graph where it is nowhere, else it ends at the first.
  public func hasProperty(_ key: String) throws -> Bool {
    try translating(path: path) {
      let statement = try connection.prepare(
        SQLFragment(
          """
          SELECT EXISTS (SELECT 1 FROM node AS n, json_each(n.properties) AS p WHERE p.key = ?1)
            OR EXISTS (
              SELECT 1 FROM relationship AS r, json_each(r.properties) AS p WHERE p.key = ?1)
          """, [.text(key)]))
      return try statement.step() && statement.integer(at: 0) == 1
    }
  }

  /// Nodes whose `name` is exactly that text.
  public func nodes(named name: String) throws -> [Node] {
    try nodes(
      SQLFragment(
        NodeSQL.all + "WHERE n.properties ->> '$.name' = ? ORDER BY n.id", [.text(name)])
    ).filter { $0.name == name }
  }

  public func relationship(_ id: Int64) throws -> Relationship? {
    try relationships(SQLFragment(RelationshipSQL.all + "WHERE r.id = ?", [.integer(id)])).first
  }

  public func relationships(type: String?) throws -> [Relationship] {
    guard let type else {
      return try relationships(SQLFragment(RelationshipSQL.all + "ORDER BY r.id"))
    }
    return try relationships(SQLFragment(RelationshipSQL.typed, [.text(type)]))
  }

  /// Complexity: linear in the number of relationships at the node, also where others are many.
  public func relationships(
    of node: Int64, direction: Direction, types: [String]
  ) throws -> [Relationship] {
    try relationships(RelationshipSQL.atNode(node, direction: direction, types: types))
  }

  /// Rows of `NodeSQL.columns`.
  private func nodes(_ fragment: SQLFragment) throws -> [Node] {
    try translating(path: path) {
      let statement = try connection.prepare(fragment)
      var nodes: [Node] = []
      while try statement.step() {
        let id = statement.integer(at: 0)
        guard let labels = labelSets.labels(for: statement.text(at: 1)) else {
          throw malformed(table: "label_set", row: id, detail: "no array of labels")
        }
        nodes.append(
          Node(
            id: id, labels: labels,
            properties: try properties(statement, column: 2, table: "node", row: id)))
      }
      return nodes
    }
  }

  /// Rows of `RelationshipSQL.columns`.
  private func relationships(_ fragment: SQLFragment) throws -> [Relationship] {
    try translating(path: path) {
      let statement = try connection.prepare(fragment)
      var relationships: [Relationship] = []
      while try statement.step() {
        let id = statement.integer(at: 0)
        relationships.append(
          Relationship(
            id: id, type: statement.text(at: 1), source: statement.integer(at: 2),
            target: statement.integer(at: 3),
            properties: try properties(statement, column: 4, table: "relationship", row: id)))
      }
      return relationships
    }
  }

  private func properties(
    _ statement: Statement, column: Int, table: String, row: Int64
  ) throws -> [String: PropertyValue] {
    let properties = statement.withBytes(at: column) { PropertyText.decode($0.span) }
    guard let properties else {
      throw malformed(table: table, row: row, detail: "no object of properties")
    }
    return properties
  }

  func malformed(table: String, row: Int64, detail: String) -> StoreError {
    .malformed(path: path, table: table, row: row, detail: detail)
  }
}
