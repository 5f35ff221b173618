import GraphModel
import MentionModel
import Provenance
import Testing

@Suite struct EventResolutionTests {
  private let name = "云溪区重点项目调度会议"

  @Test func conveners() {
    func conflicts(_ first: [String], _ second: [String]) -> (Int, Int) {
      let graph = ResolvedGraph(
        file("a", article(events: [event(name, conveners: first)])),
        file("b", article(events: [event(name, conveners: second)])))
      return (graph.relationships(.heldBy).count, graph.open(.conflictingConveners).count)
    }
    #expect(conflicts(["区政府"], ["云溪区政府"]) == (1, 0))
    #expect(conflicts(["区政府"], ["区委"]) == (2, 1))
    // Two who act together, one of them printed elsewhere.
    #expect(conflicts(["区政府", "区委"], ["区委"]) == (2, 0))
    #expect(conflicts(["区政府"], []) == (1, 0))
  }

  @Test func unnamedEventsAreDescribed() {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          persons: [person("林岚")],
          events: [
            event(nil, .visit, venues: [.project("水厂项目")], [participation("林岚", [.inspect])])
          ])))
    #expect(graph.names(.event) == ["林岚调研水厂项目"])
    #expect(graph.nodes(.event)[0].properties["named"] == false)
    #expect(graph.nodes(.event)[0].labels == ["Event", "Visit"])
    #expect(graph.facts(.at) == ["林岚调研水厂项目 → 水厂项目"])
  }

  @Test func namesGetTheLocalityOfTheirConvener() {
    let graph = ResolvedGraph(
      file("a", article(events: [event("区委全体会议", conveners: ["区委"])])))
    #expect(graph.names(.event) == ["云溪区委全体会议"])
    #expect(graph.facts(.heldBy) == ["云溪区委全体会议 → 云溪区委"])
  }
}
