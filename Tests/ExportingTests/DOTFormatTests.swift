import Exporting
import GraphModel
import Provenance
import SampleGraphs
import Testing

private func id(_ name: String, in sketch: GraphSketch) throws -> Int64 {
  try #require(sketch.nodes.first { $0.name == name }).id
}

private func lines(of text: String, from source: Int64, to target: Int64) -> [Substring] {
  text.split(separator: "\n").filter { $0.hasPrefix("  n\(source) -> n\(target) ") }
}

@Test func wholePageAsPicture() throws {
  let page = GraphSketch.beibeiPage
  let text = DOTFormat().text(try Subgraph(whole: page.graph, evidence: page))
  let meeting = try id("北碚区委2023年第二次调研协商座谈会暨暑期谈心活动", in: page)
  let session = try id("加快重大项目建设实施产业升级行动情况专题审议会议", in: page)
  let xu = try id("徐永德", in: page)

  // One line between a pair, with its acts and the look of the weightiest.
  let chairs = lines(of: text, from: xu, to: session)
  #expect(chairs.count == 1)
  #expect(chairs.first?.contains("label=\"主持·讲话\", style=bold") == true)
  #expect(chairs.first?.contains("“黄祖英出席 徐永德主持” seeds/beibei-2023-08.txt:61") == true)
  #expect(lines(of: text, from: xu, to: meeting).first?.contains("label=\"出席\"") == true)

  // Offices stand under the name; what nobody takes part in, articles and writers stay away.
  #expect(text.contains("区人大常委会主任</FONT>"))
  for absent in ["北碚区人大常委会主任", "熊辉", "糯小米种植基地", "小米粒焕发新活力", "统战部</TD>"] {
    #expect(!text.contains(absent))
  }
  for present in ["王志刚", "中南高科产业集团", "各民主党派", "北碚区委", "rankdir=LR", "2023-06 至 2023-08-24"] {
    #expect(text.contains(present))
  }
  // An inspection that the visit shows has no second line.
  let branch = try id("广州中医药大学第一附属医院重庆院区项目", in: page)
  #expect(lines(of: text, from: xu, to: branch).isEmpty)
  #expect(text == DOTFormat().text(try Subgraph(whole: page.graph, evidence: page)))
}

@Test func optionsOfPictures() throws {
  let page = GraphSketch.beibeiPage
  let whole = try Subgraph(whole: page.graph, evidence: page)
  var options = DOTFormat.Options()
  options.language = .english
  options.font = "A \"B\""
  options.title = "x < y"
  options.includesArticles = true
  options.foldsOffices = false
  options.showsLegend = false
  let text = DOTFormat(options: options).text(whole)
  for present in [
    "chairs", "held by", "fontname=\"A \\\"B\\\"\"", "x &lt; y", "熊辉", "北碚区区长",
  ] {
    #expect(text.contains(present))
  }
  #expect(!text.contains("主持·讲话"))
  #expect(!text.contains("legend"))
}

@Test func egoPictureMarksItsCentre() throws {
  let page = GraphSketch.beibeiPage
  let centre = try id("董伦", in: page)
  let near = try Subgraph(around: [centre, -7], depth: 1, in: page.graph, evidence: page)
  #expect(
    Set(near.nodes.compactMap(\.name)) == [
      "董伦", "北碚区委2023年第二次调研协商座谈会暨暑期谈心活动", "北碚区政协主席",
    ])
  let text = DOTFormat().text(near)
  #expect(text.contains("董伦的关系  2023-08-24"))
  #expect(
    text.split(separator: "\n").contains {
      $0.hasPrefix("  n\(centre) ") && $0.contains("penwidth=3")
    })
  let further = try Subgraph(around: [centre], depth: 2, in: page.graph)
  #expect(further.nodes.count > 10)
  #expect(!further.nodes.contains { $0.labels == ["Article"] })
}

@Test func chosenNodesComeWithTheirRelationships() throws {
  let page = GraphSketch.beibeiPage
  let wang = try id("王俊", in: page)
  let meeting = try id("北碚区委2023年第二次调研协商座谈会暨暑期谈心活动", in: page)
  let pair = try Subgraph(nodes: [wang, meeting], relationships: [], in: page.graph)
  #expect(pair.relationships.map(\.type) == ["ATTENDED", "SPOKE_AT"])
  let one = try Subgraph(
    nodes: [], relationships: [try #require(pair.relationships.last).id, 5], in: page.graph)
  #expect(one.nodes.map(\.id) == [wang, meeting].sorted())
  #expect(one.relationships.count == 1)
}

/// Names from a text can say anything; the language must not be steered by them.
@Test func hostileNamesStayText() {
  let hostile = "a\"];x->y[label=\"<b>&\\N\u{1B}\u{0}\n]]>"
  let subgraph = Subgraph(
    scope: .chosen,
    nodes: [
      Node(id: -1, labels: ["L\"<"], properties: ["name": .string(hostile)]),
      Node(id: 2, labels: [], properties: [:]),
    ],
    relationships: [
      Relationship(id: 3, type: "T\"&", source: -1, target: 2, properties: [:]),
      Relationship(id: 4, type: "T", source: 2, target: 2, properties: [:]),
      Relationship(id: 5, type: "T", source: 2, target: 99, properties: [:]),
    ],
    citations: [
      3: [Citation(article: "", file: "f", line: 1, quote: hostile, rule: "", confidence: 1)]
    ])
  let text = DOTFormat().text(subgraph)
  #expect(text.contains("n_1 -> n2 [label=\"T\\\"&amp;\""))
  #expect(text.contains("&lt;b&gt;&amp;\\N\u{FFFD}\u{FFFD} ]]&gt;"))
  #expect(text.contains("“a\\\"];x->y[label=\\\"<b>&amp;\\\\N\u{FFFD}\u{FFFD}\\n]]>” f:1"))
  #expect(!text.contains("n99"))
}
