import CSQLite

/// A compiled statement with its bindings and, while it runs, its current row.
///
/// When the last reference goes it returns to its connection's cache, so that the same text is
/// compiled once.
public final class Statement {
  let handle: OpaquePointer
  public let sql: String
  /// Kept alive: the handle belongs to it.
  private let connection: Connection

  /// Compiles the text, which must be one statement.
  init(_ sql: String, connection: Connection) throws(SQLiteError) {
    self.sql = sql
    self.connection = connection
    if let idle = connection.idleStatements.take(sql) {
      handle = idle
      return
    }
    var text = sql
    var compiled: OpaquePointer?
    var consumed = 0
    let code = text.withUTF8 { bytes -> Int32 in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          connection.handle, bytes.baseAddress, Int32(bytes.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, &tail)
        if let tail, let start = bytes.baseAddress { consumed = tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw connection.lastError(sql: sql) }
    let rest = text.utf8.dropFirst(consumed)
    guard let compiled, rest.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B })
    else {
      sqlite3_finalize(compiled)
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "not one statement", sql: sql)
    }
    handle = compiled
  }

  deinit {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    connection.idleStatements.keep(handle, sql: sql)
  }

  /// Starts anew: the row is left, the values of the placeholders are replaced by these, in order;
  /// placeholders without a value are null.
  public func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  /// Binds one placeholder, counted from 1.
  private func bind(_ value: SQLiteValue, at index: Int32) throws(SQLiteError) {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, index)
    case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
    case .real(let number): code = sqlite3_bind_double(handle, index, number)
    case .text(var text):
      code = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          // A null pointer would bind NULL.
          guard let start = bytes.baseAddress else {
            return sqlite3_bind_text(handle, index, "", 0, copied)
          }
          return sqlite3_bind_text64(
            handle, index, start, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes) where bytes.isEmpty: code = sqlite3_bind_zeroblob(handle, index, 0)
    case .blob(let bytes):
      code = bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), copied)
      }
    }
    guard code == SQLITE_OK else { throw connection.lastError(sql: sql) }
  }

  /// Goes to the next row; false after the last one, when the statement is ready to run again.
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let error = connection.lastError(sql: sql)
      // Lets go of the locks that the failed run holds.
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Binds the values and runs to the end; rows are passed over.
  public func run(_ values: [SQLiteValue] = []) throws(SQLiteError) {
    try bind(values)
    while try step() {}
  }

  /// Leaves the current row; the bindings stay.
  public func reset() {
    sqlite3_reset(handle)
  }
}

/// Tells SQLite to copy what is bound: the memory is not ours after the call.
private var copied: sqlite3_destructor_type {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
