import GraphModel
import MentionModel
import Provenance

/// A county, its city, and a township, made up.
let county = Locality(name: "云溪区", level: "区", parent: "江州市")
let township = Locality(name: "白鹭镇", level: "镇", parent: "云溪区")
let other = Locality(name: "青石县", level: "县", parent: "江州市")

/// Spans of made mentions: each is its own ten bytes.
func spans(_ place: Int) -> [ByteSpan] { [ByteSpan(start: place * 10, end: place * 10 + 6)] }

func office(
  _ printed: String, body: String? = nil, context: String? = nil, head: String,
  status: OfficeStatus = .current, isRole: Bool = true
) -> OfficeMention {
  OfficeMention(
    printed: printed, spans: spans(3), body: body, context: context, head: head, status: status,
    isRole: isRole)
}

func person(
  _ name: String, kind: PersonKind = .official, _ offices: [OfficeMention] = [], at place: Int = 1
) -> PersonMention {
  PersonMention(
    name: name, spans: spans(place), kind: kind, offices: offices, rule: "made", confidence: 0.9)
}

func entity(_ kind: EntityMention.Kind, _ name: String, at place: Int = 5) -> EntityMention {
  EntityMention(
    kind: kind, name: name, spans: spans(place), rule: "made", confidence: 0.9)
}

func day(_ iso: String) -> ReadDate {
  ReadDate(iso: iso, precision: .day, isInferred: false, spans: [])
}

func participation(
  _ name: String, _ acts: [Act], title: String? = nil, position: Int? = 1
) -> Participation {
  Participation(
    person: name,
    acts: acts.map { CitedAct(act: $0, spans: spans(20), rule: "made", confidence: 0.9) },
    title: title, position: position, headlinePosition: nil, list: .closed, spans: spans(21),
    rule: "made", confidence: 0.9)
}

func cited(_ entity: EntityReference) -> CitedEntity {
  CitedEntity(entity: entity, spans: spans(22), rule: "made", confidence: 0.9)
}

func event(
  _ name: String?, _ kind: EventKind = .meeting, on date: String? = "2024-03-18",
  conveners: [String] = [], venues: [EntityReference] = [], _ participants: [Participation] = []
) -> EventCandidate {
  EventCandidate(
    name: name, spans: spans(19), kind: kind, date: date.map(day),
    conveners: conveners.map { cited(.body($0)) }, venues: venues.map(cited),
    participants: participants, rule: "made", confidence: 0.9)
}

func relation(
  _ type: RelationshipType, _ from: EntityReference, _ to: EntityReference, event: Int? = nil,
  date: String? = nil
) -> RelationCandidate {
  RelationCandidate(
    type: type, from: from, to: to, event: event, date: date.map(day), spans: spans(30),
    rule: "made", confidence: 0.9)
}

func article(
  _ title: String = "题", at start: Int = 0, on date: String? = "2024-03-19",
  persons: [PersonMention] = [], entities: [EntityMention] = [], events: [EventCandidate] = [],
  relations: [RelationCandidate] = []
) -> ArticleExtraction {
  ArticleExtraction(
    title: title, titleSpans: [], extent: ByteSpan(start: start, end: start + 900),
    date: date.map(day), byline: nil, persons: persons, entities: entities, events: events,
    relations: relations)
}

typealias KeyedFile = (key: String, extraction: FileExtraction)

func file(
  _ key: String, _ articles: ArticleExtraction..., about localities: [Locality] = [county]
) -> KeyedFile {
  (key, FileExtraction(articles: articles, localities: localities))
}
