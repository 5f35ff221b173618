import Foundation
import GraphModel
import GraphStore
import MentionModel
import Provenance
import Testing

@Suite struct EvidenceTests {
  @Test func citesWithLineAndQuote() throws {
    let folder = try TemporaryFolder()
    let database = try SampleGraph.build(at: folder.path("a.db"))
    #expect(
      try database.citations(ofRelationship: 12) == [
        Citation(
          article: "云溪区举行座谈会", file: SampleGraph.key, line: 4, quote: "区委书记陈 … 思远主持会议",
          rule: "participation.chair", confidence: 0.8)
      ])
    #expect(
      try database.citations(ofNode: SampleGraph.meeting).map { "\($0.line) \($0.quote)" }
        == ["1 云溪区举行座谈会", "3 出席座谈会"])
    #expect(try database.evidence(ofRelationship: 12) == SampleGraph.draft.evidence[12])
    #expect(try database.citations(ofRelationship: 999) == [])
    let entry = try #require(try database.unresolved().first)
    #expect(entry.reason == .inferredYear)
    #expect(entry.line == 3)
    #expect(entry.quote == "3月5日")
    #expect(entry.articleTitle == "云溪区举行座谈会")
  }

  /// Earliest first: by date of the article, then file, then offset; what has no date is last.
  @Test func ordersCitations() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    var draft = GraphDraft(nodes: [Node(id: 1, labels: ["Person"], properties: ["name": "甲"])])
    let articles: [(id: Int64, date: PropertyValue?, source: String, start: Int)] = [
      (10, "2023-08", "b", 0), (11, "2023-08-02", "a", 2), (12, nil, "a", 0),
      (13, "2023-08-02", "a", 1), (14, "2022-12-31", "c", 3),
    ]
    draft.relationships = [
      Relationship(id: 5, type: "ATTENDED", source: 1, target: 1, properties: [:])
    ]
    for article in articles {
      var properties: [String: PropertyValue] = ["name": .string("\(article.id)")]
      properties["date"] = article.date
      draft.nodes.append(Node(id: article.id, labels: ["Article"], properties: properties))
      draft.evidence[5, default: []].append(
        Evidence(
          article: article.id, source: article.source,
          spans: [ByteSpan(start: article.start, end: 4)], rule: "r", confidence: 1))
    }
    try GraphDatabase.build(at: path) { transaction in
      for key in ["c", "a", "b"] {
        try transaction.put(try SampleGraph.source(key: key, text: "1\n2\n3"))
      }
      try transaction.replaceGraph(draft)
    }
    let citations = try GraphDatabase.open(path: path).citations(ofRelationship: 5)
    #expect(citations.map(\.article) == ["14", "10", "13", "11", "12"])
    #expect(citations.map(\.line) == [2, 1, 1, 2, 1])
  }

  @Test func quotesTextInItsOwnEncoding() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    // 李明 and 𠮷 (four bytes) in GB18030, a line feed between them, a broken byte at the end.
    let bytes: [UInt8] = [0xC0, 0xEE, 0xC3, 0xF7, 0x0A, 0x95, 0x34, 0xB2, 0x35, 0x61, 0xFF]
    try GraphDatabase.build(at: path) { transaction in
      try transaction.put(
        try SourceRecord(
          key: "k", encoding: "GB18030", sha256: "x", bytes: bytes, settings: "",
          extraction: FileExtraction(articles: [], localities: [])))
      try transaction.replaceGraph(
        GraphDraft(
          nodes: [Node(id: 1, labels: ["Article"], properties: ["name": "t"])],
          relationships: [
            Relationship(id: 2, type: "MET", source: 1, target: 1, properties: [:])
          ],
          evidence: [
            2: [
              Evidence(
                article: 1, source: "k",
                spans: [
                  ByteSpan(start: 0, end: 4), ByteSpan(start: 5, end: 9),
                  ByteSpan(start: 9, end: 11),
                ], rule: "r", confidence: 1)
            ]
          ]))
    }
    let citation = try GraphDatabase.open(path: path).citations(ofRelationship: 2).first
    #expect(citation?.quote == "李明 … 𠮷 … a\u{FFFD}")
    #expect(citation?.line == 1)
  }
}
