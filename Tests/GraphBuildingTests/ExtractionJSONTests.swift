import JSONText
import MentionModel
import Provenance
import Testing

@testable import GraphBuilding

@Suite struct ExtractionJSONTests {
  private func office(_ printed: String, body: String?) -> OfficeMention {
    OfficeMention(printed: printed, spans: [], body: body, head: printed)
  }

  private func person(_ name: String, _ offices: [OfficeMention], at start: Int) -> PersonMention {
    PersonMention(
      name: name, spans: [ByteSpan(start: start, end: start + 6)], kind: .official,
      offices: offices, rule: "name.after-title", confidence: 0.9)
  }

  private func entity(_ kind: EntityMention.Kind, _ name: String) -> EntityMention {
    EntityMention(kind: kind, name: name, spans: [], rule: "entity", confidence: 1)
  }

  private func json(_ article: ArticleExtraction) throws -> JSONValue {
    let file = FileExtraction(articles: [article], localities: []).json(file: "p/a.txt")
    #expect(file["file"] == "p/a.txt")
    return try #require(file["articles"]?.array?.first)
  }

  private func article(
    persons: [PersonMention] = [], entities: [EntityMention] = [], events: [EventCandidate] = []
  ) -> ArticleExtraction {
    ArticleExtraction(
      title: "题", titleSpans: [], extent: ByteSpan(start: 0, end: 90),
      date: ReadDate(iso: "2023-08", precision: .month, isInferred: true, spans: []), byline: nil,
      persons: persons, entities: entities, events: events)
  }

  @Test func mentionsOfOneNameBecomeOnePerson() throws {
    let value = try json(
      article(persons: [
        person("张伟", [office("县委书记", body: "县委")], at: 0),
        person("李娜", [], at: 20),
        person("张伟", [office("县委书记", body: "县委"), office("组长", body: nil)], at: 40),
      ]))
    let persons = try #require(value["persons"]?.array)
    #expect(persons.map { $0["name"] } == ["张伟", "李娜"])
    #expect(persons[0]["titles"] == ["县委书记", "组长"])
    #expect(persons[0]["kind"] == "official")
    #expect(persons[0]["mentions"]?.array?.map { $0["spans"] } == [[[0, 6]], [[40, 46]]])
    #expect(value["bodies"] == ["县委"])
    #expect(value["date"] == "2023-08")
    #expect(value["date_inferred"] == true)
  }

  @Test func entitiesAreListedOnceInTheirLongestForm() throws {
    let value = try json(
      article(entities: [
        entity(.body, "区委"), entity(.body, "云溪区委"), entity(.body, "云溪区委"),
        entity(.village, "石桥村"), entity(.village, "大河镇石桥村"), entity(.project, "水厂项目"),
        entity(.place, "云溪区"),
      ]))
    #expect(value["bodies"] == ["云溪区委"])
    #expect(value["villages"] == ["大河镇石桥村"])
    #expect(value["projects"] == ["水厂项目"])
  }

  @Test func eventsShowWhoDidWhat() throws {
    let attend = CitedAct(act: .attend, spans: [], rule: "r", confidence: 1)
    let speak = CitedAct(act: .speak, spans: [], rule: "r", confidence: 1)
    let event = EventCandidate(
      name: "工作会议", spans: [ByteSpan(start: 3, end: 15)], kind: .meeting,
      date: ReadDate(iso: "2023-08-24", precision: .day, isInferred: true, spans: []),
      participants: [
        Participation(
          person: "张伟", acts: [attend, speak, speak], title: "县委书记", position: 1,
          headlinePosition: nil, list: .open, spans: [], rule: "r", confidence: 1)
      ],
      collectives: [
        CollectiveParticipation(
          body: "工商联", isGroup: false, title: "代表", acts: [attend], list: .closed, spans: [],
          rule: "r", confidence: 1),
        CollectiveParticipation(
          body: "有关部门", isGroup: true, title: nil, acts: [attend], list: .closed, spans: [],
          rule: "r", confidence: 1),
      ], rule: "r", confidence: 1)
    let value = try #require(try json(article(events: [event]))["events"]?.array?.first)
    #expect(value["name"] == "工作会议")
    #expect(value["kind"] == "meeting")
    #expect(value["date"] == "2023-08-24")
    #expect(value["bodies"] == ["工商联"])
    let person = try #require(value["people"]?.array?.first)
    #expect(person["name"] == "张伟")
    #expect(person["acts"] == ["attend", "speak"])
    #expect(person["title"] == "县委书记")
    #expect(person["position"] == 1)
    #expect(person["headline_position"] == .null)
    #expect(person["list"] == "open")
  }
}
