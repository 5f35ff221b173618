import Foundation
import GraphModel
import GraphStore
import Provenance
import SQLiteKit
import Testing

@Suite struct InvariantTests {
  let folder: TemporaryFolder
  var path: String { folder.path("a.db") }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The sample's sources carry a hash of their own making.
  private func check(_ path: String) throws -> [Finding] {
    let database = try GraphDatabase.open(path: path)
    let stored = try database.sources().first?.sha256 ?? ""
    return try database.check { bytes in
      bytes == Array(SampleGraph.text.utf8) ? stored : "another"
    }
  }

  @Test func theSampleIsInOrder() throws {
    try SampleGraph.build(at: path)
    #expect(try check(path) == [])
  }

  /// A graph without sources was not built: only the file itself is checked.
  @Test func anImportedGraphNeedsNoEvidence() throws {
    try GraphDatabase.build(at: path) { transaction in
      try transaction.replaceGraph(
        GraphDraft(nodes: [Node(id: 1, labels: ["Whatever"], properties: [:])]))
    }
    #expect(try check(path) == [])
  }

  struct Case: CustomTestStringConvertible {
    var finding: Finding
    var spoil: @Sendable (inout GraphDraft) -> Void
    var testDescription: String { finding.description }

    init(_ finding: Finding, _ spoil: @escaping @Sendable (inout GraphDraft) -> Void) {
      self.finding = finding
      self.spoil = spoil
    }
  }

  @Test(arguments: [
    Case(.relationshipWithoutEvidence(relationship: 11, type: "SPOKE_AT")) {
      $0.evidence[11] = nil
    },
    Case(.evidenceWithoutWords(relationship: 11, source: SampleGraph.key)) {
      $0.evidence[11]?[0].spans = []
    },
    Case(.evidenceWithoutWords(relationship: 11, source: SampleGraph.key)) {
      $0.evidence[11]?[0].spans = [ByteSpan(start: 3, end: 3)]
    },
    Case(
      .spanOutsideSource(
        relationship: 11, source: SampleGraph.key, span: ByteSpan(start: 3, end: 9_999))
    ) { $0.evidence[11]?[0].spans = [ByteSpan(start: 3, end: 9_999)] },
    Case(
      .unresolvedSpanOutsideSource(source: SampleGraph.key, span: ByteSpan(start: 3, end: 9_999))
    ) { $0.unresolved[0].item.spans = [ByteSpan(start: 3, end: 9_999)] },
    Case(.evidenceOutsideArticle(relationship: 11, node: 50)) { $0.evidence[11]?[0].article = 50 },
    Case(.unknownLabel("Ship")) { $0.nodes[0].labels.append("Ship") },
    Case(.unknownType("KNOWS")) {
      $0.relationships[1].type = "KNOWS"
    },
    Case(.missingParentLabel(label: "Meeting", parent: "Event", node: 100)) {
      $0.nodes[3].labels = ["Article", "Meeting"]
    },
    Case(.unfitEnds(relationship: 11, type: "SPOKE_AT", from: ["Person"], to: ["Article"])) {
      $0.relationships[1].target = 100
      $0.relationships.append(
        Relationship(id: 17, type: "ATTENDED", source: 1, target: 50, properties: [:]))
    },
    Case(.repeatedFact(relationship: 17, type: "SPOKE_AT")) {
      $0.relationships.append(
        Relationship(id: 17, type: "SPOKE_AT", source: 1, target: 50, properties: [:]))
    },
    Case(.actWithoutAttendance(relationship: 13, type: "CHAIRED")) {
      $0.relationships.removeAll { $0.id == 12 }
      $0.evidence[12] = nil
    },
    Case(.nodeWithoutMention(node: 2, labels: ["Person"], name: "陈思远")) {
      $0.relationships.removeAll { $0.id == 15 }
      $0.evidence[15] = nil
    },
  ]) func findsWhatABuildWouldNotDo(item: Case) throws {
    var draft = SampleGraph.draft
    item.spoil(&draft)
    try SampleGraph.build(at: path, draft: draft)
    let findings = try check(path)
    #expect(findings.contains(item.finding), "\(findings)")
  }

  @Test func findsAChangedSource() throws {
    try SampleGraph.build(at: path)
    try Connection(path: path, access: .writing)
      .execute("UPDATE source SET bytes = zeroblob(length(bytes))")
    #expect(try check(path) == [.changedSource(key: SampleGraph.key)])
  }

  @Test func findsDanglingReferences() throws {
    try SampleGraph.build(at: path)
    try Connection(path: path, access: .writing)
      .executeScript("PRAGMA foreign_keys = OFF; DELETE FROM node WHERE id = 2;")
    let findings = try check(path)
    #expect(
      findings.first == .danglingReference(table: "relationship", row: 12, referenced: "node"))
    #expect(findings.count == 3)
  }

  @Test func findsDamage() throws {
    try SampleGraph.build(at: path)
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The last pages hold the indices.
    bytes.replaceSubrange((bytes.count - 4_000)..., with: Data(repeating: 0xFF, count: 4_000))
    try bytes.write(to: URL(filePath: path))
    let findings = try check(path)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { if case .damage = $0 { true } else { false } })
  }
}
