import GraphModel
import MentionModel
import Resolution
import Testing

@Suite struct RoleResolutionTests {
  typealias Made = MadeExtractions

  @Test(arguments: [
    ("区委", "书记", nil, "云溪区委书记", "云溪区委"),
    (nil, "区长", nil, "云溪区区长", "云溪区政府"),
    (nil, "常务副区长", nil, "云溪区常务副区长", "云溪区政府"),
    ("组织部", "部长", "区委", "云溪区委组织部部长", "云溪区委组织部"),
    ("区人大常委会", "主任", nil, "云溪区人大常委会主任", "云溪区人大常委会"),
    ("区政协", "主席", nil, "云溪区政协主席", "云溪区政协"),
    ("市委", "书记", nil, "江州市委书记", "江州市委"),
    (nil, "市长", nil, "江州市市长", "江州市政府"),
    (nil, "总书记", nil, "中共中央总书记", "中共中央"),
    (nil, "总理", nil, "国务院总理", "国务院"),
    ("江州明辉科技有限公司", "副总经理", nil, "江州明辉科技有限公司副总经理", "江州明辉科技有限公司"),
  ])
  func rolesRestoreTheirLocality(
    body: String?, head: String, context: String?, role: String, organ: String
  ) {
    let person = Made.person("周明", Made.office(body, head, context: context))
    let draft = Resolver().resolve([
      ("a.txt", Made.file(about: [Made.yunxi], Made.article(persons: [person])))
    ])
    #expect(draft.facts(.holds) == ["周明 -> \(role)"])
    #expect(draft.facts(.of) == ["\(role) -> \(organ)"])
    #expect(draft.violations() == [])
  }

  @Test func officesOfUnknownPlacesStayApart() {
    func page(_ name: String) -> FileExtraction {
      Made.file(
        about: [],
        Made.article(persons: [
          Made.person(name, Made.office(nil, "县长"), Made.office("县委", "副书记", at: 50))
        ]))
    }
    let draft = Resolver().resolve([("a.txt", page("周明")), ("b.txt", page("吴强"))])
    #expect(draft.facts(.holds).count == 4)
    #expect(draft.names(.role) == ["县委副书记", "县委副书记", "县长", "县长"])
    #expect(draft.reasons() == Array(repeating: .unknownLocality, count: 4))
    #expect(draft.violations() == [])
  }

  @Test func statusesAreFactsOfTheirOwn() {
    let acting = Made.person("周明", Made.office(nil, "区长", status: .acting))
    let current = Made.person("周明", Made.office(nil, "区长"))
    let draft = Resolver().resolve([
      (
        "a.txt",
        Made.file(
          about: [Made.yunxi], Made.article(date: "2024-01-05", persons: [acting]),
          Made.article(at: 2_000, date: "2024-03-01", persons: [current]),
          Made.article(at: 4_000, date: "2024-05-01", persons: [current]))
      )
    ])
    #expect(draft.names(.role) == ["云溪区区长"])
    let cited = draft.relationships.filter { $0.type == "HOLDS" }.map(\.properties)
    #expect(
      Set(cited) == [
        ["status": "acting", "first_cited": "2024-01-05", "last_cited": "2024-01-05"],
        ["status": "current", "first_cited": "2024-03-01", "last_cited": "2024-05-01"],
      ])
  }
}
