import Exporting
import Foundation
import GraphModel
import JSONText
import Provenance
import SampleGraphs
import Testing

private let mixed = Subgraph(
  scope: .chosen,
  nodes: [
    Node(id: 2, labels: ["Person", "A;B"], properties: ["name": "王,俊", "empty": "", "n": 1]),
    Node(id: 1, labels: ["A;B", "Person"], properties: ["n": 1.5, "tags": ["a;b", "c\\"]]),
    Node(
      id: 3, labels: [],
      properties: ["flags": [true, false], "none": [], "one": [""], "mixed": [1, 2.5]]),
    Node(id: 4, labels: ["X/../y"], properties: ["name": "a<b>&\"\u{1}\n"]),
  ],
  relationships: [
    Relationship(id: 9, type: "T", source: 2, target: 1, properties: ["w": 7]),
    Relationship(id: 8, type: "T", source: 1, target: 2, properties: [:]),
  ],
  citations: [
    9: [Citation(article: "x", file: "f.txt", line: 3, quote: "<q>", rule: "r", confidence: 0.5)]
  ])

@Test func bulkCSVKeepsTypes() {
  let files = Dictionary(
    uniqueKeysWithValues: BulkCSVFormat().files(mixed).map { ($0.name, $0.text) })
  #expect(
    files == [
      "nodes.csv": """
      :ID,:LABEL,flags:boolean[],mixed:double[],none:string[],one:string[]
      3,"",true;false,1.0;2.5,"",\\

      """,
      "nodes-A_B-Person.csv": """
      :ID,:LABEL,n:double,tags:string[]
      1,A\\;B;Person,1.5,a\\;b;c\\\\

      """,
      "nodes-A_B-Person-2.csv": """
      :ID,:LABEL,empty:string,n:long,name:string
      2,A\\;B;Person,"",1,"王,俊"

      """,
      "nodes-X____y.csv": ":ID,:LABEL,name:string\n4,X/../y,\"a<b>&\"\"\u{1}\n\"\n",
      "relationships-T.csv": """
      :START_ID,:END_ID,:TYPE,w:long
      1,2,T,
      2,1,T,7

      """,
    ])
}

@Test func bulkCSVOfThePage() throws {
  let page = GraphSketch.beibeiPage
  let files = BulkCSVFormat().files(try Subgraph(whole: page.graph))
  #expect(files.map(\.name) == files.map(\.name).sorted())
  let attended = try #require(files.first { $0.name == "relationships-ATTENDED.csv" })
  #expect(
    attended.text.hasPrefix(
      ":START_ID,:END_ID,:TYPE,acts:string[],headline_position:long,list:string,position:long,"))
  #expect(attended.text.contains("attend;speak,1,closed,1,区委书记\n"))
}

@Test func xmlFormatsAreWellFormed() throws {
  let graphML = GraphMLFormat().text(mixed)
  let gexf = GEXFFormat().text(mixed)
  for text in [graphML, gexf] {
    #expect(text.contains("a&lt;b&gt;&amp;&quot;\u{FFFD}&#10;"))
    #expect(text.contains("f.txt:3 “&lt;q&gt;”"))
    #expect(!text.unicodeScalars.contains("\u{1}"))
  }
  #expect(graphML.contains("attr.name=\"n\" attr.type=\"double\""))
  #expect(graphML.contains("<edge id=\"9\" source=\"2\" target=\"1\">"))
  #expect(gexf.contains("label=\"王,俊\""))
  #expect(gexf.contains("<edge id=\"8\" source=\"1\" target=\"2\" kind=\"T\" label=\"T\">"))
}

@Test func jsonReadsBack() throws {
  let text = GraphJSONFormat().text(mixed)
  let value = try JSONValue(parsing: text)
  #expect(value["nodes"]?.array?.count == 4)
  #expect(value["nodes"]?.array?.first?["properties"]?["n"] == .double(1.5))
  let edge = try #require(value["relationships"]?.array?.last)
  #expect(edge["id"] == 9)
  #expect(edge["evidence"]?.array?.first?["line"] == 3)
}
