import Foundation
import SQLiteKit
import Testing

@Suite struct ConnectionTests {
  @Test(arguments: [":memory:", "file:a?mode=ro", "a'b\"c;--.db", "王俊 😀.db", "%41.db", "#.db"])
  func everyNameIsAFile(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(name)
    do {
      let connection = try Connection(path: path, access: .creating)
      try connection.executeScript("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    }
    #expect(FileManager.default.fileExists(atPath: path))
    for access in [Connection.Access.reading, .readingUnchanging, .writing] {
      let connection = try Connection(path: path, access: access)
      #expect(try connection.integer("SELECT x FROM t") == 1)
    }
  }

  @Test func aReaderCannotWrite() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try Connection(path: path, access: .creating).execute("CREATE TABLE t (x)")
    let before = try Data(contentsOf: URL(filePath: path))
    for access in [Connection.Access.reading, .readingUnchanging] {
      let connection = try Connection(path: path, access: access)
      for sql in ["INSERT INTO t VALUES (1)", "DROP TABLE t", "PRAGMA user_version = 3"] {
        let error = #expect(throws: SQLiteError.self) { try connection.execute(sql) }
        guard case .readOnly = error else {
          Issue.record("not read-only: \(String(describing: error))")
          continue
        }
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func foreignKeysAreEnforced() throws {
    let connection = try Connection()
    try connection.executeScript(
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id));")
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO b VALUES (7)")
    }
    guard case .constraint = error else {
      Issue.record("not a constraint: \(String(describing: error))")
      return
    }
  }

  @Test func anInterruptionStopsAStatement() throws {
    let connection = try Connection()
    let interruption = connection.interruption
    connection.observeProgress(every: 100) {
      interruption.interrupt()
      return true
    }
    expectInterrupted(connection)
    connection.observeProgress(nil)
    #expect(try connection.integer("SELECT 1") == 1)
  }

  @Test func theProgressObserverStopsAStatement() throws {
    let connection = try Connection()
    var calls = 0
    connection.observeProgress(every: 100) {
      calls += 1
      return calls < 3
    }
    expectInterrupted(connection)
    #expect(calls == 3)
  }

  @Test func anInterruptionOutlivesItsConnection() throws {
    let interruption = try Connection().interruption
    interruption.interrupt()
  }

  private func expectInterrupted(_ connection: Connection) {
    let error = #expect(throws: SQLiteError.self) {
      try connection.integer(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    }
    guard case .interrupted = error else {
      Issue.record("not interrupted: \(String(describing: error))")
      return
    }
  }
}
