import Foundation
import JSONText
import Testing

/// What the page in `seeds/` says, read by hand, against what the program makes of it.
@Suite struct SeedPageTests {
  /// An exported graph, found by names.
  private struct Graph {
    var nodes: [JSONValue]
    var relationships: [JSONValue]

    func node(_ name: String) -> JSONValue? {
      nodes.first { $0["properties"]?["name"]?.string == name }
    }

    func name(_ id: JSONValue?) -> String? {
      nodes.first { $0["id"] == id }?["properties"]?["name"]?.string
    }

    func labelled(_ label: JSONValue) -> [JSONValue] {
      nodes.filter { $0["labels"]?.array?.contains(label) == true }
    }

    func names(_ label: JSONValue) -> Set<String> {
      Set(labelled(label).compactMap { $0["properties"]?["name"]?.string })
    }

    /// `source target` of every relationship of the type.
    func pairs(_ type: JSONValue) -> Set<String> {
      Set(relationships.filter { $0["type"] == type }.map { pair($0) })
    }

    func relationship(_ type: JSONValue, _ source: String, _ target: String) -> JSONValue? {
      relationships.first { $0["type"] == type && pair($0) == "\(source) \(target)" }
    }

    func targets(_ type: JSONValue, of source: String) -> Set<String> {
      Set(
        relationships.filter { $0["type"] == type && name($0["source"]) == source }
          .compactMap { name($0["target"]) })
    }

    private func pair(_ relationship: JSONValue) -> String {
      "\(name(relationship["source"]) ?? "?") \(name(relationship["target"]) ?? "?")"
    }
  }

  private static func graph() async throws -> Graph {
    let workspace = try await Workspace.built()
    let run = try await ProgramRun.guanxi("export", "--format", "json", in: workspace)
    let value = try JSONValue(parsing: run.output)
    return Graph(
      nodes: try #require(value["nodes"]?.array),
      relationships: try #require(value["relationships"]?.array))
  }

  private let consultation = "北碚区委2023年第二次调研协商座谈会暨暑期谈心活动"
  private let review = "北碚区十九届人大加快重大项目建设实施产业升级行动情况专题审议会议"
  private let hospital = "广州中医药大学第一附属医院重庆院区项目"

  @Test func fourteenPeopleAndTheirOffices() async throws {
    let graph = try await Self.graph()
    let offices: [String: Set<String>] = [
      "王俊": ["北碚区委书记"], "黄祖英": ["北碚区委副书记", "北碚区区长"], "徐永德": ["北碚区人大常委会主任"],
      "董伦": ["北碚区政协主席"], "章榕": ["北碚区委常委", "北碚区常务副区长"],
      "邓美涛": ["北碚区委常委", "北碚区委组织部部长"], "杨锋": ["北碚区委常委", "北碚区委统战部部长"],
      "习近平": ["中共中央总书记"], "王志刚": ["重庆斯太宝科技有限公司副总经理"], "熊辉": [], "向金城": [], "齐宏": [],
      "彭浩杰": [], "秦廷富": [],
    ]
    #expect(graph.names("Person") == Set(offices.keys))
    for (name, roles) in offices {
      #expect(graph.targets("HOLDS", of: name) == roles, "\(name)")
    }
  }

  @Test func journalistsWroteAndAttendedNothing() async throws {
    let graph = try await Self.graph()
    for name in ["熊辉", "向金城", "齐宏", "彭浩杰", "秦廷富"] {
      #expect(graph.node(name)?["properties"]?["kind"] == "journalist")
      #expect(graph.targets("WROTE", of: name).count == 1)
    }
    for name in ["熊辉", "向金城", "齐宏", "彭浩杰", "秦廷富", "习近平", "王志刚"] {
      #expect(graph.targets("ATTENDED", of: name).isEmpty)
    }
  }

  @Test func theConsultationMeeting() async throws {
    let graph = try await Self.graph()
    let event = try #require(graph.node(consultation))
    #expect(event["properties"]?["date"] == "2023-08-24")
    #expect(event["properties"]?["date_inferred"] == true)
    #expect(event["labels"] == ["Event", "Meeting"])
    let expected: [(String, Int64, JSONValue)] = [
      ("王俊", 1, ["attend", "speak"]), ("黄祖英", 2, ["attend"]), ("徐永德", 3, ["attend"]),
      ("董伦", 4, ["attend"]), ("章榕", 5, ["attend"]), ("邓美涛", 6, ["attend"]),
      ("杨锋", 7, ["chair"]),
    ]
    for (name, position, acts) in expected {
      let found = try #require(graph.relationship("ATTENDED", name, consultation), "\(name)")
      #expect(found["properties"]?["position"] == .integer(position), "\(name)")
      #expect(found["properties"]?["acts"] == acts, "\(name)")
    }
    #expect(graph.targets("HELD_BY", of: consultation) == ["北碚区委"])
  }

  @Test func theReviewMeetingIsOneEventOfTwoArticles() async throws {
    let graph = try await Self.graph()
    let event = try #require(graph.node(review))
    #expect(event["properties"]?["date"] == "2023-08-22")
    #expect(graph.labelled("Meeting").count == 2)
    #expect(graph.targets("MENTIONED_IN", of: review).count == 2)
    #expect(graph.targets("HELD_BY", of: review) == ["北碚区十九届人大", "北碚区人大常委会"])
    #expect(
      graph.relationship("ATTENDED", "徐永德", review)?["properties"]?["acts"] == ["chair", "speak"])
    let spoken = graph.relationship("SPOKE_AT", "徐永德", review)?["evidence"]?.array ?? []
    #expect(!spoken.isEmpty)
    #expect(!spoken.contains { $0["line"] == 125 })
    #expect(
      graph.relationship("ATTENDED", "黄祖英", review)?["properties"]?["list"] == "open")
  }

  @Test func theVisitAndTheCeremony() async throws {
    let graph = try await Self.graph()
    let visit = try #require(graph.relationship("INSPECTED", "徐永德", hospital))
    #expect(visit["properties"]?["date"] == "2023-07-24")
    #expect(visit["evidence"]?.array?.first?["line"] == 97)
    let ceremony = try #require(graph.labelled("Ceremony").first)
    #expect(ceremony["properties"]?["name"] == "中南高科·北碚科技智慧港项目奠基仪式")
    #expect(ceremony["properties"]?["date"] == "2023-06")
    #expect(ceremony["properties"]?["date_precision"] == "month")
    #expect(graph.pairs("RUNS") == ["中南高科产业集团 中南高科·北碚科技智慧港项目"])
  }

  @Test func whereThingsLie() async throws {
    let graph = try await Self.graph()
    for company in ["重庆斯太宝科技有限公司", "中科光智(重庆)科技有限公司"] {
      #expect(graph.targets("LOCATED_IN", of: company) == ["科学城北碚园区"], "\(company)")
    }
    #expect(graph.targets("LOCATED_IN", of: "中南高科产业集团").isEmpty)
    #expect(graph.names("Place").filter { $0.contains("园区") }.count == 1)
    #expect(graph.names("Village") == ["静观镇中华村"])
    #expect(graph.targets("LOCATED_IN", of: "糯小米种植基地") == ["静观镇中华村"])
  }

  @Test func everyRelationshipHasEvidence() async throws {
    let graph = try await Self.graph()
    for relationship in graph.relationships {
      #expect(relationship["evidence"]?.array?.isEmpty == false)
    }
  }
}
