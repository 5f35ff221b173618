import SQLiteKit

/// Why a database cannot be used, or a build cannot be kept.
public enum StoreError: Error, Hashable, Sendable {
  // The file itself.
  case missing(path: String)
  /// The directory that a new database should be made in does not exist.
  case missingFolder(path: String)
  case directory(path: String)
  /// A pipe, a device, a socket.
  case notARegularFile(path: String)
  /// The system's error number says why.
  case unreadable(path: String, errno: Int32)
  case readOnly(path: String)

  // What is in it.
  /// An empty file, or a database without tables: nothing was built yet.
  case empty(path: String)
  case notADatabase(path: String)
  /// A SQLite database of some other program.
  case foreign(path: String)
  /// Made by a later version of this program.
  case newer(path: String, version: Int64, supported: Int64)
  case corrupt(path: String, detail: String)

  // The surroundings.
  case locked(path: String)
  case full(path: String)
  case inputOutput(path: String, detail: String)
  case interrupted(path: String)
  /// A second build made the database while this one was making it.
  case createdMeanwhile(path: String)

  // What was asked of it.
  case unknownSource(key: String)
  /// A graph to be written that refers to a node, relationship or source that it does not have.
  case danglingReference(path: String, table: String, row: Int64, referenced: String)
  /// A stored value that this program cannot have written.
  case malformed(path: String, table: String, row: Int64, detail: String)
  /// A path that is longer than the system allows, a constraint of the schema, SQL that does not compile.
  case sqlite(path: String, SQLiteError)

  /// True where the same call may succeed later without another input: locked, full, interrupted.
  public var liesInSurroundings: Bool {
    switch self {
    case .locked, .full, .inputOutput, .interrupted, .createdMeanwhile, .readOnly: true
    default: false
    }
  }

  init(_ error: SQLiteError, path: String) {
    self =
      switch error {
      case .busy: .locked(path: path)
      case .full: .full(path: path)
      case .inputOutput(let details): .inputOutput(path: path, detail: details.message)
      case .notADatabase: .notADatabase(path: path)
      case .corrupt(let details): .corrupt(path: path, detail: details.message)
      case .readOnly: .readOnly(path: path)
      case .interrupted: .interrupted(path: path)
      case .cannotOpen, .constraint, .other: .sqlite(path: path, error)
      }
  }
}

/// Runs the body, its SQLite errors turned into `StoreError`s that name the file; others pass.
func translating<Result>(path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as SQLiteError {
    throw StoreError(error, path: path)
  }
}
