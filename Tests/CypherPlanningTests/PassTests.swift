import CypherSyntax
import GraphModel
import Testing

@testable import CypherPlanning

/// The plans that the passes make of queries over a graph of many people and few meetings.
@Suite struct PassTests {
  private static let catalog = GraphCatalog(
    nodeCount: 10_100, relationshipCount: 60_000,
    labels: [
      "Person": .init(count: 10_000, sets: [1]), "Meeting": .init(count: 100, sets: [2, 3]),
      "Event": .init(count: 100, sets: [2, 3]),
    ],
    types: [
      "ATTENDED": .init(id: 7, count: 50_000), "CHAIRED": .init(id: 8, count: 10_000),
    ],
    hasTables: true)

  private func plan(_ query: String, constants: [String: Literal] = [:]) throws -> String {
    let context = Binder.Context(
      catalog: Self.catalog, schema: GraphSchema(), parameters: Set(constants.keys),
      tracesMatches: false)
    let bound = try Binder.bind(try Parser.parse(query), context: context)
    return PlanText.text(
      of: Planner(catalog: Self.catalog, constants: constants).optimized(bound.plan))
  }

  @Test func startsAtTheNameHoweverTyped() throws {
    let forward = try plan("MATCH (p:Person)-[:ATTENDED]->(m:Meeting {name: 'x'}) RETURN p")
    #expect(forward.contains("FROM node AS n1 CROSS JOIN relationship AS r2 CROSS JOIN node AS n0"))
    let backward = try plan("MATCH (m:Meeting {name: 'x'})<-[:ATTENDED]-(p:Person) RETURN p")
    #expect(
      backward.contains("FROM node AS n0 CROSS JOIN relationship AS r2 CROSS JOIN node AS n1"))
  }

  @Test func startsAtTheRarerLabel() throws {
    let text = try plan("MATCH (p:Person)-[:CHAIRED]->(m:Meeting) RETURN p, m")
    #expect(text.contains("FROM node AS n1 CROSS JOIN relationship AS r2"))
    #expect(text.contains("n1.label_set IN (2, 3)"))
  }

  @Test func joinsOfAMatchAreOneStatement() throws {
    let text = try plan(
      "MATCH (a:Person {name: $name})-[:ATTENDED]->(m)<-[:ATTENDED]-(b:Person) RETURN b",
      constants: ["name": .string("x")])
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("SQL") }.count == 1)
    #expect(text.split(separator: "\n").count == 2, "\(text)")
    #expect(text.contains("r4.id <> r3.id"))
  }

  @Test func differentTypesNeedNoComparison() throws {
    let text = try plan("MATCH (a)-[:ATTENDED]->(m)<-[:CHAIRED]-(b) RETURN b")
    #expect(!text.contains("<>"))
  }

  @Test func valuesAreNeverInTheText() throws {
    let text = try plan("MATCH (p:Person) WHERE p.name = \"x' OR 1\" RETURN p")
    #expect(!text.contains("OR 1"))
    #expect(text.contains(" = ? AND "))
  }

  @Test(arguments: [
    "MATCH (p) WHERE p.k = 1.5 RETURN p", "MATCH (p) WHERE p.`a'b` = 'x' RETURN p",
    "MATCH (p) WHERE NOT p.k = 'x' RETURN p", "MATCH (p) WHERE p.k = 'x' OR p.k = 'y' RETURN p",
    "MATCH (p) WHERE p.k IN ['x'] RETURN p", "MATCH (p) WHERE p.k < 2 RETURN p",
  ])
  func whatSQLCannotSayExactlyIsLookedAtAgain(_ query: String) throws {
    #expect(try plan(query).contains("Filter"))
  }

  @Test func sortingLearnsItsLimit() throws {
    let text = try plan("MATCH (p:Person) RETURN p.name AS n ORDER BY n LIMIT 3")
    #expect(text.contains("Sort by 1, top"))
    #expect(
      !(try plan("MATCH (p:Person) RETURN p.name AS n ORDER BY n SKIP 1 LIMIT 3")).contains("top"))
  }
}
