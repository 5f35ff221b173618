import GraphModel
import MentionModel
import Testing

@Suite struct RelationResolutionTests {
  @Test func inspectionsAreOneForEachEvent() {
    let visits = ["2024-03-18", "2024-03-20"].map {
      event(nil, .visit, on: $0, venues: [.project("水厂项目")], [participation("林岚", [.inspect])])
    }
    let inspected = visits.indices.map {
      relation(.inspected, .person("林岚"), .project("水厂项目"), event: $0, date: visits[$0].date?.iso)
    }
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          persons: [person("林岚")], events: visits, relations: inspected + [inspected[0]])))
    let dates = graph.relationships(.inspected).map { $0.properties["date"]?.string ?? "" }
    #expect(dates.sorted() == ["2024-03-18", "2024-03-20"])
    #expect(graph.relationships(.inspected).allSatisfy { $0.properties["event"] != nil })
  }

  @Test func meetingsKeepTheirDirection() {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          persons: [person("林岚"), person("周舟", at: 2)],
          events: [event(nil, .talks, [participation("林岚", [.meet])])],
          relations: [relation(.met, .person("林岚"), .person("周舟"), event: 0)])))
    #expect(graph.facts(.met) == ["林岚 → 周舟"])
  }

  @Test func appointmentsAreOneForEachDate() {
    let role = EntityReference.office(office("区长", head: "区长"))
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          persons: [person("林岚")],
          relations: [
            relation(.appointedTo, .person("林岚"), role, date: "2024-03-18"),
            relation(.appointedTo, .person("林岚"), role, date: "2024-03-18"),
            relation(.removedFrom, .person("林岚"), role, date: "2026-01-05"),
            relation(.appointedTo, .person("林岚"), role, date: "2027-02-01"),
          ])))
    #expect(graph.facts(.appointedTo) == ["林岚 → 云溪区区长", "林岚 → 云溪区区长"])
    #expect(graph.relationships(.removedFrom).map { $0.properties["date"] } == ["2026-01-05"])
    #expect(graph.facts(.of) == ["云溪区区长 → 云溪区政府"])
  }

  @Test func candidatesHoldWithThatStatus() {
    let candidate = office("区长候选人", head: "区长", status: .candidate)
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          persons: [person("林岚")],
          relations: [relation(.holds, .person("林岚"), .office(candidate))])))
    #expect(graph.relationships(.holds).map { $0.properties["status"] } == ["candidate"])
    #expect(graph.relationships(.appointedTo).isEmpty)
  }

  @Test func articlesAreWrittenByTheJournalist() throws {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          "水厂开工",
          persons: [
            person("林岚", [office("区长", head: "区长")]), person("林岚", kind: .journalist, at: 8),
          ],
          relations: [relation(.wrote, .person("林岚"), .article)])))
    #expect(graph.facts(.wrote) == ["林岚 → 水厂开工"])
    let writer = try #require(graph.relationships(.wrote).first?.source)
    #expect(
      graph.nodes(.person).first { $0.id == writer }?.properties["kind"] == "journalist")
  }

  @Test func placesAndProjectsAreRelated() {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          entities: [entity(.body, "远山科技有限公司"), entity(.place, "科技园区", at: 6)],
          relations: [
            relation(.locatedIn, .body("远山科技有限公司"), .place("科技园区")),
            relation(.runs, .body("远山科技有限公司"), .project("水厂项目")),
            // Nothing lies in itself.
            relation(.locatedIn, .place("科技园区"), .place("科技园区")),
          ])))
    #expect(graph.facts(.locatedIn) == ["远山科技有限公司 → 科技园区"])
    #expect(graph.facts(.runs) == ["远山科技有限公司 → 水厂项目"])
  }
}
