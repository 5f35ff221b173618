import GraphModel
import MentionModel
import Provenance
import SQLiteKit

/// The writing side of one build: sources come and go, then the graph is replaced as a whole.
///
/// Everything in it becomes visible to others at once, when the body of
/// `GraphDatabase.build(at:busyTimeout:_:)` returns, or never.
public final class BuildTransaction {
  /// Reads the state that the transaction has made so far.
  public let database: GraphDatabase
  var connection: Connection { database.connection }
  /// True after a source went, until a graph is written that cannot cite it.
  var mayHaveDanglingCitations = false

  init(connection: Connection) {
    database = GraphDatabase(connection: connection)
  }

  /// All stored sources, ascending by key.
  public func sources() throws -> [SourceSummary] { try database.sources() }

  /// What extraction read from a source when it was stored.
  public func extraction(ofSource key: String) throws -> FileExtraction {
    try database.extraction(ofSource: key)
  }

  /// Stores a source, in place of the one with its key if there is one.
  public func put(_ source: SourceRecord) throws {
    try translating(path: database.path) {
      let statement = try connection.prepare(
        """
        INSERT INTO source (id, key, encoding, sha256, bytes, settings, extraction)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
          encoding = excluded.encoding, sha256 = excluded.sha256, bytes = excluded.bytes,
          settings = excluded.settings, extraction = excluded.extraction
        """)
      try statement.run([
        .integer(StableIdentifier.id(source.key)), .text(source.key), .text(source.encoding),
        .text(source.sha256), .blob(source.bytes), .text(source.settings),
        .text(source.extraction),
      ])
    }
  }

  /// Removes a source. The graph that is then written may not cite it any more.
  public func removeSource(key: String) throws {
    try translating(path: database.path) {
      try connection.execute(SQLFragment("DELETE FROM source WHERE key = ?", [.text(key)]))
      guard connection.changes == 1 else { throw StoreError.unknownSource(key: key) }
      mayHaveDanglingCitations = true
    }
  }

  /// Throws where the stored graph cites a source that is not stored.
  func requireNoDanglingCitations() throws {
    guard mayHaveDanglingCitations else { return }
    for table in ["evidence", "unresolved"] {
      let row = try connection.integer(
        "SELECT id FROM \(table) WHERE source NOT IN (SELECT id FROM source) LIMIT 1")
      if let row {
        throw StoreError.danglingReference(
          path: database.path, table: table, row: row, referenced: "source")
      }
    }
  }
}
