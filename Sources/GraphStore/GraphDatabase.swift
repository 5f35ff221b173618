// Turns sources, a graph and its evidence into one SQLite file, and that file back into nodes,
// relationships and citations; it neither reads text nor decides what is in the graph.

import GraphModel
import Provenance
import SQLiteKit

/// A graph in a SQLite file, open for reading.
///
/// Not Sendable: one task, one database. Each method reads the state that is committed when it is
/// called; `snapshot(_:)` holds several calls to one state. Databases are written by
/// `build(at:busyTimeout:_:)`. Methods throw `StoreError`.
public final class GraphDatabase {
  /// The connection, for those who write their own SQL against `schema/graph.sql`.
  public let connection: Connection
  public var path: String { connection.path }
  var sourceTexts = SourceTextCache()
  var labelSets = LabelSetCache()

  init(connection: Connection) {
    self.connection = connection
  }

  /// Opens a database that was built before. It is never changed, except that what a killed writer
  /// left behind is rolled back or completed.
  ///
  /// - Parameter busyTimeout: how long to wait for locks of others, in milliseconds.
  public static func open(
    path: String, busyTimeout: Int32 = 5_000
  ) throws(StoreError) -> GraphDatabase {
    do {
      try FileInspection.requireRegularFile(path: path)
      let connection = try openForReading(path: path, busyTimeout: busyTimeout)
      guard try StoreFormat.verify(connection) else { throw StoreError.empty(path: path) }
      return GraphDatabase(connection: connection)
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unreadable(path: path, errno: 0)
    }
  }

  /// Where the directory may not be written, SQLite cannot put its shared memory beside a file in
  /// write-ahead mode; a file that no writer has open is then read as it stands.
  private static func openForReading(path: String, busyTimeout: Int32) throws -> Connection {
    do throws(SQLiteError) {
      let connection = try Connection(path: path, access: .reading, busyTimeout: busyTimeout)
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
      return connection
    } catch {
      switch error {
      case .cannotOpen, .readOnly: break
      default: throw error
      }
      if let number = FileInspection.whyUnreadable(path: path) {
        throw StoreError.unreadable(path: path, errno: number)
      }
      guard !FileInspection.exists(path: path + "-wal") else { throw error }
      return try Connection(path: path, access: .readingUnchanging, busyTimeout: busyTimeout)
    }
  }

  /// Runs the body on one state of the database, whatever is committed meanwhile.
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    if connection.isInTransaction { return try body() }
    return try translating(path: path) { try connection.transaction(.deferred, body) }
  }
}
