import GraphModel
import Testing

@testable import CypherExecution

/// The executor with passes, in memory and over SQL, against the one that runs plans as written.
@Suite struct DifferentialTests {
  private static let parameters: [String: Value] = ["text": .string("x"), "number": .integer(1)]

  @Test(arguments: 0..<60) func executorsAgree(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let graph = random.graph()
    let stored = try TemporaryDatabase(graph)
    let memory = QueryEngine(graph: graph, schema: GraphSchema())
    let tables = QueryEngine(graph: stored.database, schema: GraphSchema())
    for _ in 0..<25 {
      let query = random.query()
      let expected = answer(query) { () throws(QueryError) in
        try memory.runReference(query, parameters: Self.parameters)
      }
      for engine in [memory, tables] {
        let found = answer(query) { () throws(QueryError) in
          try engine.run(query, parameters: Self.parameters)
        }
        #expect(found == expected, "seed \(seed): \(query)")
      }
    }
  }

  /// The rows in any order, or the detail of the error. Which of two equal numbers stands for a group
  /// is nobody's promise.
  private enum Answer: Equatable {
    case rows([[Value]: Int])
    case failure(String)
  }

  private func answer(
    _ query: String, _ run: () throws(QueryError) -> QueryResult
  ) -> Answer {
    do {
      return .rows(try run().rows.reduce(into: [:]) { $0[$1, default: 0] += 1 })
    } catch {
      return .failure(error.detail)
    }
  }
}
