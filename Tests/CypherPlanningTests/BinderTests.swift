import CypherSyntax
import GraphModel
import Testing

@testable import CypherPlanning

@Suite struct BinderTests {
  private func bind(_ query: String, labels: [String] = ["Person", "Event"]) throws -> BoundQuery {
    let catalog = GraphCatalog(
      nodeCount: 1, relationshipCount: 1,
      labels: Dictionary(uniqueKeysWithValues: labels.map { ($0, .init(count: 1, sets: [1])) }),
      types: ["ATTENDED": .init(id: 1, count: 1)], hasTables: false)
    return try Binder.bind(
      try Parser.parse(query),
      context: Binder.Context(
        catalog: catalog, schema: GraphSchema(), parameters: [], tracesMatches: false))
  }

  private func labels(_ query: BoundQuery) -> [String] {
    var plan: Plan? = query.plan
    while let current = plan {
      if case .match(_, let pattern, _) = current { return pattern.nodes.flatMap(\.labels) }
      plan = current.input
    }
    return []
  }

  @Test func aliasesResolveUnlessTheGraphStoresThem() throws {
    #expect(labels(try bind("MATCH (p:人物) RETURN p")) == ["Person"])
    #expect(labels(try bind("MATCH (p:人物) RETURN p", labels: ["人物", "Person"])) == ["人物"])
  }

  @Test(
    arguments: [
      ("MATCH (p:人物) RETURN p", []), ("MATCH (p:Persom) RETURN p", ["Person"]),
      ("MATCH ()-[:ATENDED]->() RETURN 1", ["ATTENDED"]),
    ] as [(String, [String])])
  func warnings(_ query: String, _ nearMisses: [String]) throws {
    #expect(try bind(query).warnings.compactMap(\.nearMiss) == nearMisses)
  }

  @Test(arguments: [
    ("MATCH (person) RETURN persn", "person"), ("RETURN coalesc(1)", "coalesce"),
  ])
  func nearMisses(_ query: String, _ expected: String) {
    #expect(throws: PlanningError.self) { try bind(query) }
    do { _ = try bind(query) } catch {
      #expect((error as? PlanningError)?.error.nearMiss == expected)
    }
  }

  @Test func errorsHaveTheirPlace() {
    do {
      _ = try bind("MATCH (a) RETURN a, bb")
      Issue.record("bb is bound")
    } catch {
      #expect((error as? PlanningError)?.place.bytes == 20..<22)
    }
  }

  @Test func columnsAreNamedAsWritten() throws {
    let query = try bind("MATCH (b)-[r]->(a) RETURN *, count( * ), a.name AS `x y`")
    #expect(query.columns.map(\.name) == ["a", "b", "r", "count( * )", "x y"])
  }
}
