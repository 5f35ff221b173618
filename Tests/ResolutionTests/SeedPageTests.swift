import GraphModel
import MentionModel
import Provenance
import Resolution
import Testing

/// The extraction of the page under `seeds/`, as far as resolution has work with it, made by hand.
@Suite struct SeedPageTests {
  typealias Made = MadeExtractions

  private static let beibei = Locality(name: "北碚区", level: "区", parent: "重庆市")

  private static let session = Made.article(
    "区十九届人大举行专题审议会议", at: 8_000, date: "2023-08",
    persons: [
      Made.person("黄祖英", Made.office("区委", "副书记"), Made.office(nil, "区长", at: 50)),
      Made.person("徐永德", at: 90),
    ],
    entities: [
      Made.entity(.body, "区十九届人大", at: 150), Made.entity(.body, "区委", at: 200),
      Made.entity(.body, "区政府", at: 220),
    ],
    events: [
      Made.event(
        "加快重大项目建设实施产业升级行动情况专题审议会议",
        fullName: "区十九届人大加快重大项目建设实施产业升级行动情况专题审议会议", date: "2023-08-22", conveners: ["区十九届人大"],
        participants: [
          Made.took("黄祖英", .attend, position: 1),
          Made.took("徐永德", .chair, .speak, position: 2, at: 80),
        ])
    ])

  private static let report = Made.article(
    "北碚区人大开展年中专题审议", at: 12_000, date: "2023-08",
    persons: [Made.person("徐永德", Made.office("区人大常委会", "主任"))],
    entities: [
      Made.entity(.project, "广州中医药大学第一附属医院重庆院区项目", at: 150),
      Made.entity(.body, "北碚区人大常委会", at: 180),
      Made.entity(.body, "区人大", at: 200), Made.entity(.place, "科学城北碚园区", at: 240),
      Made.entity(.place, "西部(重庆)科学城北碚园区", at: 280),
      Made.entity(.place, "科学城北碚园区", at: 320), Made.entity(.village, "静观镇中华村", at: 400),
      Made.entity(.village, "中华村", at: 440),
    ],
    events: [
      Made.event(
        "第十九届人民代表大会加快推进重大项目建设实施产业升级专题审议会议", date: "2023-08-22",
        conveners: ["北碚区人大常委会"]),
      Made.event(
        nil, kind: .visit, date: "2023-07-24",
        venues: [.project("广州中医药大学第一附属医院重庆院区项目")],
        participants: [Made.took("徐永德", .inspect)]),
    ],
    relations: [
      RelationCandidate(
        type: .inspected, from: .person("徐永德"), to: .project("广州中医药大学第一附属医院重庆院区项目"),
        event: 1, spans: [ByteSpan(start: 150, end: 180)], rule: "test.relation", confidence: 0.9)
    ])

  private static let draft = Resolver().resolve([
    ("page.txt", Made.file(about: [beibei], session, report))
  ])

  @Test func oneEventStandsInTwoArticles() {
    #expect(Self.draft.names(.meeting) == ["北碚区十九届人大加快重大项目建设实施产业升级行动情况专题审议会议"])
    #expect(
      Self.draft.facts(.heldBy).map { $0.split(separator: " ").last } == [
        "北碚区人大常委会", "北碚区十九届人大",
      ])
    #expect(Self.draft.reasons() == [.conflictingConveners])
    #expect(
      Self.draft.facts(.chaired) == ["徐永德 -> 北碚区十九届人大加快重大项目建设实施产业升级行动情况专题审议会议"])
  }

  @Test func aVisitWithoutNameIsDescribed() {
    let name = "徐永德调研广州中医药大学第一附属医院重庆院区项目"
    let visit = Self.draft.nodes.first { $0.labels == ["Event", "Visit"] }
    #expect(visit?.name == name)
    #expect(visit?.properties["named"] == false)
    #expect(
      Self.draft.properties(.inspected, "徐永德 -> 广州中医药大学第一附属医院重庆院区项目")
        == ["event": .string(name), "date": "2023-07-24"])
  }

  @Test func printedFormsOfOnePlaceAreOneNode() {
    #expect(Self.draft.names(.place) == ["科学城北碚园区"])
    #expect(Self.draft.names(.village) == ["静观镇中华村"])
  }

  @Test func partsBelongToTheirBodies() {
    #expect(Self.draft.facts(.partOf).contains("北碚区人大常委会 -> 北碚区人大"))
  }

  @Test func theDraftKeepsItsPromises() {
    #expect(Self.draft.violations() == [])
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let files = [
      ("a.txt", Made.file(about: [Self.beibei], Self.session)),
      ("b.txt", Made.file(about: [Self.beibei], Self.report)),
      ("c.txt", Made.file(about: [Made.yunxi], Self.report)),
    ]
    let (one, other) = (Resolver().resolve(files), Resolver().resolve(files.reversed()))
    #expect(one.nodes == other.nodes)
    #expect(one.relationships == other.relationships)
    #expect(one.evidence == other.evidence)
    #expect(one.unresolved == other.unresolved)
  }
}
