/// Why there is no audit.
public enum AuditError: Error, Sendable, Hashable {
  /// No person has that name, alias or id; names that may be meant, best first.
  case unknownPerson(name: String, nearest: [String])
  /// No body has that name, alias or id.
  case unknownBody(name: String, nearest: [String])
  /// Neither a day nor a month nor a year.
  case invalidDate(String)
}

extension AuditError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownPerson(let name, let nearest):
      "no person named \(name) in the graph" + Self.suggestion(nearest)
    case .unknownBody(let name, let nearest):
      "no body named \(name) in the graph" + Self.suggestion(nearest)
    case .invalidDate(let text):
      "\(text) is not a date: write 2023-08-24, 2023-08 or 2023"
    }
  }

  private static func suggestion(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?"
  }
}
