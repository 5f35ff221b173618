import Foundation
import GraphModel
import GraphStore
import MentionModel
import Provenance
import SQLiteKit
import Testing

@Suite struct BuildingTests {
  struct Stop: Error {}
  let folder: TemporaryFolder
  var path: String { folder.path("a.db") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func fileNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func afterwardsItIsOneFile() throws {
    for _ in 0..<2 {
      try SampleGraph.build(at: path)
      #expect(try fileNames() == ["a.db"])
    }
  }

  @Test func readersDoNotChangeTheFile() throws {
    try SampleGraph.build(at: path)
    let before = try Data(contentsOf: URL(filePath: path))
    do {
      let database = try GraphDatabase.open(path: path)
      _ = try database.citations(ofNode: SampleGraph.meeting)
      #expect(throws: SQLiteError.self) { try database.connection.execute("DELETE FROM node") }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try fileNames() == ["a.db"])
  }

  @Test func theOrderOfInsertionLeavesNoTrace() throws {
    func draft(_ reverse: Bool) -> GraphDraft {
      var draft = SampleGraph.draft
      draft.nodes.append(Node(id: 60, labels: ["Visit", "Event"], properties: ["z": 1, "a": 2]))
      if reverse {
        draft.nodes.reverse()
        draft.relationships.reverse()
        draft.evidence = draft.evidence.mapValues { $0.reversed() }
        draft.unresolved.reverse()
      }
      return draft
    }
    let keys = ["b", "a/ä", SampleGraph.key, "Z"]
    let databases = try [false, true].map { reverse in
      let path = folder.path("\(reverse).db")
      try GraphDatabase.build(at: path) { transaction in
        for key in reverse ? keys.reversed() : keys {
          try transaction.put(try SampleGraph.source(key: key))
        }
        try transaction.replaceGraph(draft(reverse))
      }
      return try GraphDatabase.open(path: path)
    }
    #expect(try SampleGraph.dump(databases[0]) == SampleGraph.dump(databases[1]))
    #expect(
      try Data(contentsOf: URL(filePath: folder.path("false.db"))).count
        == Data(contentsOf: URL(filePath: folder.path("true.db"))).count)
  }

  @Test func anIncrementalBuildEqualsOneFromNothing() throws {
    let once = folder.path("once.db")
    try GraphDatabase.build(at: once) { transaction in
      try transaction.put(try SampleGraph.source())
      try transaction.put(try SampleGraph.source(key: "b", settings: "new"))
      try transaction.replaceGraph(SampleGraph.draft)
    }
    try GraphDatabase.build(at: path) { transaction in
      try transaction.put(try SampleGraph.source(key: "gone"))
      try transaction.put(try SampleGraph.source(key: "b", text: "old", settings: "old"))
      try transaction.replaceGraph(GraphDraft())
    }
    try GraphDatabase.build(at: path) { transaction in
      #expect(try transaction.sources().map(\.key) == ["b", "gone"])
      try transaction.removeSource(key: "gone")
      try transaction.put(try SampleGraph.source(key: "b", settings: "new"))
      try transaction.put(try SampleGraph.source())
      #expect(try transaction.extraction(ofSource: "b").localities.count == 1)
      try transaction.replaceGraph(SampleGraph.draft)
      #expect(try transaction.database.statistics().sources == 2)
    }
    #expect(
      try SampleGraph.dump(try GraphDatabase.open(path: path))
        == SampleGraph.dump(try GraphDatabase.open(path: once)))
  }

