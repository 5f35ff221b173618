import GraphModel
import SQLiteKit

extension GraphDatabase {
  /// What of the graph does not fit the labels and relationship types of `GraphSchema`.
  func schemaFindings() throws -> [Finding] {
    let schema = GraphSchema()
    let labels = Dictionary(uniqueKeysWithValues: schema.labels.map { ($0.name, $0) })
    let types = Dictionary(uniqueKeysWithValues: schema.relationships.map { ($0.name, $0) })
    let unknownLabels = try findings("SELECT name FROM label ORDER BY name") { row in
      labels[row.text(at: 0)] == nil ? .unknownLabel(row.text(at: 0)) : nil
    }
    let unknownTypes = try findings("SELECT name FROM relationship_type ORDER BY name") { row in
      types[row.text(at: 0)] == nil ? .unknownType(row.text(at: 0)) : nil
    }
    return try unknownLabels + unknownTypes + parentFindings(labels) + endFindings(types)
  }

  private func parentFindings(
    _ labels: [String: GraphSchema.LabelDefinition]
  ) throws -> [Finding] {
    var findings: [Finding] = []
    let sets = try connection.prepare("SELECT id, names FROM label_set ORDER BY id")
    while try sets.step() {
      let names = labelSets.labels(for: sets.text(at: 1)) ?? []
      for name in names {
        guard let parent = labels[name]?.parent, !names.contains(parent) else { continue }
        let nodes = try connection.prepare(
          SQLFragment(
            "SELECT id FROM node WHERE label_set = ? ORDER BY id", [.integer(sets.integer(at: 0))]))
        while try nodes.step() {
          findings.append(
            .missingParentLabel(label: name, parent: parent, node: nodes.integer(at: 0)))
        }
      }
    }
    return findings
  }

  /// Looks at each combination of type and labels once, and only at the rows of unfit ones.
  private func endFindings(
    _ types: [String: GraphSchema.RelationshipDefinition]
  ) throws -> [Finding] {
    var findings: [Finding] = []
    let combinations = try connection.prepare(
      """
      SELECT DISTINCT t.name, f.names, g.names, r.type, a.label_set, b.label_set
      FROM relationship AS r
      CROSS JOIN node AS a ON a.id = r.source
      CROSS JOIN node AS b ON b.id = r.target
      CROSS JOIN relationship_type AS t ON t.id = r.type
      CROSS JOIN label_set AS f ON f.id = a.label_set
      CROSS JOIN label_set AS g ON g.id = b.label_set
      ORDER BY 1, 2, 3
      """)
    while try combinations.step() {
      let type = combinations.text(at: 0)
      let from = labelSets.labels(for: combinations.text(at: 1)) ?? []
      let to = labelSets.labels(for: combinations.text(at: 2)) ?? []
      guard let definition = types[type],
        !from.contains(where: definition.from.contains)
          || !to.contains(where: definition.to.contains)
      else { continue }
      let rows = try connection.prepare(
        SQLFragment(
          """
          SELECT r.id FROM relationship AS r
          JOIN node AS a ON a.id = r.source JOIN node AS b ON b.id = r.target
          WHERE r.type = ? AND a.label_set = ? AND b.label_set = ? ORDER BY r.id
          """, [combinations.value(at: 3), combinations.value(at: 4), combinations.value(at: 5)]))
      while try rows.step() {
        findings.append(
          .unfitEnds(relationship: rows.integer(at: 0), type: type, from: from, to: to))
      }
    }
    return findings
  }
}
