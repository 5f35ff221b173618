import CypherPlanning
import GraphModel
import Testing

@testable import CypherExecution

/// Three people, two meetings, a body. Ada attends both meetings, Bo one, Cy none.
private let people = InMemoryGraph(
  nodes: [
    Node(id: 1, labels: ["Person"], properties: ["name": "Ada", "age": 50]),
    Node(id: 2, labels: ["Person"], properties: ["name": "Bo", "age": 40]),
    Node(id: 3, labels: ["Person"], properties: ["name": "Cy"]),
    Node(
      id: 4, labels: ["Event", "Meeting"], properties: ["name": "M1", "date": "2023-08-24"]),
    Node(
      id: 5, labels: ["Event", "Meeting"], properties: ["name": "M2", "date": "2023-08-22"]),
    Node(id: 6, labels: ["Body"], properties: ["name": "B", "aliases": ["b", "bb"]]),
  ],
  relationships: [
    Relationship(
      id: 10, type: "ATTENDED", source: 1, target: 4, properties: ["position": 1]),
    Relationship(
      id: 11, type: "ATTENDED", source: 1, target: 5, properties: ["position": 2]),
    Relationship(
      id: 12, type: "ATTENDED", source: 2, target: 4, properties: ["position": 2]),
    Relationship(id: 13, type: "CHAIRED", source: 2, target: 4, properties: [:]),
    Relationship(id: 14, type: "HELD_BY", source: 4, target: 6, properties: [:]),
    Relationship(id: 15, type: "HELD_BY", source: 5, target: 6, properties: [:]),
  ])

private let parameters: [String: Value] = [
  "name": .string("Ada"), "names": .list([.string("Ada"), .string("Cy")]), "one": .integer(1),
]

/// A query and its rows, as literals with ` | ` between columns.
struct QueryCase: Sendable, CustomTestStringConvertible {
  var query: String
  var rows: [String]
  var testDescription: String { query }

  init(_ query: String, _ rows: String...) {
    self.query = query
    self.rows = rows
  }
}

