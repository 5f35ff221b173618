import GraphModel
import GraphStore
import Provenance
import SQLiteKit
import Testing

@Suite struct ReadingTests {
  let folder: TemporaryFolder
  let database: GraphDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try SampleGraph.build(at: folder.path("a.db"))
  }

  /// The store and the graph in memory must give the same answers.
  @Test func answersAsTheGraphInMemory() throws {
    let draft = SampleGraph.draft
    let memory = InMemoryGraph(nodes: draft.nodes, relationships: draft.relationships)
    for label in [nil, "Person", "Event", "Meeting", "Article", "Role", "'; --"] {
      #expect(try database.nodes(label: label) == memory.nodes(label: label))
      for (key, value) in [("name", "李明"), ("kind", "official"), ("named", true)]
        as [(String, PropertyValue)]
      {
        #expect(
          try database.nodes(label: label, property: key, equals: value)
            == memory.nodes(label: label, property: key, equals: value))
      }
    }
    for type in [nil, "ATTENDED", "MENTIONED_IN", "NONE"] {
      #expect(try database.relationships(type: type) == memory.relationships(type: type))
    }
    for id in [0, 1, 2, 50, 100, 10, 16] as [Int64] {
      #expect(try database.node(id) == memory.node(id))
      #expect(try database.relationship(id) == memory.relationship(id))
      for direction in Direction.allCases {
        for types in [[], ["ATTENDED"], ["CHAIRED", "ATTENDED", "ATTENDED"], ["NONE"]] {
          #expect(
            try database.relationships(of: id, direction: direction, types: types)
              == memory.relationships(of: id, direction: direction, types: types))
        }
      }
    }
  }

  @Test func aLoopIsListedOnce() throws {
    var draft = SampleGraph.draft
    draft.relationships.append(
      Relationship(id: 99, type: "MET", source: 1, target: 1, properties: [:]))
    let database = try SampleGraph.build(at: folder.path("loop.db"), draft: draft)
    for direction in Direction.allCases {
      #expect(
        try database.relationships(of: 1, direction: direction, types: ["MET"]).map(\.id) == [99])
    }
  }

  @Test func findsByName() throws {
    #expect(try database.nodes(named: "陈思远").map(\.id) == [SampleGraph.chenSiyuan])
    #expect(try database.nodes(named: "陈思") == [])
  }

  @Test func countsEverything() throws {
    let statistics = try database.statistics()
    #expect(statistics.nodes == 4)
    #expect(statistics.relationships == 7)
    #expect(
      statistics.labels.map { "\($0.name) \($0.count)" } == [
        "Article 1", "Event 1", "Meeting 1", "Person 2",
      ])
    #expect(
      statistics.types.map { "\($0.name) \($0.count)" } == [
        "ATTENDED 2", "CHAIRED 1", "MENTIONED_IN 3", "SPOKE_AT 1",
      ])
    #expect(statistics.sources == 1)
    #expect(statistics.evidence == 8)
    #expect(statistics.unresolved == 1)
  }

  @Test func readsWhatExtractionFound() throws {
    #expect(try database.sources().map(\.key) == [SampleGraph.key])
    let content = try database.content(ofSource: SampleGraph.key)
    #expect(content.bytes == Array(SampleGraph.text.utf8))
    #expect(content.encoding == "UTF-8")
    #expect(try database.extraction(ofSource: SampleGraph.key).localities.first?.stem == "云溪")
    #expect(throws: StoreError.unknownSource(key: "none")) {
      try database.extraction(ofSource: "none")
    }
    #expect(throws: StoreError.unknownSource(key: "none")) {
      try database.content(ofSource: "none")
    }
  }

  /// Each look-up at a node goes through an index that holds all it needs but the properties.
  @Test(arguments: [
    ("source", "relationship_outgoing (source=? AND type=?)"),
    ("target", "relationship_incoming (target=? AND type=?)"),
  ])
  func hopsAreCovered(end: String, plan: String) throws {
    let other = end == "source" ? "target" : "source"
    let lines = try database.connection.queryPlan(
      SQLFragment("SELECT id, \(other) FROM relationship WHERE \(end) = ? AND type = ?"))
    #expect(lines == ["SEARCH relationship USING COVERING INDEX \(plan)"])
  }

  /// A hop costs what the node has, however many relationships of the type the graph has.
  @Test(arguments: Direction.allCases, [[], ["ATTENDED"], ["ATTENDED", "MET"]])
  func aHopReadsItsOwnRelationshipsOnly(direction: Direction, types: [String]) throws {
    func steps(others: Int64) throws -> Int {
      var draft = SampleGraph.draft
      for id in 0..<others {
        draft.nodes.append(Node(id: 10_000 + id, labels: ["Person"], properties: [:]))
        draft.relationships.append(
          Relationship(
            id: 1_000_000 - id, type: "ATTENDED", source: 10_000 + id, target: 10_000,
            properties: [:]))
      }
      let database = try SampleGraph.build(at: folder.path("\(others).db"), draft: draft)
      var steps = 0
      database.connection.observeProgress(every: 1) {
        steps += 1
        return true
      }
      _ = try database.relationships(of: SampleGraph.liMing, direction: direction, types: types)
      return steps
    }
    #expect(try steps(others: 1) == steps(others: 500))
  }

  @Test func namesAreIndexed() throws {
    let lines = try database.connection.queryPlan(
      SQLFragment("SELECT id FROM node WHERE properties ->> '$.name' = ?"))
    #expect(lines == ["SEARCH node USING INDEX node_by_name (<expr>=?)"])
  }

  @Test func aSnapshotKeepsItsState() throws {
    try database.snapshot {
      #expect(try database.statistics().nodes == 4)
      try GraphDatabase.build(at: database.path) { try $0.replaceGraph(GraphDraft()) }
      #expect(try database.statistics().nodes == 4)
    }
    #expect(try database.statistics().nodes == 0)
  }
}
