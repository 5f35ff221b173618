import CypherPlanning
import GraphModel
import GraphStore
import SQLiteKit

extension GraphCatalog {
  /// The counts of any graph. Complexity: linear in its size.
  init(reading graph: some PropertyGraph) throws {
    var labels: [String: Label] = [:]
    let nodes = try graph.nodes(label: nil)
    for node in nodes {
      for label in node.labels { labels[label, default: Label(count: 0)].count += 1 }
    }
    var types: [String: RelationshipType] = [:]
    let relationships = try graph.relationships(type: nil)
    for relationship in relationships {
      let id = Int64(types.count)
      types[relationship.type, default: RelationshipType(id: id, count: 0)].count += 1
    }
    self.init(
      nodeCount: nodes.count, relationshipCount: relationships.count, labels: labels,
      types: types, hasTables: false)
  }

  /// The counts of a database, from its indices. Complexity: linear in the number of rows.
  init(reading database: GraphDatabase) throws {
    let connection = database.connection
    var setCounts: [Int64: Int] = [:]
    let sets = try connection.prepare("SELECT label_set, count(*) FROM node GROUP BY label_set")
    while try sets.step() { setCounts[sets.integer(at: 0)] = Int(sets.integer(at: 1)) }
    var labels: [String: Label] = [:]
    let members = try connection.prepare(
      """
      SELECT l.name, m.label_set FROM label AS l
      CROSS JOIN label_set_member AS m ON m.label = l.id ORDER BY m.label_set
      """)
    while try members.step() {
      let set = members.integer(at: 1)
      guard let count = setCounts[set] else { continue }
      labels[members.text(at: 0), default: Label(count: 0)].count += count
      labels[members.text(at: 0)]?.sets.append(set)
    }
    var types: [String: RelationshipType] = [:]
    var relationshipCount = 0
    let counts = try connection.prepare(
      """
      SELECT t.name, t.id, c.relationships FROM relationship_type AS t
      JOIN (SELECT type, count(*) AS relationships FROM relationship GROUP BY type) AS c
        ON c.type = t.id
      """)
    while try counts.step() {
      let count = Int(counts.integer(at: 2))
      types[counts.text(at: 0)] = RelationshipType(id: counts.integer(at: 1), count: count)
      relationshipCount += count
    }
    self.init(
      nodeCount: setCounts.values.reduce(0, +), relationshipCount: relationshipCount,
      labels: labels, types: types, hasTables: true)
  }
}
