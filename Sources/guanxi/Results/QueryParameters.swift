import ArgumentParsing
import CypherExecution
import JSONText

/// Values for the `$names` of a query, as the command line gives them.
enum QueryParameters {
  static let single = Option<String>(
    "param", short: "p", placeholder: "NAME=VALUE",
    "a value for $NAME: JSON where it reads as such, else a string", repeats: true)
  static let object = Option<String>(
    "params", placeholder: "JSON", "values for several names, as one JSON object")

  /// Those of `-p` win over those of `--params`.
  static func read(_ arguments: ParsedArguments) throws(CommandError) -> [String: Value] {
    var values: [String: Value] = [:]
    if let text = arguments[object] {
      let json: JSONValue
      do throws(JSONError) {
        json = try JSONValue(parsing: text)
      } catch {
        throw .malformedParameters(detail: "\(error) at byte \(error.offset)")
      }
      guard case .object(let members) = json else {
        throw .malformedParameters(detail: "not an object")
      }
      for member in members {
        guard let value = Value(json: member.value) else {
          throw .malformedParameters(detail: "'\(member.key)' holds what no value can be")
        }
        values[member.key] = value
      }
    }
    for text in arguments[all: single] {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw .malformedParameter(text)
      }
      let word = String(text[text.index(after: sign)...])
      let json = (try? JSONValue(parsing: word)) ?? .string(word)
      values[String(text[..<sign])] = Value(json: json) ?? .string(word)
    }
    return values
  }
}
