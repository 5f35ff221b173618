import Testing

@testable import CypherSyntax

@Suite struct ParserTests {
  /// Queries with the form in which they print.
  static let accepted: [(query: String, printed: String)] = [
    ("match (n) return n", "MATCH (n) RETURN n"),
    (
      "MATCH (p:人物)-[r:出席]->(m:会议) RETURN p.name AS 姓名, m.name ORDER BY 姓名 DESC SKIP 1 LIMIT 5;",
      "MATCH (p:人物)-[r:出席]->(m:会议) RETURN p.name AS 姓名, m.name ORDER BY 姓名 DESC SKIP 1 LIMIT 5"
    ),
    (
      "MATCH （p：人物 ｛name：“王俊”｝）－［：出席］－＞（m） RETURN m，p",
      "MATCH (p:人物 {name: '王俊'})-[:出席]->(m) RETURN m, p"
    ),
    ("MATCH (a)-->(b)<--(c)--(d) RETURN *", "MATCH (a)-->(b)<--(c)--(d) RETURN *"),
    (
      "MATCH (a)-[r:A|:B*1..3 {x: 1}]->(b), p = (c)-[*]-(d)-[*2]->()-[*..4]->() RETURN p",
      "MATCH (a)-[r:A|B*1..3 {x: 1}]->(b), p = (c)-[*]-(d)-[*2]->()-[*..4]->() RETURN p"
    ),
    (
      "OPTIONAL MATCH (n $props) WHERE n.x > 1 AND NOT n.y = 2 OR n:Label RETURN DISTINCT n",
      "OPTIONAL MATCH (n $props) WHERE ((n.x > 1) AND (NOT (n.y = 2))) OR (n:Label) RETURN DISTINCT n"
    ),
    ("RETURN 1 + 2 * 3 ^ 2 - -4 AS x", "RETURN 1 + (2 * (3 ^ 2)) - (-4) AS x"),
    ("RETURN 1 < 2 <= 3", "RETURN 1 < 2 <= 3"),
    (
      "RETURN 0x1F, 0o17, 1.5e3, .5, -9223372036854775808",
      "RETURN 31, 15, 1500.0, 0.5, -9223372036854775808"
    ),
    ("RETURN 'it\\'s \\u5173', \"x\"", "RETURN 'it\\'s 关', 'x'"),
    ("RETURN [1, 2][0], [1,2,3][1..], list[..2]", "RETURN [1, 2][0], [1, 2, 3][1..], list[..2]"),
    (
      "RETURN [x IN range(1,3) WHERE x > 1 | x * 2], [x IN l]",
      "RETURN [x IN range(1, 3) WHERE x > 1 | x * 2], [x IN l]"
    ),
    (
      "MATCH (n) RETURN [(n)-->(m) WHERE m.x = 1 | m.name], size([p = (n)-->() | p])",
      "MATCH (n) RETURN [(n)-->(m) WHERE m.x = 1 | m.name], size([p = (n)-->() | p])"
    ),
    (
      "MATCH (n) WHERE (n)-[:A]->() AND all(x IN n.l WHERE x > 0) RETURN count(*), count(DISTINCT n)",
      "MATCH (n) WHERE ((n)-[:A]->()) AND all(x IN n.l WHERE x > 0) RETURN count(*), count(DISTINCT n)"
    ),
    (
      "MATCH (n) WHERE exists { (n)-->(m) WHERE m.x } RETURN count { MATCH (n)-->() }",
      "MATCH (n) WHERE EXISTS { (n)-->(m) WHERE m.x } RETURN COUNT { (n)-->() }"
    ),
    (
      "RETURN CASE x WHEN 1 THEN 'a' ELSE 'b' END, CASE WHEN true THEN null END",
      "RETURN CASE x WHEN 1 THEN 'a' ELSE 'b' END, CASE WHEN true THEN null END"
    ),
    (
      "RETURN reduce(a = 0, x IN [1] | a + x), n {.*, .name, k: 1, m}",
      "RETURN reduce(a = 0, x IN [1] | a + x), n {.*, .name, k: 1, m}"
    ),
    (
      "UNWIND $names AS n WITH n WHERE n STARTS WITH '王' RETURN n UNION ALL RETURN 1 AS n",
      "UNWIND $names AS n WITH n WHERE n STARTS WITH '王' RETURN n UNION ALL RETURN 1 AS n"
    ),
    (
      "MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p), date.truncate('day', d)",
      "MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p), date.truncate('day', d)"
    ),
    (
      "RETURN a.b IS NOT NULL, 1 IN [1] = true, 'x' + 'y' CONTAINS 'z'",
      "RETURN a.b IS NOT NULL, (1 IN [1]) = true, ('x' + 'y') CONTAINS 'z'"
    ),
    ("EXPLAIN MATCH (n) /* all */ RETURN n // end", "EXPLAIN MATCH (n) RETURN n"),
    (
      "MATCH (`a b`:`c``d`) RETURN `a b`.x AS `match`",
      "MATCH (`a b`:`c``d`) RETURN `a b`.x AS `match`"
    ),
    ("RETURN (1 + 2) * 3, (a) - (b)", "RETURN (1 + 2) * 3, a - b"),
    ("MATCH (match:return) RETURN match.limit", "MATCH (`match`:`return`) RETURN `match`.`limit`"),
    ("RETURN NOT NOT true XOR false", "RETURN (NOT NOT true) XOR false"),
    ("RETURN a AND b AND (c AND d) OR e", "RETURN (a AND b AND (c AND d)) OR e"),
    ("RETURN 1 - 2 + 3 - (4 - 5)", "RETURN 1 - 2 + 3 - (4 - 5)"),
    ("RETURN [(x IN l), 1], [(x IN l)]", "RETURN [(x IN l), 1], [(x IN l)]"),
    ("RETURN `all`(x IN l), all(x), `not`(y)", "RETURN `all`(x IN l), `all`(x), `not`(y)"),
    ("RETURN n:Label - [1]", "RETURN (n:Label) - ([1])"),
    ("RETURN [(a)-->(b)], [(a)-->(b), 1][0]", "RETURN [(a)-->(b)], [(a)-->(b), 1][0]"),
    ("RETURN '\\uD83D\\uDE00' + ＇王＇ + ＂俊＂", "RETURN '😀' + '王' + '俊'"),
    ("RETURN '\u{1B}[31m'", "RETURN '\\u001b[31m'"),
    ("MATCH （p）－【：出席】－》（m） RETURN p。name", "MATCH (p)-[:出席]->(m) RETURN p.name"),
    ("UNWIND ￥names AS n RETURN n", "UNWIND $names AS n RETURN n"),
    (
      "RETURN EXISTS { MATCH (a) WHERE a.x MATCH (b) RETURN b UNION RETURN 1 AS b }",
      "RETURN EXISTS { MATCH (a) WHERE a.x MATCH (b) RETURN b UNION RETURN 1 AS b }"
    ),
    ("RETURN {a: 1, b: [2]}.b, $1, $p.x", "RETURN {a: 1, b: [2]}.b, $1, $p.x"),
  ]

