import GraphModel
import MentionModel
import Testing

@testable import Resolution

@Suite struct EventClusterTests {
  static let review = "加快重大项目建设实施产业升级行动情况专题审议会议"
  static let fullReview = "第十九届人民代表大会加快推进重大项目建设实施产业升级专题审议会议"

  static let pairs: [(first: EventCandidate, second: EventCandidate, areOne: Bool)] = [
    (event(review), event(fullReview), true),
    (event(review), event(fullReview, on: "2024-03-19"), false),
    (event(review), event(fullReview, .ceremony), false),
    (event(review, on: nil), event(review, on: nil), false),
    (event("区政府第36次常务会议"), event("区政府第36次常务会议"), true),
    (event("区政府第36次常务会议"), event("区政府第37次常务会议"), false),
    (event("区政府全体会议"), event("安全生产工作推进会"), false),
    (
      event(nil, .visit, [participation("林岚", [.inspect])]),
      event(nil, .visit, [participation("周舟", []), participation("林岚", [.inspect])]), true
    ),
    (
      event(nil, .visit, [participation("林岚", [.inspect])]),
      event(nil, .visit, [participation("周舟", [.inspect])]), false
    ),
  ]

  @Test(arguments: pairs)
  func reportsOfOneEventMeet(first: EventCandidate, second: EventCandidate, areOne: Bool) {
    let graph = ResolvedGraph(
      file("a", article(events: [first])), file("b", article(events: [second])))
    #expect(graph.nodes(.event).count == (areOne ? 1 : 2))
  }

  @Test func placesHoldTheirEventsApart() {
    let graph = ResolvedGraph(
      file("a", article(events: [event(Self.review)])),
      file("b", article(events: [event(Self.review)]), about: [other]))
    #expect(graph.nodes(.event).count == 2)
  }

  @Test func eventsOfOneArticleStayApart() {
    let records = ArticleRecord.records(of: [
      file("a", article(events: [event("区政府全体会议")])),
      file("b", article(events: [event("区政府全体会议"), event("区政府全体会议扩大会议")])),
    ])
    #expect(records.eventClusters().map(\.reports.count) == [2, 1])
  }
}
