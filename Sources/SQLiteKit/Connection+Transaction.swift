import CSQLite

extension Connection {
  /// When a transaction takes its locks. See https://www.sqlite.org/lang_transaction.html.
  public enum TransactionKind: String, Sendable {
    /// At the first statement: for reading several times from one state.
    case deferred = "DEFERRED"
    /// The right to write at once, so that the transaction does not fail half-way.
    case immediate = "IMMEDIATE"
  }

  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs the body in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// Throws what the body throws, and `SQLiteError` where beginning or committing fails; then, too,
  /// nothing is changed.
  ///
  /// - Precondition: the connection is in no transaction.
  public func transaction<Result>(
    _ kind: TransactionKind, _ body: () throws -> Result
  ) throws -> Result {
    try execute("BEGIN \(kind.rawValue)")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Some errors have rolled back by themselves.
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }
}
