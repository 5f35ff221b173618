import ArgumentParsing
import CypherExecution
import GraphModel
import GraphStore
import JSONText

/// `guanxi serve`: questions and answers as JSON, one object a line each way.
enum ServeCommand: Command {
  private static let jsonLines = Flag(
    "jsonl", "one JSON object a line each way (the only form there is)")

  static let declaration = CommandDeclaration(
    "serve", "answer queries from standard input, one JSON object a line",
    discussion: [
      """
      A request is {"query": "…", "params": {…}}; its reply has "columns" and "rows", with \
      "warnings" where there are any, or "error" with phase, kind, detail and message.
      """
    ],
    options: [.init(SharedOptions.database), .init(jsonLines)],
    examples: [
      Example(
        "one question through the pipe",
        #"echo '{"query": "MATCH (p:人物) RETURN count(p) AS n"}' | guanxi serve --jsonl"#)
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let engine = QueryEngine(graph: database, schema: GraphSchema())
    while let line = readLine(strippingNewline: true) {
      guard !line.isEmpty else { continue }
      try console.line(reply(to: line, engine).text())
      try console.flush()
    }
    return .done
  }

  private static func reply(to line: String, _ engine: QueryEngine) -> JSONValue {
    let request: JSONValue
    do throws(JSONError) {
      request = try JSONValue(parsing: line)
    } catch {
      return failure("RequestError", "InvalidJSON", "\(error)")
    }
    guard case .object(let members) = request, case .string(let text)? = members["query"] else {
      return failure("RequestError", "InvalidRequest", "a request is {\"query\": \"…\"}")
    }
    var parameters: [String: Value] = [:]
    if case .object(let given)? = members["params"] {
      for member in given {
        guard let value = Value(json: member.value) else {
          return failure(
            "RequestError", "InvalidParameter", "$\(member.key) holds what no value can be")
        }
        parameters[member.key] = value
      }
    }
    do throws(QueryError) {
      return answer(try engine.run(text, parameters: parameters))
    } catch {
      return [
        "error": [
          "phase": .string(error.phase.rawValue), "kind": .string(error.kind),
          "detail": .string(error.detail), "message": .string(error.rendered(in: text)),
        ]
      ]
    }
  }

  private static func answer(_ result: QueryResult) -> JSONValue {
    var members: JSONObject = [
      "columns": .array(result.columns.map { .string($0) }),
      "rows": .array(result.rows.map { .array($0.map(\.json)) }),
    ]
    if !result.warnings.isEmpty {
      members.append("warnings", .array(result.warnings.map { .string($0.message) }))
    }
    return .object(members)
  }

  private static func failure(_ kind: String, _ detail: String, _ message: String) -> JSONValue {
    [
      "error": [
        "phase": "compile", "kind": .string(kind), "detail": .string(detail),
        "message": .string(message),
      ]
    ]
  }
}
