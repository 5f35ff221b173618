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
    let hasTables = try StoreFormat.verify(connection)
    // Persistent; a no-op from the second build on. See https://www.sqlite.org/wal.html.
    try connection.execute("PRAGMA journal_mode = WAL")
    return try connection.transaction(.immediate) {
      if !hasTables, try !StoreFormat.verify(connection) {
        try StoreFormat.create(on: connection)
      }
      return try run(body, on: connection)
    }
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
    let result = try connection.transaction(.immediate) {
      try StoreFormat.create(on: connection)
      return try run(body, on: connection)
    }
    try connection.execute("PRAGMA journal_mode = WAL")
    return result
  }

  private static func run<Result>(
    _ body: (BuildTransaction) throws -> Result, on connection: Connection
  ) throws -> Result {
    // Sources may go before the evidence that cites them; what dangles in the end is refused.
    try connection.execute("PRAGMA defer_foreign_keys = ON")
    return try body(BuildTransaction(connection: connection))
  }
}
