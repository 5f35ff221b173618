import Auditing
import GraphModel
import SampleGraphs
import Testing

private let page = GraphSketch.beibeiPage

private func audit(
  _ names: String..., since: String? = nil, until: String? = nil, body: String? = nil
) throws -> Audit {
  try Audit(
    of: names, in: page.graph, evidence: page,
    filter: AuditFilter(since: since, until: until, body: body))
}

@Test func dossierOfOneOfficial() throws {
  let official = try #require(try audit("徐永德").officials.first)
  #expect(official.appearances.map(\.date) == ["2023-07-24", "2023-08-22", "2023-08-24"])
  #expect(official.appearances.map(\.acts) == [[.inspect], [.chair, .speak], [.attend]])
  #expect(official.appearances.map(\.position) == [1, 2, 3])
  #expect(official.appearances.map(\.headlinePosition) == [nil, 2, 3])
  #expect(official.appearances.map(\.list) == [.open, .closed, .closed])
  #expect(official.appearances.map(\.isNamed) == [false, true, true])
  #expect(official.appearances[1].title == "区人大常委会主任")
  // The deck says it of two relationships, and is one source.
  #expect(official.appearances[1].sources.map(\.line) == [61, 67, 71])
  #expect(official.firstSeen == "2023-07-24")
  #expect(official.lastSeen == "2023-08-24")
  #expect(official.countsByAct.map(\.act) == [.attend, .chair, .speak, .inspect])
  #expect(official.countsByKind.map(\.kind) == ["meeting", "visit"])
  #expect(official.countsByKind.map(\.count) == [2, 1])
  #expect(official.offices.map(\.title) == ["主任"])
  #expect(official.offices.first?.body == "北碚区人大常委会")
  #expect(official.offices.first?.sources.first?.line == 11)
  #expect(official.openLists == 1)
  #expect(official.inferredDates == 3)
}

@Test func everyOfficialWithAnEvent() throws {
  #expect(
    Set(try audit().officials.map(\.name)) == ["王俊", "黄祖英", "徐永德", "董伦", "章榕", "邓美涛", "杨锋"])
  #expect(try audit().officials.map(\.name) == audit().officials.map(\.name).sorted())
  #expect(try audit("习近平").officials.first?.appearances.isEmpty == true)
  #expect(try audit("王俊", "王俊", "杨 锋").officials.map(\.name) == ["王俊", "杨锋"])
}

private struct FilterCase: Sendable {
  var since: String?
  var until: String?
  var body: String?
  var dates: [String]
}

@Test(arguments: [
  FilterCase(since: "2023-08-24", dates: ["2023-08-24"]),
  FilterCase(since: "2023-08", dates: ["2023-08-22", "2023-08-24"]),
  FilterCase(until: "2023-08-22", dates: ["2023-07-24", "2023-08-22"]),
  FilterCase(since: "2024", dates: []),
  FilterCase(until: "2023-07", dates: ["2023-07-24"]),
  FilterCase(body: "北碚区人大常委会", dates: ["2023-08-22"]),
  FilterCase(since: "2023-08-23", until: "2023-12", body: "北碚区委", dates: ["2023-08-24"]),
])
private func filters(_ filter: FilterCase) throws {
  let official = try #require(
    try audit("徐永德", since: filter.since, until: filter.until, body: filter.body).officials.first)
  #expect(official.appearances.compactMap(\.date) == filter.dates)
}

/// A date of a month lies in a range that begins within the month: it may have been then.
@Test func datesAtTheirPrecision() throws {
  var sketch = GraphSketch()
  let person = sketch.node("甲", .person, properties: ["kind": "official", "aliases": ["阿甲"]])
  let dates: [String?] = ["2023-06", "2023-05-31", nil]
  for date in dates {
    var properties: [String: PropertyValue] = ["kind": "meeting"]
    properties["date"] = date.map { .string($0) }
    let event = sketch.node("会\(date ?? "")", .event, properties: properties)
    sketch.relate(person, .attended, event, ["acts": ["speak", "attend", "juggle"]], cited: [])
  }
  let filter = try AuditFilter(since: "2023-06-15", until: "2023-06-20")
  let official = try #require(
    try Audit(of: ["阿甲"], in: sketch.graph, evidence: sketch, filter: filter).officials.first)
  #expect(official.appearances.map(\.date) == ["2023-06"])
  #expect(official.appearances.first?.acts == [.attend, .speak])
  #expect(official.undatedLeftOut == 1)
  let all = try #require(
    try Audit(in: sketch.graph, evidence: sketch, filter: AuditFilter()).officials.first)
  #expect(all.appearances.map(\.date) == ["2023-05-31", "2023-06", nil])
  #expect(all.undated == 1)
}

@Test func errorsNameWhatIsNear() throws {
  #expect(throws: AuditError.unknownPerson(name: "徐永得", nearest: ["徐永德"])) {
    try audit("徐永得")
  }
  #expect(throws: AuditError.unknownBody(name: "北碚区委员", nearest: ["北碚区委", "北碚区政协", "北碚区政府"])) {
    try audit(body: "北碚区委员")
  }
  #expect(throws: AuditError.unknownPerson(name: "zzz", nearest: [])) { try audit("zzz") }
  let error = AuditError.unknownPerson(name: "徐永得", nearest: ["徐永德"])
  #expect(error.description == "no person named 徐永得 in the graph; did you mean 徐永德?")
}

@Test(arguments: [
  "", "2023-13", "2023-02-29", "23-01-01", "2023-1-1", "2023-00", "yesterday", "2023-01-01-01",
  "\u{FF12}\u{FF10}\u{FF12}\u{FF13}",
])
func datesThatAreNone(text: String) {
  #expect(throws: AuditError.invalidDate(text)) { try AuditFilter(since: text) }
  #expect(throws: AuditError.invalidDate(text)) { try AuditFilter(until: text) }
}

@Test(arguments: ["2023", "2024-02-29", "2000-02-29", "2023-12"])
func datesThatAreSome(text: String) throws {
  #expect(try AuditFilter(since: text).since == text)
}
