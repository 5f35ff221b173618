import SQLiteKit

/// How much of everything a database holds.
public struct GraphStatistics: Hashable, Sendable {
  /// A label or type and the number of nodes or relationships that have it.
  public struct Count: Hashable, Sendable {
    public var name: String
    public var count: Int
  }

  public var nodes: Int
  public var relationships: Int
  /// Ascending by name; a node with two labels counts under both.
  public var labels: [Count]
  /// Ascending by name.
  public var types: [Count]
  public var sources: Int
  public var evidence: Int
  public var unresolved: Int
}

extension GraphDatabase {
  /// Complexity: linear in the number of rows, without reading properties or texts.
  public func statistics() throws -> GraphStatistics {
    try translating(path: path) {
      GraphStatistics(
        nodes: try count("node"), relationships: try count("relationship"),
        labels: try counts(
          """
          SELECT l.name, coalesce(sum(c.nodes), 0)
          FROM label AS l
          JOIN label_set_member AS m ON m.label = l.id
          LEFT JOIN (SELECT label_set, count(*) AS nodes FROM node GROUP BY label_set) AS c
            ON c.label_set = m.label_set
          GROUP BY l.id ORDER BY l.name
          """),
        types: try counts(
          """
          SELECT t.name, coalesce(c.relationships, 0)
          FROM relationship_type AS t
          LEFT JOIN (
            SELECT type, count(*) AS relationships FROM relationship GROUP BY type
          ) AS c ON c.type = t.id
          ORDER BY t.name
          """),
        sources: try count("source"), evidence: try count("evidence"),
        unresolved: try count("unresolved"))
    }
  }

  private func count(_ table: String) throws -> Int {
    Int(try connection.integer("SELECT count(*) FROM \(table)") ?? 0)
  }

  private func counts(_ sql: String) throws -> [GraphStatistics.Count] {
    let statement = try connection.prepare(sql)
    var counts: [GraphStatistics.Count] = []
    while try statement.step() {
      counts.append(
        GraphStatistics.Count(name: statement.text(at: 0), count: Int(statement.integer(at: 1))))
    }
    return counts
  }
}
