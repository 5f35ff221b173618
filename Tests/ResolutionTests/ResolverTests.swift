import GraphModel
import MentionModel
import Provenance
import Testing

@testable import Resolution

@Suite struct ResolverTests {
  /// A sequence of numbers that is the same in every run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static func madeFile(_ number: Int) -> KeyedFile {
    let place = [county, other][number % 2]
    let name = ["林岚", "周舟", "陈书禾"][number % 3]
    let date = "2024-03-1\(number % 4)"
    return file(
      "f\(number)",
      article(
        "甲\(number)", on: number % 5 == 0 ? nil : date,
        persons: [
          person(name, number % 2 == 0 ? [office("区长", head: "区长")] : []),
          person("何记", kind: .journalist, at: 9),
        ],
        entities: [
          entity(.body, "工商联"), entity(.village, number % 4 == 0 ? "大河镇石桥村" : "石桥村", at: 6),
        ],
        events: [
          event(
            "重点项目第\(number % 2 + 1)次调度会议", on: date,
            conveners: [number % 3 == 0 ? "政协" : "工商联"],
            [
              participation(
                name, number % 2 == 0 ? [.chair] : [.attend, .speak], title: "甲\(number)")
            ])
        ],
        relations: [relation(.wrote, .person("何记"), .article)]),
      article("乙\(number)", at: 1_000, on: date, persons: [person(name)]), about: [place])
  }

  private func expectSame(_ first: GraphDraft, _ second: GraphDraft) {
    #expect(first.nodes == second.nodes)
    #expect(first.relationships == second.relationships)
    #expect(first.evidence == second.evidence)
    #expect(first.unresolved == second.unresolved)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func theOrderOfFilesDoesNotMatter(seed: UInt64) {
    let files = (0..<24).map(Self.madeFile)
    var generator = Seeded(state: seed)
    let whole = ResolvedGraph(files).draft
    expectSame(ResolvedGraph(files.shuffled(using: &generator)).draft, whole)
  }

  @Test func filesThatShareNothingResolveAloneAsTogether() {
    let first = file(
      "a", article(persons: [person("林岚", [office("区长", head: "区长")])], events: [event("调度会议")]))
    let second = file(
      "b", article(persons: [person("周舟", [office("县长", head: "县长")])], events: [event("审议会议")]),
      about: [other])
    let together = ResolvedGraph(first, second).draft
    let alone = [ResolvedGraph(first).draft, ResolvedGraph(second).draft]
    #expect(Set(alone.flatMap(\.nodes)) == Set(together.nodes))
    #expect(Set(alone.flatMap(\.relationships)) == Set(together.relationships))
  }

  @Test func nothingGivesAnEmptyGraph() {
    #expect(ResolvedGraph([]).draft.nodes.isEmpty)
    #expect(ResolvedGraph(file("a", about: [])).draft.relationships.isEmpty)
  }

  @Test func articlesCarryTheirDate() {
    let graph = ResolvedGraph(file("a", article("水厂开工"), article("停水", at: 1_000, on: nil)))
    let dates = graph.nodes(.article).map { [$0.name, $0.properties["date"]?.string] }
    #expect(Set(dates) == [["水厂开工", "2024-03-19"], ["停水", nil]])
  }
}
