import ArgumentParsing
import Auditing
import CypherExecution
import Exporting
import Glibc
import GraphBuilding
import GraphStore

/// A failure made ready for people and for the shell: every error's words and exit status, in one
/// place.
struct Failure {
  var status: ExitStatus
  /// Each becomes a line of standard error behind the program's name.
  var lines: [String]

  init(_ error: any Error) {
    switch error {
    case let error as CommandError:
      self.init(error.status, error.description)
    case let error as StoreError:
      self.init(error.liesInSurroundings ? .surroundings : .unusable, error.description)
    case BuildError.nothingUsable(let refusals):
      self.init(.unusable, BuildError.nothingUsable(refusals).description)
      lines = refusals.map { "refused: \($0)" } + lines
    case let error as BuildError:
      self.init(.unusable, error.description)
    case AuditError.invalidDate(let text):
      self.init(.unusable, AuditError.invalidDate(text).description)
    case let error as AuditError:
      self.init(.notFound, error.description)
    case let error as GraphvizError:
      self.init(.surroundings, error.description)
    case Console.OutputError.failed(let number):
      self.init(
        .surroundings, "standard output: cannot be written: \(String(cString: strerror(number)))")
    default:
      self.init(.surroundings, "\(error)")
    }
  }

  private init(_ status: ExitStatus, _ text: String) {
    self.status = status
    lines = ("error: " + text).split(separator: "\n").map(String.init)
  }
}

/// What a command finds wrong with what it was given.
enum CommandError: Error {
  /// Nothing in the database has that name or id.
  case notFound(name: String, database: String, nearest: [String])
  /// `-p` without `=`.
  case malformedParameter(String)
  case malformedParameters(detail: String)
  case unreadableFile(String, errno: Int32)
  case unwritableFile(String, errno: Int32)
  /// Two ways to say the same thing, of which only one can count.
  case exclusive(String, String)
  case missing(String)
  /// A query without an answer, with its text.
  case query(String, QueryError)
}

extension CommandError: CustomStringConvertible {
  var status: ExitStatus {
    switch self {
    case .notFound: .notFound
    case .unwritableFile: .surroundings
    case .query(_, .storage), .query(_, .cancelled): .surroundings
    default: .unusable
    }
  }

  var description: String {
    switch self {
    case .notFound(let name, let database, let nearest):
      "\(database): nothing is called '\(name)'"
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?")
    case .malformedParameter(let text):
      "-p \(text): a parameter is written name=value, as in -p name=王俊"
    case .malformedParameters(let detail):
      "--params: \(detail); it takes one JSON object, as in '{\"name\": \"王俊\"}'"
    case .unreadableFile(let path, let number):
      "\(path): cannot be read: \(String(cString: strerror(number)))"
    case .unwritableFile(let path, let number):
      "\(path): cannot be written: \(String(cString: strerror(number)))"
    case .exclusive(let first, let second):
      "\(first) and \(second) exclude each other; give one of them"
    case .missing(let what):
      "\(what) is missing"
    case .query(let text, let error):
      error.rendered(in: text)
    }
  }
}
