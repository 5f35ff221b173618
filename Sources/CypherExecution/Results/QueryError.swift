import CypherPlanning
import CypherSyntax

/// Why a query has no answer.
public enum QueryError: Error, Sendable {
  /// The text is no query.
  case syntax(SyntaxDiagnostic)
  /// The query has no meaning: unknown variables or functions, aggregates in wrong places.
  case semantic(PlanningError)
  /// An expression has no value for some row.
  case evaluation(EvaluationError, Place)
  /// The graph could not be read.
  case storage(any Error)
  /// It was told to stop.
  case cancelled
}

extension QueryError {
  /// When the error was found.
  public enum Phase: String, Sendable, Hashable {
    case compile, runtime
  }

  public var phase: Phase {
    switch self {
    case .syntax, .semantic: .compile
    case .evaluation, .storage, .cancelled: .runtime
    }
  }

  /// As openCypher's conformance kit names it: `SyntaxError`, `TypeError`, …
  public var kind: String {
    switch self {
    case .syntax: "SyntaxError"
    case .semantic(let error): error.error.classification.kind
    case .evaluation(let error, _): error.classification.kind
    case .storage: "StorageError"
    case .cancelled: "Cancelled"
    }
  }

  /// As openCypher's conformance kit names it: `UndefinedVariable`, …
  public var detail: String {
    switch self {
    case .syntax(let diagnostic): diagnostic.detail.rawValue
    case .semantic(let error): error.error.classification.detail
    case .evaluation(let error, _): error.classification.detail
    case .storage: "StorageError"
    case .cancelled: "Cancelled"
    }
  }

  /// Where in the query; nil where the query is not to blame.
  public var range: SourceRange? {
    switch self {
    case .syntax(let diagnostic): diagnostic.range
    case .semantic(let error): error.place.range
    case .evaluation(_, let place): place.range
    case .storage, .cancelled: nil
    }
  }

  /// The word that was probably meant.
  public var nearMiss: String? {
    switch self {
    case .syntax(let diagnostic): diagnostic.nearMiss
    case .semantic(let error): error.error.nearMiss
    case .evaluation, .storage, .cancelled: nil
    }
  }

  /// One sentence for people.
  public func message(in query: String) -> String {
    switch self {
    case .syntax(let diagnostic): diagnostic.message(in: query)
    case .semantic(let error): error.error.message
    case .evaluation(let error, _): error.message
    case .storage(let error): "\(error)"
    case .cancelled: "the query was stopped"
    }
  }

  /// The message with line, column and caret.
  public func rendered(in query: String) -> String {
    guard let range else { return message(in: query) }
    return DiagnosticRenderer.render(
      message: message(in: query), range: range, in: query,
      hint: nearMiss.map { "did you mean \($0)?" })
  }
}

extension Place {
  /// The place as the syntax tree counts it.
  public var range: SourceRange? {
    bytes.map { SourceRange(start: $0.lowerBound, end: $0.upperBound) }
  }
}
