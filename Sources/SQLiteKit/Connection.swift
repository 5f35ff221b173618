// Turns SQL with its bindings into rows through the system's SQLite library; it knows no table of
// the graph.

import CSQLite
import Synchronization

/// One connection to one database file.
///
/// Not Sendable: one task, one connection. Other threads may only interrupt it (`interruption`).
public final class Connection {
  /// What the connection may do. See https://www.sqlite.org/c3ref/open.html.
  public enum Access: Sendable, Hashable {
    /// Statements that write are refused (`query_only`). The file is opened for writing where
    /// permissions allow, so that what a killed writer left is recovered by the first reader.
    case reading
    /// Reading of a file that nobody writes: no locks, nothing beside the file is looked at.
    case readingUnchanging
    /// Reading and writing of a file that exists.
    case writing
    /// Reading and writing; the file is made where it does not exist.
    case creating
  }

  let handle: OpaquePointer
  public let path: String
  public let access: Access
  /// Lets other threads stop what the connection is doing.
  public let interruption: Interruption
  var idleStatements = StatementCache()
  var progress: ProgressObserver?

  /// Opens and configures: foreign keys enforced, a busy timeout, checked cells, no overwriting of
  /// deleted content. This reads the file's schema, so that a file that is no database, or a damaged
  /// one, is refused here. (`trusted_schema` stays on: with it off, SQLite 3.40 refuses JSON functions
  /// in CHECK constraints and indices. No function or module of ours is there to be misused.)
  ///
  /// - Parameters:
  ///   - path: a file; `:memory:` and `file:` have no special meaning.
  ///   - busyTimeout: how long to wait for locks of others, in milliseconds.
  public init(
    path: String, access: Access, busyTimeout: Int32 = 5_000
  ) throws(SQLiteError) {
    handle = try Connection.open(path: path, access: access)
    self.path = path
    self.access = access
    interruption = Interruption(handle: handle)
    try configure(busyTimeout: busyTimeout)
  }

  /// Opens an empty database that is kept in memory.
  public init() throws(SQLiteError) {
    handle = try Connection.open(
      name: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    path = ":memory:"
    access = .creating
    interruption = Interruption(handle: handle)
    try configure(busyTimeout: 0)
  }

  deinit {
    interruption.end()
    idleStatements.finalizeAll()
    sqlite3_close_v2(handle)
  }

  private func configure(busyTimeout: Int32) throws(SQLiteError) {
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, busyTimeout)
    let readsOnly = access == .reading || access == .readingUnchanging
    // See https://www.sqlite.org/pragma.html; none of these changes the file.
    try executeScript(
      """
      PRAGMA foreign_keys = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA secure_delete = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -32000;
      PRAGMA query_only = \(readsOnly ? "ON" : "OFF");
      """)
  }

  private static func open(path: String, access: Access) throws(SQLiteError) -> OpaquePointer {
    guard !path.utf8.contains(0), !path.isEmpty else {
      throw SQLiteError(
        extendedCode: SQLITE_CANTOPEN, message: "not a path of a file", sql: nil)
    }
    // A leading slash or dot takes the special meaning from ":memory:" and "file:…".
    let plain = path.hasPrefix("/") ? path : "./" + path
    switch access {
    case .reading, .writing: return try open(name: plain, flags: SQLITE_OPEN_READWRITE)
    case .creating: return try open(name: plain, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    case .readingUnchanging:
      return try open(
        name: "file:\(percentEncoded(plain))?immutable=1",
        flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    }
  }

  private static func open(name: String, flags: Int32) throws(SQLiteError) -> OpaquePointer {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle = opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      let extended = opened.map { sqlite3_extended_errcode($0) } ?? code
      sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: extended, message: message, sql: nil)
    }
    return handle
  }

  /// The path as it may stand in a URI; see https://www.sqlite.org/uri.html.
  private static func percentEncoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return encoded
  }

  /// What the last failed call on the connection reported.
  func lastError(sql: String? = nil) -> SQLiteError {
    SQLiteError(
      extendedCode: sqlite3_extended_errcode(handle),
      message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }
}

/// Stops the statements that a connection is running, from any thread.
public final class Interruption: Sendable {
  /// Address of the connection's handle; nil once it is closed.
  private let address: Mutex<UInt?>

  init(handle: OpaquePointer) {
    address = Mutex(UInt(bitPattern: handle))
  }

  /// Makes running statements throw `SQLiteError.interrupted`; without effect when none runs.
  public func interrupt() {
    address.withLock { address in
      if let address, let handle = OpaquePointer(bitPattern: address) { sqlite3_interrupt(handle) }
    }
  }

  func end() {
    address.withLock { $0 = nil }
  }
}
