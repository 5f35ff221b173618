import SQLiteKit

extension GraphDatabase {
  /// The property keys that nodes of each label have, ascending.
  ///
  /// Complexity: linear in the size of all properties.
  public func propertyKeysByLabel() throws -> [String: [String]] {
    try propertyKeys(
      """
      SELECT l.name, used.key
      FROM (
        SELECT DISTINCT n.label_set, p.key FROM node AS n, json_each(n.properties) AS p
      ) AS used
      JOIN label_set_member AS m ON m.label_set = used.label_set
      JOIN label AS l ON l.id = m.label
      GROUP BY l.name, used.key ORDER BY l.name, used.key
      """)
  }

  /// The property keys that relationships of each type have, ascending.
  ///
  /// Complexity: linear in the size of all properties.
  public func propertyKeysByType() throws -> [String: [String]] {
    try propertyKeys(
      """
      SELECT t.name, p.key
      FROM relationship AS r
      JOIN relationship_type AS t ON t.id = r.type, json_each(r.properties) AS p
      GROUP BY t.name, p.key ORDER BY t.name, p.key
      """)
  }

  private func propertyKeys(_ sql: String) throws -> [String: [String]] {
    try translating(path: path) {
      let statement = try connection.prepare(sql)
      var keys: [String: [String]] = [:]
      while try statement.step() {
        keys[statement.text(at: 0), default: []].append(statement.text(at: 1))
      }
      return keys
    }
  }
}
