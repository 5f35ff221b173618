import SQLiteKit
import SchemaData

/// What marks a file as ours, and the statements of `schema/graph.sql`.
enum StoreFormat {
  /// `PRAGMA application_id`: "guan" in ASCII. See https://www.sqlite.org/pragma.html#pragma_application_id.
  static let applicationID: Int64 = 0x6775_616E

  /// `PRAGMA user_version`: raised with every change of the tables.
  static let version: Int64 = 1

  /// Makes tables and indices in a database that has none; to be run in a transaction.
  static func create(on connection: Connection) throws {
    try connection.executeScript(script)
    try connection.executeScript(
      "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
  }

  private static var script: String { SchemaFile.text(at: "graph.sql") ?? "" }

  /// Checks that the file is ours and of a version that we read; false where it has no tables yet.
  static func verify(_ connection: Connection) throws -> Bool {
    let path = connection.path
    let application = try connection.integer("PRAGMA application_id") ?? 0
    let version = try connection.integer("PRAGMA user_version") ?? 0
    if application == applicationID {
      guard version <= self.version else {
        throw StoreError.newer(path: path, version: version, supported: self.version)
      }
      guard version >= 1 else { throw StoreError.foreign(path: path) }
      return true
    }
    let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
    guard application == 0, version == 0, tables == 0 else {
      throw StoreError.foreign(path: path)
    }
    return false
  }

  /// Name and text of the indices that `schema/graph.sql` makes, as the database has them.
  static func secondaryIndices(
    on connection: Connection
  ) throws -> [(name: String, sql: String)] {
    let statement = try connection.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    var indices: [(name: String, sql: String)] = []
    while try statement.step() {
      indices.append((name: statement.text(at: 0), sql: statement.text(at: 1)))
    }
    return indices
  }
}
