import Foundation
import Testing

/// Questions to the graph of the page, through the built program.
@Suite struct QueryTests {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    let run = try await ProgramRun.guanxi("build", ProgramRun.seeds, in: workspace)
    #expect(run.status == 0)
  }

  static let questions: [(query: String, rows: [String])] = [
    (
      "MATCH (p:人物)-[r:主持]->(m:会议) RETURN p.name AS 主持人, m.date AS 日期 ORDER BY 日期",
      ["主持人\t日期", "徐永德\t2023-08-22", "杨锋\t2023-08-24"]
    ),
    (
      "MATCH (p:Person)-[r:ATTENDED]->(m:Meeting {date: '2023-08-24'}) RETURN r.position AS n, p.name AS name ORDER BY n",
      [
        "n\tname", "1\t王俊", "2\t黄祖英", "3\t徐永德", "4\t董伦", "5\t章榕", "6\t邓美涛", "7\t杨锋",
      ]
    ),
    (
      "MATCH （p：人物 ｛name： “徐永德”｝）－［：出席］－＞（e） RETURN count（e） AS n",
      ["n", "3"]
    ),
    (
      "MATCH (p:人物)-[:主持]->(m)<-[:出席]-(q:人物) WHERE p <> q WITH p, collect(q.name) AS others RETURN p.name, size(others) ORDER BY p.name",
      ["p.name\tsize(others)", "徐永德\t1", "杨锋\t6"]
    ),
    (
      "MATCH (p:人物 {kind: 'journalist'}) OPTIONAL MATCH (p)-[:出席]->(e) RETURN count(p), count(e)",
      ["count(p)\tcount(e)", "5\t0"]
    ),
    (
      "MATCH (r:职务)-[:属于]->(b:机构)-[:隶属*1..2]->(c) WHERE r.title = '部长' RETURN DISTINCT c.name",
      ["c.name", "北碚区委"]
    ),
  ]

  @Test(arguments: questions) func answers(query: String, rows: [String]) async throws {
    let run = try await ProgramRun.guanxi("query", query, in: workspace)
    #expect(run.status == 0)
    #expect(run.lines == rows)
    #expect(run.errors.isEmpty)
  }

  @Test func evidenceStandsUnderEachRow() async throws {
    let run = try await ProgramRun.guanxi(
      "query", "--evidence", "--format", "table",
      "MATCH (p:人物 {name: '杨锋'})-[:主持]->(m) RETURN p.name", in: workspace)
    #expect(run.lines.count == 4)
    #expect(run.lines[3].contains("beibei-2023-08.txt:11 “区委常委、统战部部长杨锋主持”"))
  }

  @Test func parametersAreJSONOrText() async throws {
    let run = try await ProgramRun.guanxi(
      "query", "RETURN $a + 1 AS a, $b AS b", "-p", "a=1", "-p", "b=王俊", "--format", "json",
      in: workspace)
    #expect(run.output == "[\n{\"a\":2,\"b\":\"王俊\"}\n]\n")
  }

  @Test func unknownNamesAreWarnings() async throws {
    let run = try await ProgramRun.guanxi(
      "query", "MATCH (p:Persn)-[:ATENDED]->() WHERE p.nme = 'x' RETURN p", in: workspace)
    #expect(run.status == 0)
    #expect(run.lines == ["p"])
    #expect(run.errors.contains("did you mean Person?"))
    #expect(run.errors.contains("did you mean ATTENDED?"))
    #expect(run.errors.contains("no property nme; did you mean name?"))
  }

  @Test func errorsShowThePlace() async throws {
    let run = try await ProgramRun.guanxi(
      "query", "MATCH (p:人物) RETURN cuont(p)", in: workspace)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("line 1, column 21"))
    #expect(
      run.errors.contains("MATCH (p:人物) RETURN cuont(p)\nguanxi:                         ^^^^^"))
    #expect(run.errors.contains("did you mean count?"))
  }

  @Test func explainShowsThePlan() async throws {
    let run = try await ProgramRun.guanxi(
      "query", "EXPLAIN MATCH (p:人物 {name: '王俊'})-[:出席]->(m) RETURN m", in: workspace)
    #expect(run.status == 0)
    #expect(run.lines.first == "plan")
    #expect(run.output.contains("SQL SELECT"))
  }

  @Test func writingIsRefused() async throws {
    let run = try await ProgramRun.guanxi("query", "MATCH (n) DELETE n", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("can only be read"))
  }

  @Test func serveAnswersALineEach() async throws {
    let requests = """
      {"query": "RETURN $x AS x", "params": {"x": [1, 1.5, null]}}
      {"query": "RETURN 1 +"}
      nonsense

      """
    let run = try await ProgramRun.guanxi("serve", "--jsonl", in: workspace, input: requests)
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines[0] == #"{"columns":["x"],"rows":[[[1,1.5,null]]]}"#)
    #expect(run.lines[1].contains(#""kind":"SyntaxError""#))
    #expect(run.lines[2].contains(#""detail":"InvalidJSON""#))
  }

  @Test func exportTakesWhatAQueryMatches() async throws {
    let run = try await ProgramRun.guanxi(
      "export", "--format", "json", "--query", "MATCH (p:人物)-[r:主持]->(m) RETURN r",
      in: workspace)
    #expect(run.status == 0)
    #expect(run.output.contains("杨锋"))
    #expect(!run.output.contains("董伦"))
  }
}
