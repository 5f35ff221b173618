import Auditing
import GraphModel
import JSONText
import Provenance
import SampleGraphs
import Terminal
import Testing

private func audit(_ names: String...) throws -> Audit {
  let page = GraphSketch.beibeiPage
  return try Audit(of: names, in: page.graph, evidence: page, filter: AuditFilter())
}

@Test func tableShowsEvidenceAndLimits() throws {
  let text = AuditTable(width: 90).text(try audit("杨锋"))
  #expect(
    text == """
      杨锋
      1 appearance, 2023-08-24; chair 主持 1; meeting 1

      date         event               acts        title as printed    in print  list    sources
      ───────────  ──────────────────  ──────────  ──────────────────  ────────  ──────  ───────
      2023-08-24*  北碚区委2023年第二  chair 主持  区委常委、统战部部  7         closed  [1]
                   次调研协商座谈会暨              长
                   暑期谈心活动

      office  body            status   printed  sources
      ──────  ──────────────  ───────  ───────  ───────
      部长    北碚区委统战部  current  2023-08  [2]

      [1] seeds/beibei-2023-08.txt:11 “区委常委、统战部部长杨锋主持。”
      [2] seeds/beibei-2023-08.txt:11 “区委常委、统战部部长杨锋”

      In print: the place in the printed order of names, nothing more.
      * 1 of 1 dates are inferred: not printed in full.
      Offices: first and last printed, not when they began or ended.

      """)
}

@Test func tableFitsTheTerminal() throws {
  let text = AuditTable(width: 80).text(try audit())
  let tables = text.split(separator: "\n").filter { $0.hasPrefix("2023") || $0.hasPrefix("[") }
  #expect(tables.count > 7)
  #expect(tables.allSatisfy { displayWidth(of: $0) <= 80 })
}

@Test func markdownHasASectionEach() throws {
  let text = AuditMarkdown().text(try audit("王俊", "杨锋"))
  #expect(text.contains("\n## 王俊\n"))
  #expect(
    text.contains("| attend 出席, speak 讲话 | 区委书记 | 1 (headline 1) | closed | \\[1\\] \\[2\\] |"))
  #expect(text.contains("- \\[1\\] seeds/beibei-2023-08.txt:7 “王俊讲话 黄祖英徐永德董伦出席”"))
  #expect(text.contains("\n## 杨锋\n"))
}

@Test func csvHasARowPerAppearance() throws {
  let lines = AuditCSV().text(try audit("黄祖英")).split(separator: "\n")
  #expect(lines.count == 3)
  #expect(lines[0].hasPrefix("id,name,date,"))
  #expect(
    lines[1].contains(
      "加快重大项目建设实施产业升级行动情况专题审议会议,true,meeting,attend,区委副书记、区长,1,1,open,"
        + "seeds/beibei-2023-08.txt:61 | seeds/beibei-2023-08.txt:63,"))
}

@Test func jsonHasTheDocumentedKeys() throws {
  let value = try JSONValue(parsing: AuditJSON().text(try audit("徐永德", "习近平")))
  let officials = try #require(value["officials"]?.array)
  #expect(officials.count == 2)
  let appearance = try #require(officials[0]["appearances"]?.array?.first)
  for key in [
    "date", "date_precision", "event", "kind", "acts", "title", "position", "headline_position",
    "list", "sources",
  ] {
    #expect(appearance[key] != nil, "\(key)")
  }
  #expect(appearance["headline_position"] == .null)
  #expect(appearance["sources"]?.array?.first?["line"] == 97)
  #expect(officials[0]["counts"]?["kinds"]?["meeting"] == 2)
  #expect(officials[0]["offices"]?.array?.first?["first_cited"] == "2023-08")
  #expect(officials[1]["first_seen"] == .null)
  #expect(officials[1]["appearances"] == .array([]))
}

/// Nothing that a text says may steer a terminal, a page or a spreadsheet.
@Test func hostileNamesStayText() throws {
  var sketch = GraphSketch()
  let person = sketch.node("=1+1\u{1B}[2J|<b>", .person, properties: ["kind": "official"])
  let event = sketch.node("会\n议", .event, properties: ["kind": "\u{202E}x"])
  sketch.relate(person, .attended, event, ["title": "@a"], cited: [("t", 1, "\u{1B}]0;x\u{7}")])
  let audit = try Audit(in: sketch.graph, evidence: sketch, filter: AuditFilter())
  let table = AuditTable().text(audit)
  let markdown = AuditMarkdown().text(audit)
  for text in [table, markdown] {
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
  }
  #expect(!markdown.contains("<b>"))
  #expect(AuditCSV().text(audit).contains(",'=1+1"))
  #expect(AuditCSV().text(audit).contains(",'@a,"))
}

@Test func emptyGraphSaysSo() throws {
  let audit = try Audit(in: InMemoryGraph(), evidence: GraphSketch(), filter: AuditFilter())
  #expect(AuditTable().text(audit).hasPrefix("No official"))
  #expect(AuditMarkdown().text(audit).contains("No official"))
}