  @Test(arguments: accepted) func prints(query: String, printed: String) throws {
    let tree = try Parser.parse(query)
    #expect(Printer.text(tree) == printed)
    #expect(try Parser.parse(printed) == tree)
  }

  @Test func columnsKeepTheTextAsWritten() throws {
    let query = try Parser.parse("MATCH (n) RETURN  n.name  , count( * )")
    guard case .return(let projection)? = query.parts[0].clauses.last else {
      Issue.record("no RETURN")
      return
    }
    #expect(projection.items.map(\.text) == ["n.name", "count( * )"])
  }

  /// Nesting beyond the limit is an error, never a crash.
  @Test(arguments: ["(", "[", "{a:", "NOT ", "-", "CASE WHEN ", "size("])
  func deepNestingIsRefused(opening: String) {
    let query = "RETURN " + String(repeating: opening, count: 100_000)
    #expect(throws: SyntaxDiagnostic.self) { try Parser.parse(query) }
  }

  /// Long chains become high trees, which are refused too.
  @Test(arguments: [" + 1", " AND x", ".x", "[0]", " IN l", " IS NULL", " ^ 2", " + f(1"])
  func highTreesAreRefused(link: String) {
    let start = "RETURN x"
    #expect {
      try Parser.parse(start + String(repeating: link, count: 5000))
    } throws: {
      ($0 as? SyntaxDiagnostic)?.detail == .tooDeep
    }
  }

  @Test func longConditionsPrintBack() throws {
    let conditions =
      "MATCH (n) RETURN n.x + 1 = 2" + String(repeating: " OR n.x + 1 = 2", count: 900)
    let tree = try Parser.parse(conditions)
    #expect(try Parser.parse(Printer.text(tree)) == tree)
  }

  /// Chains inside chains count together.
  @Test func nestedChainsAreRefused() {
    let chain = String(repeating: " + 1", count: 500) + ")"
    let query =
      "RETURN " + String(repeating: "(", count: 50) + "1"
      + String(repeating: chain, count: 50)
    #expect(throws: SyntaxDiagnostic.self) { try Parser.parse(query) }
  }

  /// What needs looking ahead is parsed once: going back at every level would double the work of each.
  @Test(
    arguments: [
      ("[(a)-->(b {x: ", "1", "})]"), ("EXISTS { MATCH (a) WHERE ", "true", " RETURN 1 AS x }"),
      ("[(a {x: ", "1", "})-->() | 1]"), ("[(a {x: ", "1", "})-->(), 1]"),
    ])
  func nestingIsParsedInLinearTime(opening: String, middle: String, closing: String) throws {
    let query =
      "RETURN " + String(repeating: opening, count: 40) + middle
      + String(repeating: closing, count: 40)
    let tree = try Parser.parse(query)
    #expect(Printer.text(tree).utf8.count >= query.utf8.count)
  }

  /// Seeded mutations of valid queries parse or give a placed error.
  @Test func mutationsAreParsedOrRefused() {
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, bound)
    }
    let pieces = [
      "(", ")", "[", "]", "-", ">", "'", "“", "RETURN", "$", "..", "关", "\\", "1e", "`", "{", "|",
    ]
    for _ in 0..<3000 {
      var text = Array(Self.accepted[next(Self.accepted.count)].query)
      for _ in 0..<(1 + next(3)) where !text.isEmpty {
        let place = next(text.count)
        switch next(3) {
        case 0: text.remove(at: place)
        case 1: text.insert(contentsOf: pieces[next(pieces.count)], at: place)
        default: text.swapAt(place, next(text.count))
        }
      }
      let query = String(text)
      do {
        let tree = try Parser.parse(query)
        #expect(try Parser.parse(Printer.text(tree)) == tree, "\(query)")
      } catch {
        #expect(error.range.start <= query.utf8.count, "\(query)")
        #expect(!DiagnosticRenderer.render(error, in: query).isEmpty)
      }
    }
  }
}
