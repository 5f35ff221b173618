import SQLiteKit

extension GraphDatabase {
  /// Runs one build on the database at the path, which is made where it does not exist.
  ///
  /// All that the body does is one transaction: kept when it returns, undone when it throws or the
  /// process dies. Others read the old state meanwhile (write-ahead log). Afterwards, when nobody
  /// else has it open, the database is one file. A database that did not exist appears under its name
  /// when it is complete; until then it is built beside it under another.
  ///
  /// Throws what the body throws, and `StoreError`.
  public static func build<Result>(
    at path: String, busyTimeout: Int32 = 5_000, _ body: (BuildTransaction) throws -> Result
  ) throws -> Result {
    switch try FileInspection.kind(path: path) {
    case .missing:
      return try translating(path: path) { try create(path: path, body) }
    case .regular:
      return try translating(path: path) {
        try update(path: path, busyTimeout: busyTimeout, body)
      }
    case .directory: throw StoreError.directory(path: path)
    case .other: throw StoreError.notARegularFile(path: path)
    }
  }

  private static func update<Result>(
    path: String, busyTimeout: Int32, _ body: (BuildTransaction) throws -> Result
  ) throws -> Result {
    if let number = FileInspection.whyUnreadable(path: path) {
      throw StoreError.unreadable(path: path, errno: number)
    }
    let connection = try Connection(path: path, access: .writing, busyTimeout: busyTimeout)
    _ = try StoreFormat.verify(connection)
    // Persistent; a no-op from the second build on. See https://www.sqlite.org/wal.html.
    try connection.execute("PRAGMA journal_mode = WAL")
    return try run(on: connection, creatingTables: { try !StoreFormat.verify(connection) }, body)
  }

  private static func create<Result>(
    path: String, _ body: (BuildTransaction) throws -> Result
  ) throws -> Result {
    let file = try UnfinishedFile(for: path)
    defer { file.discard() }
    let result = try fill(file, body)
    try file.publish()
    return result
  }

  /// Closes the connection at its end, so that the file can be given its name.
  private static func fill<Result>(
    _ file: UnfinishedFile, _ body: (BuildTransaction) throws -> Result
  ) throws -> Result {
    let connection = try Connection(path: file.path, access: .writing, busyTimeout: 0)
    // Nobody else sees the file, and a failure discards it: no journal on disk.
    try connection.execute("PRAGMA journal_mode = MEMORY")
    let result = try run(on: connection, creatingTables: { true }, body)
    try connection.execute("PRAGMA journal_mode = WAL")
    return result
  }

  /// Foreign keys are checked once, by `BuildTransaction`, which costs a third of what SQLite's check
  /// of every row does; they cannot be switched in a transaction.
  private static func run<Result>(
    on connection: Connection, creatingTables: () throws -> Bool,
    _ body: (BuildTransaction) throws -> Result
  ) throws -> Result {
    try connection.execute("PRAGMA foreign_keys = OFF")
    return try connection.transaction(.immediate) {
      if try creatingTables() { try StoreFormat.create(on: connection) }
      let transaction = BuildTransaction(connection: connection)
      let result = try body(transaction)
      try transaction.requireNoDanglingCitations()
      return result
    }
  }
}
