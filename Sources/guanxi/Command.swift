import ArgumentParsing

/// One command: what it takes, and what it does with it.
///
/// `run` throws whatever stops it; `Failure` has the words and the exit status.
protocol Command: SendableMetatype {
  static var declaration: CommandDeclaration { get }
  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus
}

/// Options that several commands take.
enum SharedOptions {
  static let database = Option<String>(
    "database", short: "d", placeholder: "FILE", "the database (default: guanxi.db)")

  static let defaultDatabase = "guanxi.db"

  static let output = Option<String>(
    "output", short: "o", placeholder: "FILE", "write to FILE instead of standard output")
}

extension ParsedArguments {
  /// Path of the database to work on.
  var databasePath: String { self[SharedOptions.database] ?? SharedOptions.defaultDatabase }
}
