import GraphModel
import MentionModel
import Resolution
import Testing

@Suite struct EventIdentityTests {
  typealias Made = MadeExtractions

  /// Events of one locality, each in an article of its own.
  private func draft(_ events: EventCandidate...) -> GraphDraft {
    let names = Set(events.flatMap { $0.participants.map(\.person) }).sorted()
    return Resolver().resolve(
      events.enumerated().map { index, event in
        let persons = names.enumerated().map { Made.person($1, at: 300 + 10 * $0) }
        return (
          "\(index).txt",
          Made.file(about: [Made.yunxi], Made.article(persons: persons, events: [event]))
        )
      })
  }

  @Test(arguments: [
    ("教育工作座谈会", "文化工作座谈会", 2),
    ("第36次常务会议", "第37次常务会议", 2),
    ("全区教育工作座谈会", "教育工作座谈会", 1),
    ("2024年第二次调研协商座谈会暨谈心活动", "第二次调研协商座谈会", 1),
    ("加快重大项目建设行动情况专题审议会议", "第十九届人民代表大会加快推进重大项目建设专题审议会议", 1),
  ])
  func namesTellMeetingsApart(first: String, second: String, count: Int) {
    let draft = draft(
      Made.event(first, participants: [Made.took("周明", .attend)]),
      Made.event(second, participants: [Made.took("周明", .attend)]))
    #expect(draft.names(.meeting).count == count, "\(first) \(second)")
    #expect(draft.violations() == [])
  }

  @Test(arguments: [
    (["周明", "吴强"], ["周明", "郑立"], 2), (["周明"], ["周明", "郑立"], 2),
    (["周明", "吴强"], ["吴强", "周明", "郑立"], 1),
  ])
  func talksAreWithTheSameGuests(first: [String], second: [String], count: Int) {
    func talks(_ people: [String]) -> EventCandidate {
      Made.event(nil, kind: .talks, participants: people.map { Made.took($0, .meet) })
    }
    #expect(draft(talks(first), talks(second)).names(.talks).count == count)
  }

  @Test func generalNamesNeedTheSameCompany() {
    func meeting(_ person: String) -> EventCandidate {
      Made.event("座谈会", participants: [Made.took(person, .attend)])
    }
    #expect(draft(meeting("周明"), meeting("周明")).names(.meeting).count == 1)
    let apart = draft(meeting("周明"), meeting("吴强"))
    #expect(apart.facts(.attended).count == 2)
    #expect(apart.names(.meeting).count == 2)
  }

  @Test func visitsToTwoPlacesAreTwo() {
    func visit(_ place: String) -> EventCandidate {
      Made.event(
        nil, kind: .visit, venues: [.place(place)], participants: [Made.took("周明", .inspect)])
    }
    #expect(draft(visit("柳桥镇"), visit("白石镇")).names(.visit).count == 2)
    #expect(draft(visit("柳桥镇"), visit("柳桥镇")).names(.visit).count == 1)
  }
}