@Suite struct QueryTests {
  static let cases: [QueryCase] = [
    QueryCase("RETURN 1 + 2 * 3 AS n", "7"),
    QueryCase(
      "MATCH (p:Person)-[:ATTENDED]->(m:Meeting) RETURN p.name, m.name ORDER BY p.name, m.name",
      "'Ada' | 'M1'", "'Ada' | 'M2'", "'Bo' | 'M1'"),
    QueryCase(
      "MATCH (p:人物)-[:出席]->(m:会议 {name: 'M1'}) RETURN p.name ORDER BY p.name", "'Ada'", "'Bo'"),
    QueryCase("MATCH (p:Person) WHERE p.name = $name RETURN p.age", "50"),
    QueryCase(
      "MATCH (p:Person) WHERE p.name IN $names RETURN p.name ORDER BY p.name DESC",
      "'Cy'", "'Ada'"),
    QueryCase(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:ATTENDED]->(m) RETURN p.name, count(m) AS n "
        + "ORDER BY n DESC, p.name", "'Ada' | 2", "'Bo' | 1", "'Cy' | 0"),
    QueryCase("MATCH (p:Person) WHERE p.age IS NULL RETURN p.name", "'Cy'"),
    QueryCase(
      "MATCH (p:Person) WHERE p.name STARTS WITH 'A' OR p.name ENDS WITH 'o' "
        + "RETURN p.name ORDER BY p.name", "'Ada'", "'Bo'"),
    QueryCase("MATCH (p:Person) WHERE p.name CONTAINS 'd' RETURN p.name", "'Ada'"),
    QueryCase(
      "MATCH (p:Person)-[:ATTENDED]->(m) WITH m, collect(p.name) AS names "
        + "RETURN m.name, size(names) ORDER BY m.name", "'M1' | 2", "'M2' | 1"),
    QueryCase("UNWIND [3, 1, 2, null] AS x RETURN x ORDER BY x SKIP 1 LIMIT 2", "2", "3"),
    QueryCase("UNWIND [1, 1.0, 2, null, null] AS x RETURN DISTINCT x", "1", "2", "null"),
    QueryCase(
      "MATCH (p:Person) RETURN sum(p.age), avg(p.age), min(p.name), max(p.name), count(*)",
      "90 | 45.0 | 'Ada' | 'Cy' | 3"),
    QueryCase("MATCH (p:Person) WHERE (p)-[:CHAIRED]->() RETURN p.name", "'Bo'"),
    QueryCase("MATCH (p:Person) WHERE NOT EXISTS { (p)-[:ATTENDED]->() } RETURN p.name", "'Cy'"),
    QueryCase(
      "MATCH (p:Person {name: 'Ada'}) RETURN [(p)-[:ATTENDED]->(m) WHERE m.name = 'M2' | m.name]",
      "['M2']"),
    QueryCase(
      "MATCH (a {name: 'Ada'})-[r*2]->(b) RETURN size(r), b.name",
      "2 | 'B'", "2 | 'B'"),
    QueryCase("RETURN CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END AS x", "'b'"),
    QueryCase("RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS squares", "[1, 9, 25]"),
    QueryCase("RETURN all(x IN [1, 2] WHERE x > 0), none(x IN [1] WHERE x = 1)", "true | false"),
    QueryCase("RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS s", "6"),
    QueryCase(
      "MATCH (m:Meeting) RETURN m.date AS d ORDER BY date(d) DESC",
      "'2023-08-24'", "'2023-08-22'"),
    QueryCase("RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x", "1", "2"),
    QueryCase(
      "MATCH path = (a:Person {name: 'Ada'})-[*1..2]->(b:Body) RETURN length(path), b.name",
      "2 | 'B'", "2 | 'B'"),
    QueryCase(
      "MATCH p = shortestPath((a:Person {name: 'Bo'})-[*]-(b:Person {name: 'Ada'})) "
        + "RETURN length(p)", "2"),
    QueryCase(
      "MATCH (b:Body) RETURN b.aliases[-1], keys(b), labels(b)",
      "'bb' | ['aliases', 'name'] | ['Body']"),
    QueryCase("MATCH (n) WHERE id(n) = $one RETURN n.name", "'Ada'"),
    // Answers that other engines get wrong without a word.
    QueryCase("UNWIND ['10', '9', 'a'] AS s RETURN max(s), min(s)", "'a' | '10'"),
    QueryCase(
      "MATCH (p:Person)-[:ATTENDED]->(m) RETURN m.name AS p, count(*) ORDER BY p",
      "'M1' | 2", "'M2' | 1"),
    QueryCase(
      "MATCH (p:Person)-[:ATTENDED]->(m) RETURN p.name, count(*) AS n ORDER BY n",
      "'Bo' | 1", "'Ada' | 2"),
    QueryCase(
      "MATCH (a)-[:ATTENDED]->()<-[:ATTENDED]-(b) RETURN a.name, b.name ORDER BY a.name",
      "'Ada' | 'Bo'", "'Bo' | 'Ada'"),
    QueryCase(
      "MATCH (p:Person {name: 'Bo'})-[:CHAIRED]->() RETURN *",
      "(:Person {age: 40, name: 'Bo'})"),
    QueryCase("MATCH (a:Person {name: 'Bo'})-[r1:CHAIRED]->(m)<-[r2:CHAIRED]-(b) RETURN b"),
    QueryCase("MATCH (a:Person {name: 'Bo'})-[r:CHAIRED*1..1]->(m) RETURN r", "[[:CHAIRED]]"),
  ]

  @Test(arguments: cases) func answers(_ test: QueryCase) throws {
    let memory = QueryEngine(graph: people, schema: GraphSchema())
    let stored = try TemporaryDatabase(people)
    let tables = QueryEngine(graph: stored.database, schema: GraphSchema())
    func text(_ result: QueryResult) -> [String] {
      result.rows.map { $0.map(\.literalText).joined(separator: " | ") }
    }
    #expect(text(try memory.run(test.query, parameters: parameters)) == test.rows)
    #expect(text(try tables.run(test.query, parameters: parameters)) == test.rows)
    #expect(text(try memory.runReference(test.query, parameters: parameters)) == test.rows)
  }

  @Test(arguments: [
    ("RETURN x", "UndefinedVariable"), ("MATCH (a) RETURN b", "UndefinedVariable"),
    ("MATCH (a)-[a]->() RETURN a", "VariableTypeConflict"),
    ("MATCH ()-[r]->()-[r]->() RETURN r", "RelationshipUniquenessViolation"),
    ("MATCH (a) WITH count(*) RETURN 1", "NoExpressionAlias"),
    ("RETURN 1 AS a, 2 AS a", "ColumnNameConflict"),
    ("MATCH (a) WHERE count(a) > 1 RETURN a", "InvalidAggregation"),
    ("MATCH (a) RETURN count(count(a))", "NestedAggregation"),
    ("MATCH (a) RETURN a.age + count(*)", "AmbiguousAggregationExpression"),
    ("RETURN lenght([1])", "UnknownFunction"), ("MATCH () RETURN *", "NoVariablesInScope"),
    ("UNWIND [1] AS a UNWIND [2] AS a RETURN a", "VariableAlreadyBound"),
    ("MATCH (a $name) RETURN a", "InvalidParameterUse"),
    ("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion"),
    ("RETURN $missing", "MissingParameter"), ("RETURN 1 LIMIT -1", "NegativeIntegerArgument"),
    ("RETURN 1 / 0", "DivisionByZero"), ("RETURN 9223372036854775807 + 1", "IntegerOverflow"),
    ("RETURN 'a' - 1", "InvalidArgumentValue"), ("RETURN (1", "UnexpectedSyntax"),
  ])
  func refuses(_ query: String, _ detail: String) {
    let engine = QueryEngine(graph: people, schema: GraphSchema())
    do {
      _ = try engine.run(query, parameters: parameters)
      Issue.record("\(query) has an answer")
    } catch {
      #expect(error.detail == detail, "\(query): \(error.rendered(in: query))")
    }
  }

  @Test func columnsOfAllAreAlphabetical() throws {
    let engine = QueryEngine(graph: people, schema: GraphSchema())
    let result = try engine.run("MATCH (p:Person)-[r:CHAIRED]->(m) RETURN *")
    #expect(result.columns == ["m", "p", "r"])
  }

  @Test func unknownNamesAreWarnings() throws {
    let engine = QueryEngine(graph: people, schema: GraphSchema())
    let result = try engine.run("MATCH (p:Persn)-[:ATTENDE]->() RETURN p")
    #expect(result.rows.isEmpty)
    #expect(result.warnings.map(\.nearMiss) == ["Person", "ATTENDED"])
  }

  @Test func rowsSayWhatTheyMatched() throws {
    let engine = QueryEngine(graph: people, schema: GraphSchema())
    let result = try engine.run(
      "MATCH (p:Person)-[:ATTENDED]->(m) RETURN m.name, count(*) ORDER BY m.name",
      tracesMatches: true)
    #expect(result.matches.map { $0.relationships.sorted() } == [[10, 12], [11]])
    #expect(result.matches.map { $0.nodes.sorted() } == [[1, 2, 4], [1, 5]])
  }

  @Test func stops() {
    let engine = QueryEngine(graph: people, schema: GraphSchema())
    #expect(throws: QueryError.self) {
      try engine.run("UNWIND range(1, 1000000) AS x RETURN x", isCancelled: { true })
    }
  }

  @Test func typingMakesNoDifference() throws {
    let stored = try TemporaryDatabase(people)
    let engine = QueryEngine(graph: stored.database, schema: GraphSchema())
    let queries = [
      "MATCH (p:Person)-[r:ATTENDED]->(m:Meeting {name: 'M1'}) RETURN p",
      "MATCH (m:Meeting {name: 'M1'})<-[r:ATTENDED]-(p:Person) RETURN p",
    ]
    for query in queries {
      let plan = try engine.explain(query)
      #expect(plan.contains("SQL"))
      #expect(plan.contains("node_by_name") == false)
      #expect(plan.split(separator: "\n").count == 2, "\(plan)")
    }
  }
}