  @Test func whatThrowsLeavesNothing() throws {
    #expect(throws: Stop.self) {
      try GraphDatabase.build(at: path) { transaction in
        try transaction.put(try SampleGraph.source())
        throw Stop()
      }
    }
    #expect(try fileNames() == [])
    let before = try SampleGraph.dump(try SampleGraph.build(at: path))
    #expect(throws: Stop.self) {
      try GraphDatabase.build(at: path) { transaction in
        try transaction.removeSource(key: SampleGraph.key)
        try transaction.replaceGraph(GraphDraft())
        throw Stop()
      }
    }
    #expect(try SampleGraph.dump(try GraphDatabase.open(path: path)) == before)
    #expect(try fileNames() == ["a.db"])
  }

  struct Dangling: CustomTestStringConvertible {
    var table: String
    var row: Int64
    var referenced: String
    var spoil: @Sendable (inout GraphDraft) -> Void
    var testDescription: String { "\(table) \(row) to \(referenced)" }
  }

  @Test(arguments: [
    Dangling(table: "relationship", row: 10, referenced: "node") {
      $0.relationships[0].target = 12_345
    },
    Dangling(table: "relationship", row: 10, referenced: "node") {
      $0.relationships[0].source = 12_345
    },
    Dangling(table: "evidence", row: 10, referenced: "node") {
      $0.evidence[10]?[0].article = 12_345
    },
    Dangling(table: "evidence", row: 12_345, referenced: "relationship") {
      $0.evidence[12_345] = $0.evidence[10]
    },
    Dangling(table: "unresolved", row: 0, referenced: "node") {
      $0.unresolved[0].article = 12_345
    },
  ]) func aDraftThatDanglesIsRefused(item: Dangling) throws {
    try SampleGraph.build(at: path)
    let before = try SampleGraph.dump(try GraphDatabase.open(path: path))
    var draft = SampleGraph.draft
    item.spoil(&draft)
    #expect(
      throws: StoreError.danglingReference(
        path: path, table: item.table, row: item.row, referenced: item.referenced)
    ) { try GraphDatabase.build(at: path) { try $0.replaceGraph(draft) } }
    #expect(try SampleGraph.dump(try GraphDatabase.open(path: path)) == before)
  }

  @Test func aSourceThatIsCitedOrUnknownIsRefused() throws {
    try SampleGraph.build(at: path)
    let before = try SampleGraph.dump(try GraphDatabase.open(path: path))
    #expect(
      throws: StoreError.danglingReference(
        path: path, table: "evidence", row: 1, referenced: "source")
    ) { try GraphDatabase.build(at: path) { try $0.removeSource(key: SampleGraph.key) } }
    #expect(throws: StoreError.unknownSource(key: SampleGraph.key)) {
      try GraphDatabase.build(at: path) { transaction in
        try transaction.removeSource(key: SampleGraph.key)
        try transaction.replaceGraph(SampleGraph.draft)
      }
    }
    #expect(throws: StoreError.unknownSource(key: "none")) {
      try GraphDatabase.build(at: path) { try $0.removeSource(key: "none") }
    }
    #expect(try SampleGraph.dump(try GraphDatabase.open(path: path)) == before)
  }

  @Test func hostileTextComesBackAsItWas() throws {
    let words = [
      "'; DROP TABLE node; --", "\"", "a\0b", "😀👩‍👩‍👧‍👦", "\u{1B}[2J", "e\u{301}", "%s%n", "", "\u{202E}",
      "$.name", "[]", "\r\n",
    ]
    var draft = SampleGraph.draft
    for (index, word) in words.enumerated() {
      draft.nodes.append(
        Node(
          id: Int64(1000 + index), labels: ["Person", "L" + word],
          properties: ["name": .string(word), "p" + word: [.string(word)]]))
      let id = Int64(2000 + index)
      draft.relationships.append(
        Relationship(
          id: id, type: "T" + word, source: Int64(1000 + index), target: SampleGraph.article,
          properties: ["p": .string(word)]))
      draft.evidence[id] = [SampleGraph.evidence("李明", rule: "r" + word)]
    }
    let database = try SampleGraph.build(at: folder.path("a'b\".db"), draft: draft)
    let nodes = try database.nodes(label: nil)
    #expect(nodes == draft.nodes.sorted { $0.id < $1.id })
    #expect(
      try database.relationships(type: nil) == draft.relationships.sorted { $0.id < $1.id })
    for word in words {
      let found = try database.nodes(label: "L" + word, property: "name", equals: .string(word))
      #expect(found.count == 1)
      #expect(found.first?.name?.utf8.elementsEqual(word.utf8) == true)
      #expect(try database.relationships(type: "T" + word).count == 1)
    }
  }
}
