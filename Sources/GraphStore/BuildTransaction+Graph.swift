import GraphModel
import JSONText
import Provenance
import SQLiteKit

extension BuildTransaction {
  /// Replaces the graph, its evidence and the list of what is unresolved.
  ///
  /// The rows depend on the draft alone, not on the order in which it lists things. A draft that
  /// refers to what neither it nor the stored sources have is refused (`danglingReference`,
  /// `unknownSource`).
  ///
  /// Complexity: O(n log n) in the size of the old graph and the draft.
  public func replaceGraph(_ draft: GraphDraft) throws {
    try translating(path: database.path) {
      try requireNoDanglingReferences(draft)
      // Without secondary indices rows load faster, and the indices come out denser.
      let indices = try StoreFormat.secondaryIndices(on: connection)
      for index in indices { try connection.execute("DROP INDEX \(index.name)") }
      for table in Self.tables { try connection.execute("DELETE FROM \(table)") }
      try writeNodes(draft.nodes)
      try writeRelationships(draft.relationships)
      let sources = try sourceIDs()
      try writeEvidence(draft.evidence, sources: sources)
      try writeUnresolved(draft.unresolved, sources: sources)
      for index in indices { try connection.execute(index.sql) }
      mayHaveDanglingCitations = false
    }
  }

  private func requireNoDanglingReferences(_ draft: GraphDraft) throws {
    func require(
      _ id: Int64, in known: Set<Int64>, of table: String, row: Int64, _ referenced: String
    ) throws {
      guard known.contains(id) else {
        throw StoreError.danglingReference(
          path: database.path, table: table, row: row, referenced: referenced)
      }
    }
    let nodes = Set(draft.nodes.lazy.map(\.id))
    for relationship in draft.relationships {
      try require(relationship.source, in: nodes, of: "relationship", row: relationship.id, "node")
      try require(relationship.target, in: nodes, of: "relationship", row: relationship.id, "node")
    }
    let relationships = Set(draft.relationships.lazy.map(\.id))
    for (id, items) in draft.evidence {
      try require(id, in: relationships, of: "evidence", row: id, "relationship")
      for item in items { try require(item.article, in: nodes, of: "evidence", row: id, "node") }
    }
    for (index, entry) in draft.unresolved.enumerated() {
      guard let article = entry.article else { continue }
      try require(article, in: nodes, of: "unresolved", row: Int64(index), "node")
    }
  }

  /// The tables that hold the graph, those that refer to others first.
  private static let tables = [
    "unresolved_span", "unresolved", "evidence_span", "evidence", "relationship", "node",
    "relationship_type", "label_set_member", "label_set", "label",
  ]

  private func writeNodes(_ nodes: [Node]) throws {
    let labelSets = try writeLabelSets(Set(nodes.lazy.map(\.labels)))
    let statement = try connection.prepare("INSERT INTO node VALUES (?, ?, ?)")
    for node in nodes.sorted(by: { $0.id < $1.id }) {
      try statement.run([
        .integer(node.id), .integer(labelSets[node.labels] ?? 0),
        .text(PropertyText.encode(node.properties)),
      ])
    }
  }

  /// Numbers labels and their combinations from 1, in ascending order of their names.
  private func writeLabelSets(_ sets: Set<[String]>) throws -> [[String]: Int64] {
    let labelIDs = try writeNames(Set(sets.joined()), table: "label")
    let insertSet = try connection.prepare("INSERT INTO label_set VALUES (?, ?)")
    let insertMember = try connection.prepare("INSERT INTO label_set_member VALUES (?, ?)")
    let byLabels = Dictionary(grouping: sets) { Array(Set($0)).sorted() }
    var ids: [[String]: Int64] = [:]
    let ordered = byLabels.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (index, (labels, given)) in ordered.enumerated() {
      let id = Int64(index + 1)
      for given in given { ids[given] = id }
      let names = JSONValue.array(labels.map { .string($0) }).text()
      try insertSet.run([.integer(id), .text(names)])
      for label in labels {
        try insertMember.run([.integer(labelIDs[label] ?? 0), .integer(id)])
      }
    }
    return ids
  }

