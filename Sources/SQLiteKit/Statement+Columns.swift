import CSQLite

/// Columns of the current row, counted from 0. Each converts as SQLite does: see
/// https://www.sqlite.org/c3ref/column_blob.html.
extension Statement {
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// Names of the columns in order.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  public func isNull(at column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// 0 where the column is null.
  public func integer(at column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  /// 0 where the column is null.
  public func real(at column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  /// Empty where the column is null; bytes that are not UTF-8 become U+FFFD.
  public func text(at column: Int) -> String {
    withBytes(at: column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Empty where the column is null.
  public func blob(at column: Int) -> [UInt8] { withBytes(at: column) { Array($0) } }

  /// Hands out the bytes of a text or blob without copying them; they are gone after the call.
  public func withBytes<Result, Failure: Error>(
    at column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The pointer first: it may convert the value, which changes the number of bytes.
    let start: UnsafePointer<UInt8>? =
      if sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB {
        sqlite3_column_blob(handle, Int32(column))?.assumingMemoryBound(to: UInt8.self)
      } else {
        sqlite3_column_text(handle, Int32(column))
      }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// The value in its own storage class.
  public func value(at column: Int) -> SQLiteValue {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(at: column))
    case SQLITE_FLOAT: .real(real(at: column))
    case SQLITE_TEXT: .text(text(at: column))
    case SQLITE_BLOB: .blob(blob(at: column))
    default: .null
    }
  }
}
