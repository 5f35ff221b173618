import Foundation
import SQLiteKit
import Testing

@Suite struct SQLiteErrorTests {
  @Test func aLockOfAnotherConnectionIsBusy() throws {
    let folder = try TemporaryFolder()
    let first = try Connection(path: folder.path("a.db"), access: .creating)
    try first.execute("CREATE TABLE t (x)")
    let second = try Connection(path: folder.path("a.db"), access: .writing, busyTimeout: 0)
    try first.execute("BEGIN EXCLUSIVE")
    expect(5) { try second.execute("BEGIN IMMEDIATE") }
    try first.execute("COMMIT")
    try second.execute("BEGIN IMMEDIATE")
  }

  @Test func aFullFileIsFullAndLosesNothing() throws {
    let connection = try Connection()
    try connection.executeScript(
      "CREATE TABLE t (x); INSERT INTO t VALUES ('kept'); PRAGMA max_page_count = 4;")
    expect(13) {
      try connection.transaction(.immediate) {
        try connection.execute(
          SQLFragment("INSERT INTO t VALUES (?)", [.blob([UInt8](repeating: 7, count: 65_536))]))
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }

  @Test(arguments: ["no database, but text", "SQLite format 3\0 and nothing that could follow"])
  func aFileOfSomethingElseIsNoDatabase(text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try Data(String(repeating: text, count: 100).utf8).write(to: URL(filePath: path))
    expect(26) { _ = try Connection(path: path, access: .reading) }
  }

  @Test func aCutFileIsCorrupt() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    do {
      let connection = try Connection(path: path, access: .creating)
      try connection.execute("CREATE TABLE t (x)")
      try connection.execute(
        SQLFragment("INSERT INTO t VALUES (?)", [.text(String(repeating: "文", count: 40_000))]))
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    expect(11) {
      _ = try Connection(path: path, access: .reading).text("SELECT x FROM t")
    }
  }

  @Test(arguments: ["missing.db", "missing/a.db", "."])
  func whatCannotBeOpenedSaysSo(name: String) throws {
    let folder = try TemporaryFolder()
    expect(14) { _ = try Connection(path: folder.path(name), access: .reading) }
  }

  @Test(arguments: ["", "a\0b"]) func aPathThatIsNoneCannotBeOpened(path: String) {
    expect(14) { _ = try Connection(path: path, access: .creating) }
  }

  @Test func theErrorCarriesItsStatement() throws {
    let connection = try Connection()
    let error = #expect(throws: SQLiteError.self) { try connection.execute("SELEC 1") }
    #expect(error?.details.sql == "SELEC 1")
    #expect(error?.details.message == #"near "SELEC": syntax error"#)
    #expect(
      error?.description == #"SQLite error 1: near "SELEC": syntax error in: SELEC 1"#)
  }

  /// Expects an error with the primary result code.
  private func expect(_ code: Int32, _ body: () throws -> Void) {
    let error = #expect(throws: SQLiteError.self) { try body() }
    #expect(error?.details.code == code)
  }
}