  /// Numbers names from 1 in ascending order.
  private func writeNames(_ names: Set<String>, table: String) throws -> [String: Int64] {
    let statement = try connection.prepare("INSERT INTO \(table) (id, name) VALUES (?, ?)")
    var ids: [String: Int64] = [:]
    for (index, name) in names.sorted().enumerated() {
      ids[name] = Int64(index + 1)
      try statement.run([.integer(Int64(index + 1)), .text(name)])
    }
    return ids
  }

  private func writeRelationships(_ relationships: [Relationship]) throws {
    let types = try writeNames(Set(relationships.lazy.map(\.type)), table: "relationship_type")
    let statement = try connection.prepare("INSERT INTO relationship VALUES (?, ?, ?, ?, ?)")
    for relationship in relationships.sorted(by: { $0.id < $1.id }) {
      try statement.run([
        .integer(relationship.id), .integer(relationship.source),
        .integer(types[relationship.type] ?? 0), .integer(relationship.target),
        .text(PropertyText.encode(relationship.properties)),
      ])
    }
  }

  private func sourceIDs() throws -> [String: Int64] {
    let statement = try connection.prepare("SELECT key, id FROM source")
    var ids: [String: Int64] = [:]
    while try statement.step() { ids[statement.text(at: 0)] = statement.integer(at: 1) }
    return ids
  }

  private func writeEvidence(
    _ evidence: [Int64: [Evidence]], sources: [String: Int64]
  ) throws {
    let insert = try connection.prepare("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)")
    let insertSpan = try connection.prepare("INSERT INTO evidence_span VALUES (?, ?, ?, ?)")
    var id: Int64 = 0
    for (relationship, items) in evidence.sorted(by: { $0.key < $1.key }) {
      for item in items.sorted(by: Evidence.isOrderedBefore) {
        guard let source = sources[item.source] else {
          throw StoreError.unknownSource(key: item.source)
        }
        id += 1
        try insert.run([
          .integer(id), .integer(relationship), .integer(item.article), .integer(source),
          .text(item.rule), .real(item.confidence),
        ])
        try writeSpans(item.spans, of: id, insertSpan)
      }
    }
  }

  private func writeUnresolved(
    _ unresolved: [GraphDraft.Unresolved], sources: [String: Int64]
  ) throws {
    let insert = try connection.prepare("INSERT INTO unresolved VALUES (?, ?, ?, ?, ?)")
    let insertSpan = try connection.prepare("INSERT INTO unresolved_span VALUES (?, ?, ?, ?)")
    for (index, entry) in unresolved.sorted(by: isOrderedBefore).enumerated() {
      guard let source = sources[entry.source] else {
        throw StoreError.unknownSource(key: entry.source)
      }
      let id = Int64(index + 1)
      try insert.run([
        .integer(id), .integer(source), entry.article.map { .integer($0) } ?? .null,
        .text(entry.item.reason.rawValue), .text(entry.item.detail),
      ])
      try writeSpans(entry.item.spans, of: id, insertSpan)
    }
  }

  private func writeSpans(_ spans: [ByteSpan], of owner: Int64, _ insert: Statement) throws {
    for (index, span) in spans.sorted().enumerated() {
      try insert.run([
        .integer(owner), .integer(Int64(index)), .integer(Int64(span.start)),
        .integer(Int64(span.end)),
      ])
    }
  }

  private func isOrderedBefore(
    _ left: GraphDraft.Unresolved, _ right: GraphDraft.Unresolved
  ) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.item.spans != right.item.spans {
      return left.item.spans.lexicographicallyPrecedes(right.item.spans)
    }
    return (left.item.reason.rawValue, left.item.detail, left.article ?? 0)
      < (right.item.reason.rawValue, right.item.detail, right.article ?? 0)
  }
}

extension Evidence {
  /// The order in which the evidence of one fact is stored.
  fileprivate static func isOrderedBefore(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.spans != right.spans { return left.spans.lexicographicallyPrecedes(right.spans) }
    return (left.article, left.rule, left.confidence)
      < (right.article, right.rule, right.confidence)
  }
}
