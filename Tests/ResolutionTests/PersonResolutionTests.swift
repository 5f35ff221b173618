import GraphModel
import MentionModel
import Testing

@Suite struct PersonResolutionTests {
  static let mayor = office("区长", head: "区长")
  static let secretary = office("县委书记", body: "县委", head: "书记")
  static let general = office("总书记", head: "总书记")

  static let identities: [(files: [KeyedFile], count: Int)] = [
    // One place.
    (
      [
        file("a", article(persons: [person("林岚", [mayor])])),
        file("b", article(persons: [person("林岚")])),
      ], 1
    ),
    // Two places at one time.
    (
      [
        file("a", article(persons: [person("林岚", [mayor])])),
        file("b", article(persons: [person("林岚", [secretary])]), about: [other]),
      ], 2
    ),
    // A township belongs to the county that the file is about.
    (
      [
        file("a", article(persons: [person("林岚", [office("白鹭镇镇长", body: "白鹭镇", head: "镇长")])])),
        file("b", article(persons: [person("林岚", [mayor])])),
      ], 1
    ),
    // A national office is one everywhere, and so are files that print the name bare.
    (
      [
        file("a", article(persons: [person("林岚", [general])])),
        file("b", article(persons: [person("林岚")]), about: [other]),
        file("c", article(persons: [person("林岚", [general])]), about: [other]),
      ], 1
    ),
    // A journalist is apart from an official of that name.
    (
      [
        file(
          "a",
          article(persons: [person("林岚", [mayor]), person("林岚", kind: .journalist, at: 7)]))
      ], 2
    ),
  ]

  @Test(arguments: identities)
  func aNameIsOnePersonWithinItsPlace(files: [KeyedFile], count: Int) {
    #expect(ResolvedGraph(files).names(.person) == Array(repeating: "林岚", count: count))
  }

  @Test func officesAreHeldWithTheirStatus() {
    let graph = ResolvedGraph(
      file("a", article(persons: [person("林岚", [office("代区长", head: "区长", status: .acting)])])),
      file("b", article(on: "2024-05-02", persons: [person("林岚", [Self.mayor])])),
      file("c", article(on: "2024-06-02", persons: [person("林岚", [Self.mayor])])))
    #expect(graph.names(.role) == ["云溪区区长"])
    let held = graph.relationships(.holds).map { fact in
      ["status", "first_cited", "last_cited"].map { fact.properties[$0]?.string ?? "" }
    }
    #expect(
      Set(held) == [
        ["acting", "2024-03-19", "2024-03-19"], ["current", "2024-05-02", "2024-06-02"],
      ])
  }

  @Test func officesOfUnknownPlacesAreApart() {
    let graph = ResolvedGraph(
      file("a", article(persons: [person("林岚", [Self.secretary])]), about: []),
      file("b", article(persons: [person("周舟", [Self.secretary])]), about: []))
    #expect(graph.names(.role) == ["县委书记", "县委书记"])
    #expect(graph.names(.body) == ["县委", "县委"])
  }
}
