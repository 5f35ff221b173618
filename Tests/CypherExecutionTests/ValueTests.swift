import GraphModel
import JSONText
import Testing

@testable import CypherExecution

@Suite struct ValueTests {
  /// Ascending by Cypher's orderability.
  private static let ascending: [Value] = [
    .map(["a": .integer(1)]), .map(["b": .integer(0)]), .node(NodeValue(id: 1)),
    .node(NodeValue(id: 2)), .relationship(RelationshipValue(id: 1)), .list([]),
    .list([.integer(1)]), .list([.integer(1), .integer(0)]), .list([.integer(2)]),
    .path(PathValue(nodes: [NodeValue(id: 1)], relationships: [])), .string(""), .string("A"),
    .string("a"), .string("王"), .boolean(false), .boolean(true), .float(-.infinity),
    .integer(.min), .float(-0.5), .integer(0), .float(0.5), .integer(9_007_199_254_740_993),
    .integer(.max), .float(0x1p63), .float(.infinity), .float(.nan), .null,
  ]

  @Test func orderIsTotal() {
    for (i, left) in Self.ascending.enumerated() {
      for (j, right) in Self.ascending.enumerated() {
        let expected: Ordering = i < j ? .ascending : i == j ? .same : .descending
        #expect(left.order(to: right) == expected, "\(left) to \(right)")
        #expect((left == right) == (i == j))
        if left == right { #expect(left.hashValue == right.hashValue) }
      }
    }
  }

  @Test func numbersOfBothTypesAreEquivalent() {
    #expect(Value.integer(1) == .float(1))
    #expect(Set([Value.integer(1), .float(1), .float(.nan), .float(.nan)]).count == 2)
    #expect(Value.integer(9_007_199_254_740_993) != .float(9_007_199_254_740_992))
    #expect(Value.string("\u{E9}") != .string("e\u{301}"))
  }

  @Test(
    arguments: [
      (Value.null, Value.null, nil), (.integer(1), .float(1), true),
      (.integer(1), .string("1"), false),
      (.float(.nan), .float(.nan), false), (.list([.null]), .list([.null]), nil),
      (.list([.null, .integer(1)]), .list([.null, .integer(2)]), false),
      (.list([.integer(1)]), .list([.integer(1), .null]), false),
      (.map(["a": .null]), .map(["a": .integer(1)]), nil),
      (.map(["a": .null]), .map(["b": .null]), false),
    ] as [(Value, Value, Bool?)])
  func equality(_ left: Value, _ right: Value, _ expected: Bool?) {
    #expect(left.equals(right) == expected)
    #expect(right.equals(left) == expected)
  }

  @Test(arguments: [
    (Value.float(1), "1.0"), (.float(.infinity), #"{"float":"Inf"}"#),
    (.map(["float": .integer(1)]), #"{"map":{"float":1}}"#), (.map([:]), "{}"),
    (.map(["a": .list([.null, .boolean(true)])]), #"{"a":[null,true]}"#),
    (.integer(.max), "9223372036854775807"), (.string("王\n"), #""王\n""#),
  ])
  func jsonRoundTrip(_ value: Value, _ text: String) throws {
    #expect(value.json.text() == text)
    #expect(Value(json: try JSONValue(parsing: text)) == value)
  }

  @Test func entitiesAsJSON() {
    let node = Node(id: 1, labels: ["B", "A"], properties: ["p": 1])
    #expect(
      Value.node(NodeValue(node)).json.text()
        == #"{"node":{"id":1,"labels":["A","B"],"properties":{"p":1}}}"#)
    let relationship = Relationship(id: 2, type: "T", source: 1, target: 1, properties: [:])
    #expect(
      Value.relationship(RelationshipValue(relationship)).json.text()
        == #"{"relationship":{"id":2,"type":"T","start":1,"end":1,"properties":{}}}"#)
  }

  @Test(
    arguments: [
      ("2023-08-24", "2023-08-24"), ("20230824", "2023-08-24"), ("2023-08", "2023-08-01"),
      ("2023", "2023-01-01"), ("2024-02-29", "2024-02-29"), ("2023-02-29", nil), ("2023-13", nil),
      ("8月24日", nil), ("", nil),
    ] as [(String, String?)])
  func dates(_ text: String, _ expected: String?) {
    #expect(CivilDate(text)?.text == expected)
  }
}

@Suite struct FunctionTests {
  @Test(arguments: [
    ("toLower('ABC') + toUpper('x')", "'abcX'"), ("trim('\u{3000}a ')", "'a'"),
    ("split('a,b,,c', ',')", "['a', 'b', '', 'c']"), ("substring('北碚区委', 1, 2)", "'碚区'"),
    ("replace('aaa', 'aa', 'b')", "'ba'"), ("left('hello', 2) + right('hello', 2)", "'helo'"),
    ("reverse('区委')", "'委区'"), ("size('区委')", "2"), ("size([1, null])", "2"),
    ("abs(-3)", "3"), ("ceil(1.2) + floor(1.8)", "3.0"), ("round(2.5)", "3.0"),
    ("sign(-2)", "-1"), ("sqrt(16)", "4.0"), ("range(3, 1, -1)", "[3, 2, 1]"),
    ("range(1, 0)", "[]"), ("coalesce(null, 2, 3)", "2"), ("head([])", "null"),
    ("last([1, 2])", "2"), ("tail([1, 2])", "[2]"), ("toString(1.0)", "'1.0'"),
    ("toInteger('12.9')", "12"), ("toInteger('x')", "null"), ("toFloat('1e2')", "100.0"),
    ("toBoolean('TRUE')", "true"), ("date('2023-08-24').month", "8"),
    ("date('2023-08-24') < date('2023-09')", "true"), ("[1, 2] + 3", "[1, 2, 3]"),
    ("7 / 2", "3"), ("-7 % 3", "-1"), ("2 ^ 3", "8.0"), ("7 / 2.0", "3.5"),
    ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][1..]", "[2, 3]"), ("{a: {b: 1}}.a.b", "1"),
    ("null = null", "null"), ("null IN [1]", "null"), ("1 IN [null, 1]", "true"),
    ("1 IN [null]", "null"), ("NOT null", "null"), ("false AND null", "false"),
    ("true OR null", "true"), ("true XOR null", "null"), ("1 < 'a'", "null"),
    ("1 < 2 < 3", "true"), ("'a' STARTS WITH 1", "null"), ("'abcab' ENDS WITH 'ab'", "true"),
    ("'ababac' CONTAINS 'abac'", "true"), ("0.0 / 0.0 = 0.0 / 0.0", "false"),
    ("keys({b: 1, a: 2})", "['a', 'b']"), ("properties({a: 1})", "{a: 1}"),
    ("single(x IN [1, 2] WHERE x = 1)", "true"), ("any(x IN [null] WHERE x = 1)", "null"),
  ])
  func value(_ expression: String, _ expected: String) throws {
    let engine = QueryEngine(graph: InMemoryGraph(), schema: GraphSchema())
    let result = try engine.run("RETURN \(expression) AS value")
    #expect(result.rows.map { $0.map(\.literalText) } == [[expected]])
  }

  @Test(arguments: [
    ("count(x)", "4"), ("count(DISTINCT x)", "3"), ("sum(x)", "7"), ("avg(x)", "1.75"),
    ("collect(x)", "[1, 2, 1, 3]"), ("collect(DISTINCT x)", "[1, 2, 3]"), ("min(x)", "1"),
    ("max(x)", "3"), ("percentileDisc(x, 0.5)", "1"), ("percentileCont(x, 0.5)", "1.5"),
    ("count(*)", "5"),
  ])
  func aggregate(_ expression: String, _ expected: String) throws {
    let engine = QueryEngine(graph: InMemoryGraph(), schema: GraphSchema())
    let result = try engine.run("UNWIND [1, 2, 1, null, 3] AS x RETURN \(expression) AS value")
    #expect(result.rows.map { $0.map(\.literalText) } == [[expected]])
  }
}
