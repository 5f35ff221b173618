import CSQLite

/// What SQLite reports instead of a result, sorted by what a caller can do about it.
/// See https://www.sqlite.org/rescode.html.
public enum SQLiteError: Error, Hashable, Sendable {
  /// Another connection holds a lock that is needed, and held it past the busy timeout.
  case busy(Details)
  /// The disk, or the limit set on the size of the file, is full.
  case full(Details)
  /// Reading or writing the file failed.
  case inputOutput(Details)
  /// The file is no SQLite database.
  case notADatabase(Details)
  /// The file was a database and is damaged.
  case corrupt(Details)
  /// Writing was asked of a file or connection that may only be read.
  case readOnly(Details)
  case interrupted(Details)
  /// The file, or one that SQLite keeps beside it, cannot be opened.
  case cannotOpen(Details)
  /// A row that the schema does not allow.
  case constraint(Details)
  /// Everything else: SQL that does not compile, misuse, no memory.
  case other(Details)

  public struct Details: Hashable, Sendable {
    /// Primary result code, such as `SQLITE_BUSY` = 5.
    public var code: Int32
    /// Extended result code, such as `SQLITE_BUSY_SNAPSHOT` = 517.
    public var extendedCode: Int32
    /// SQLite's own words.
    public var message: String
    /// The statement, where there was one.
    public var sql: String?

    public init(code: Int32, extendedCode: Int32, message: String, sql: String? = nil) {
      self.code = code
      self.extendedCode = extendedCode
      self.message = message
      self.sql = sql
    }
  }

  init(extendedCode: Int32, message: String, sql: String?) {
    let details = Details(
      code: extendedCode & 0xFF, extendedCode: extendedCode, message: message, sql: sql)
    self =
      switch details.code {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy(details)
      case SQLITE_FULL: .full(details)
      case SQLITE_IOERR: .inputOutput(details)
      case SQLITE_NOTADB: .notADatabase(details)
      case SQLITE_CORRUPT: .corrupt(details)
      case SQLITE_READONLY: .readOnly(details)
      case SQLITE_INTERRUPT: .interrupted(details)
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen(details)
      case SQLITE_CONSTRAINT: .constraint(details)
      default: .other(details)
      }
  }

  public var details: Details {
    switch self {
    case .busy(let details), .full(let details), .inputOutput(let details),
      .notADatabase(let details), .corrupt(let details), .readOnly(let details),
      .interrupted(let details), .cannotOpen(let details), .constraint(let details),
      .other(let details):
      details
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  /// SQLite's message with the code, and the statement where there is one.
  public var description: String {
    let details = details
    let statement = details.sql.map { " in: \($0)" } ?? ""
    return "SQLite error \(details.extendedCode): \(details.message)\(statement)"
  }
}
