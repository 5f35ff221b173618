import CypherPlanning
import GraphModel
import GraphStore
import Provenance
import SQLiteKit

/// A graph in tables, asked through prepared statements that read ids alone.
final class DatabaseAccess: GraphAccess {
  private let database: GraphDatabase
  private let catalog: GraphCatalog

  init(_ database: GraphDatabase, catalog: GraphCatalog) {
    self.database = database
    self.catalog = catalog
  }

  func node(_ id: Int64) throws(QueryError) -> Node? {
    try reading { try database.node(id) }
  }

  func relationship(_ id: Int64) throws(QueryError) -> Relationship? {
    try reading { try database.relationship(id) }
  }

  func nodes(label: String?) throws(QueryError) -> [Int64] {
    guard let label else { return try ids("SELECT id FROM node ORDER BY id", []) }
    let sets = catalog.labelSets([label]).map(\.description).joined(separator: ", ")
    return try ids("SELECT id FROM node WHERE label_set IN (\(sets)) ORDER BY id", [])
  }

  func nodes(label: String?, property: String, equals text: String) throws(QueryError) -> [Int64] {
    try reading {
      try database.nodes(label: label, property: property, equals: .string(text))
        .filter { $0.properties[property]?.string?.hasSameBytes(as: text) ?? false }.map(\.id)
    }
  }

  func neighbours(
    of node: Int64, direction: Direction, types: [String]
  ) throws(QueryError) -> [Neighbour] {
    var condition = ""
    if !types.isEmpty {
      let ids = Set(types).compactMap { catalog.types[$0]?.id }.sorted()
      condition = " AND type IN (" + ids.map(\.description).joined(separator: ", ") + ")"
    }
    let outgoing = "SELECT id, target FROM relationship WHERE source = ?" + condition
    let incoming = "SELECT id, source FROM relationship WHERE target = ?" + condition
    let sql: String
    var bindings: [SQLiteValue] = [.integer(node)]
    switch direction {
    case .outgoing: sql = outgoing + " ORDER BY 1"
    case .incoming: sql = incoming + " ORDER BY 1"
    case .either:
      sql = outgoing + " UNION ALL " + incoming + " AND source <> target ORDER BY 1"
      bindings.append(.integer(node))
    }
    return try reading { () throws -> [Neighbour] in
      let statement = try database.connection.prepare(SQLFragment(sql, bindings))
      var neighbours: [Neighbour] = []
      while try statement.step() {
        neighbours.append(
          Neighbour(relationship: statement.integer(at: 0), node: statement.integer(at: 1)))
      }
      return neighbours
    }
  }

  func read(
    _ read: SQLRead, entity: (Slot) -> Int64?, receive: ([Int64]) throws(QueryError) -> Bool
  ) throws(QueryError) -> Bool {
    let sql = read.statement
    let bindings = sql.parameters.map { parameter -> SQLiteValue in
      switch parameter {
      case .entity(let slot): entity(slot).map(SQLiteValue.integer) ?? .null
      case .constant(let literal): SQLiteValue(literal)
      }
    }
    return try reading { () throws -> Bool in
      let statement = try database.connection.prepare(SQLFragment(sql.text, bindings))
      var row = [Int64](repeating: 0, count: read.outputs.count)
      while try statement.step() {
        for column in row.indices { row[column] = statement.integer(at: column) }
        guard try receive(row) else { return false }
      }
      return true
    }
  }

  func citations(ofRelationship id: Int64) throws(QueryError) -> [Citation] {
    try reading { try database.citations(ofRelationship: id) }
  }

  func citations(ofNode id: Int64) throws(QueryError) -> [Citation] {
    try reading { try database.citations(ofNode: id) }
  }

  private func ids(_ sql: String, _ bindings: [SQLiteValue]) throws(QueryError) -> [Int64] {
    try reading { () throws -> [Int64] in
      let statement = try database.connection.prepare(SQLFragment(sql, bindings))
      var ids: [Int64] = []
      while try statement.step() { ids.append(statement.integer(at: 0)) }
      return ids
    }
  }
}

extension SQLiteValue {
  fileprivate init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let flag): self = .integer(flag ? 1 : 0)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .real(number)
    case .string(let text): self = .text(text)
    }
  }
}
