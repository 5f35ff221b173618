import GraphModel
import MentionModel
import Testing

@Suite struct EventParticipationTests {
  private func graph(_ first: Participation, _ second: Participation) -> ResolvedGraph {
    ResolvedGraph(
      file("a", article(persons: [person("林岚")], events: [event("专题审议会议", .meeting, [first])])),
      file("b", article(persons: [person("林岚")], events: [event("专题审议会议", .meeting, [second])])))
  }

  @Test func actsOfAllArticlesJoinInOneAttended() throws {
    let graph = graph(
      participation("林岚", [.chair], title: "区长", position: 2),
      participation("林岚", [.speak, .attend], position: 5))
    let attended = try #require(graph.relationships(.attended).first)
    #expect(graph.relationships(.attended).count == 1)
    #expect(attended.properties["acts"] == ["attend", "chair", "speak"])
    // Properties are those of the earliest article.
    #expect(attended.properties["title"] == "区长")
    #expect(attended.properties["position"] == 2)
    #expect(graph.draft.evidence[attended.id]?.map(\.source) == ["a", "b"])
    #expect(graph.relationships(.chaired).count == 1)
    #expect(graph.relationships(.spokeAt).count == 1)
  }

  @Test func noActIsAnEmptyList() {
    let graph = graph(participation("林岚", []), participation("林岚", []))
    #expect(graph.relationships(.attended).map { $0.properties["acts"] } == [[]])
  }

  @Test(arguments: [("区长", "县长", 1), ("区长", "区委副书记、区长", 0), ("区长", "区长", 0)])
  func titlesThatDifferAreReported(first: String, second: String, count: Int) {
    let graph = graph(
      participation("林岚", [.attend], title: first),
      participation("林岚", [.attend], title: second))
    #expect(graph.open(.conflictingProperty).count == count)
    #expect(graph.relationships(.attended).map { $0.properties["title"]?.string } == [first])
  }

  @Test func collectivesAttend() {
    var meeting = event("专题审议会议")
    meeting.collectives = ["工商联", "有关部门"].map { name in
      CollectiveParticipation(
        body: name, isGroup: name == "有关部门", title: "负责人",
        acts: [CitedAct(act: .observe, spans: spans(24), rule: "made", confidence: 0.9)],
        list: .closed, spans: spans(23), rule: "made", confidence: 0.9)
    }
    let graph = ResolvedGraph(file("a", article(events: [meeting])))
    #expect(graph.facts(.attended) == ["云溪区工商联 → 专题审议会议", "有关部门 → 专题审议会议"])
    #expect(graph.relationships(.attended).allSatisfy { $0.properties["acts"] == ["observe"] })
    // OBSERVED starts at persons.
    #expect(graph.relationships(.observed).isEmpty)
  }
}
