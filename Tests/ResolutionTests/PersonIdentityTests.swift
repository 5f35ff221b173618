import GraphModel
import MentionModel
import Resolution
import Testing

@Suite struct PersonIdentityTests {
  typealias Made = MadeExtractions

  private func draft(_ files: (Locality?, PersonMention)...) -> GraphDraft {
    Resolver().resolve(
      files.enumerated().map { index, file in
        (
          "\(index).txt",
          Made.file(
            about: file.0.map { [$0] } ?? [],
            Made.article(
              date: "2024-03-1\(index)", persons: [file.1],
              events: [Made.event("第\(index)次会议", participants: [Made.took(file.1.name, .attend)])])
          )
        )
      })
  }

  @Test func oneLocalityIsOnePerson() {
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office(nil, "区长"))),
      (Made.yunxi, Made.person("周明", Made.office("区委", "书记"))), (Made.yunxi, Made.person("周明")))
    #expect(draft.names(.person) == ["周明"])
    #expect(draft.facts(.attended).count == 3)
    #expect(draft.reasons() == [])
  }

  @Test func townshipsBelongToTheirCounty() {
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office("柳桥镇", "镇长"))),
      (Made.yunxi, Made.person("周明", Made.office(nil, "副区长"))))
    #expect(draft.names(.person) == ["周明"])
    #expect(draft.facts(.holds) == ["周明 -> 云溪区副区长", "周明 -> 柳桥镇镇长"])
  }

  @Test func officesInTwoPlacesAreTwoPeople() {
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office(nil, "区长"))),
      (Made.heshan, Made.person("周明", Made.office(nil, "区长"))))
    #expect(draft.names(.person) == ["周明", "周明"])
    #expect(draft.reasons() == [.homonym])
    #expect(draft.violations() == [])
  }

  @Test func oneOfficeIsOnePersonWhereverItIsPrinted() {
    let office = Made.office("江州明辉科技有限公司", "副总经理")
    let draft = draft(
      (Made.yunxi, Made.person("周明", office, kind: .company)),
      (Made.heshan, Made.person("周明", office, kind: .company)))
    #expect(draft.names(.person) == ["周明"])
    #expect(draft.reasons() == [])
  }

  @Test func anOfficeWithoutPlaceIsNoSecondPlace() {
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office(nil, "国务委员"))),
      (Made.heshan, Made.person("周明", Made.office("长风研究会", "会长"))))
    #expect(draft.names(.person) == ["周明"])
    #expect(draft.reasons() == [])
  }

  @Test func anOfficeOfManyTellsNothing() {
    let delegate = Made.office("市人大", "代表", at: 60)
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office(nil, "区长"), delegate)),
      (Made.heshan, Made.person("周明", Made.office(nil, "区长"), delegate)))
    #expect(draft.names(.person) == ["周明", "周明"])
  }

  @Test func aBareNameIsTheHolderInTheDivisionAbove() {
    let draft = draft(
      (Made.jiangzhou, Made.person("周明", Made.office(nil, "市长"))),
      (Made.yunxi, Made.person("周明")))
    #expect(draft.names(.person) == ["周明"])
  }

  @Test func bareNamesOfTwoPlacesAreTwoPeople() {
    let draft = draft((Made.yunxi, Made.person("周明")), (Made.heshan, Made.person("周明")))
    #expect(draft.names(.person) == ["周明", "周明"])
    #expect(draft.reasons() == [])
  }

  @Test func peopleFromAbroadAreOnePersonEverywhere() {
    let draft = draft(
      (Made.yunxi, Made.person("乔治", kind: .foreign)),
      (Made.heshan, Made.person("乔治", kind: .foreign)))
    #expect(draft.names(.person) == ["乔治"])
  }

  @Test func journalistsAreApart() {
    let draft = draft(
      (Made.yunxi, Made.person("周明", Made.office(nil, "区长"))),
      (Made.yunxi, Made.person("周明", kind: .journalist)))
    let kinds = draft.nodes.filter { $0.labels == ["Person"] }.compactMap {
      $0.properties["kind"]?.string
    }
    #expect(kinds.sorted() == ["journalist", "official"])
  }
}