@Suite struct HostileQueryTests {
  /// Long chains of operators and clauses, deep nesting: an answer or an error, never a crash.
  @Test(arguments: [
    "RETURN " + Array(repeating: "1", count: 990).joined(separator: " + "),
    "RETURN " + Array(repeating: "true", count: 990).joined(separator: " AND "),
    "RETURN " + String(repeating: "[", count: 150) + String(repeating: "]", count: 150),
    "RETURN " + String(repeating: "[x IN [", count: 60) + "1" + String(repeating: "]]", count: 60),
    "WITH {a: 1} AS m RETURN m" + String(repeating: "['a']", count: 900),
    String(repeating: "WITH 1 AS x ", count: 499) + "RETURN x",
    "RETURN " + Array(repeating: "1", count: 20_000).joined(separator: " + "),
    "RETURN " + Array(repeating: "true", count: 20_000).joined(separator: " AND "),
    "RETURN " + Array(repeating: "'a'", count: 20_000).joined(separator: " = "),
    "RETURN " + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000),
    "RETURN 1" + String(repeating: "[0]", count: 20_000),
    "MATCH " + String(repeating: "(a)--", count: 2_000) + "(a) RETURN a",
    String(repeating: "WITH 1 AS x ", count: 10_000) + "RETURN x",
    "RETURN 1 AS x" + String(repeating: " UNION RETURN 1 AS x", count: 5_000),
  ])
  func survives(_ query: String) {
    let engine = QueryEngine(graph: InMemoryGraph(), schema: GraphSchema())
    do {
      #expect(try engine.run(query).columns.count == 1)
    } catch {
      #expect(error.phase == .compile || error.kind == "TypeError", "\(error)")
    }
  }
}
