import GraphModel
import MentionModel
import Provenance
import Resolution

/// Extractions made by hand, of localities that do not exist.
enum MadeExtractions {
  static let yunxi = Locality(name: "云溪区", level: "区", parent: "江州市")
  static let heshan = Locality(name: "鹤山区", level: "区", parent: "江州市")
  static let jiangzhou = Locality(name: "江州市", level: "市")

  static func file(
    about localities: [Locality], _ articles: ArticleExtraction...
  ) -> FileExtraction {
    FileExtraction(articles: articles, localities: localities)
  }

  static func article(
    _ title: String = "标题", at start: Int = 0, date: String? = "2024-03-18",
    persons: [PersonMention] = [], entities: [EntityMention] = [],
    events: [EventCandidate] = [], relations: [RelationCandidate] = [],
    unresolved: [UnresolvedItem] = []
  ) -> ArticleExtraction {
    ArticleExtraction(
      title: title, titleSpans: [ByteSpan(start: start, end: start + 6)],
      extent: ByteSpan(start: start, end: start + 1_000),
      date: date.map { day($0) }, byline: nil, persons: persons, entities: entities,
      events: events, relations: relations, unresolved: unresolved)
  }

  static func day(_ iso: String) -> ReadDate {
    let precision: DatePrecision = iso.count == 10 ? .day : iso.count == 7 ? .month : .year
    return ReadDate(iso: iso, precision: precision, isInferred: false, spans: [])
  }

  static func person(
    _ name: String, _ offices: OfficeMention..., kind: PersonKind = .official, at start: Int = 10
  ) -> PersonMention {
    PersonMention(
      name: name, spans: [ByteSpan(start: start, end: start + 6)], kind: kind, offices: offices,
      title: offices.isEmpty ? nil : offices.map(\.printed).joined(separator: "、"),
      rule: "test.person", confidence: 0.9)
  }

  static func office(
    _ body: String?, _ head: String, context: String? = nil, status: OfficeStatus = .current,
    at start: Int = 40
  ) -> OfficeMention {
    OfficeMention(
      printed: (body ?? "") + head, spans: [ByteSpan(start: start, end: start + 9)], body: body,
      context: context, head: head, status: status)
  }

  static func entity(_ kind: EntityMention.Kind, _ name: String, at start: Int) -> EntityMention {
    EntityMention(
      kind: kind, name: name, spans: [ByteSpan(start: start, end: start + 9)],
      rule: "test.entity", confidence: 0.9)
  }

  static func took(_ name: String, _ acts: Act..., position: Int = 1, at start: Int = 60)
    -> Participation
  {
    let spans = [ByteSpan(start: start, end: start + 12)]
    return Participation(
      person: name,
      acts: acts.map { CitedAct(act: $0, spans: spans, rule: "test.act", confidence: 0.9) },
      title: nil, position: position, headlinePosition: nil, list: .closed, spans: spans,
      rule: "test.participation", confidence: 0.9)
  }

  static func event(
    _ name: String?, fullName: String? = nil, kind: EventKind = .meeting,
    date: String? = "2024-03-15",
    conveners: [String] = [], venues: [EntityReference] = [],
    participants: [Participation] = []
  ) -> EventCandidate {
    EventCandidate(
      name: name, spans: [ByteSpan(start: 100, end: 130)], fullName: fullName, kind: kind,
      date: date.map { day($0) },
      conveners: conveners.map { cited(.body($0)) }, venues: venues.map { cited($0) },
      participants: participants, rule: "test.event", confidence: 0.9)
  }

  static func cited(_ entity: EntityReference) -> CitedEntity {
    CitedEntity(
      entity: entity, spans: [ByteSpan(start: 140, end: 150)], rule: "test.cited",
      confidence: 0.9)
  }
}

extension GraphDraft {
  /// Names of the nodes with a label, sorted.
  func names(_ label: NodeLabel) -> [String] {
    nodes.filter { $0.labels.contains(label.rawValue) }.compactMap(\.name).sorted()
  }

  /// `source -> target` of the relationships of a type, sorted.
  func facts(_ type: RelationshipType) -> [String] {
    var names: [Int64: String] = [:]
    for node in nodes { names[node.id] = node.name }
    return relationships.filter { $0.type == type.rawValue }
      .map { "\(names[$0.source] ?? "?") -> \(names[$0.target] ?? "?")" }.sorted()
  }

  func properties(_ type: RelationshipType, _ fact: String) -> [String: PropertyValue] {
    var names: [Int64: String] = [:]
    for node in nodes { names[node.id] = node.name }
    return relationships.first {
      $0.type == type.rawValue
        && "\(names[$0.source] ?? "?") -> \(names[$0.target] ?? "?")" == fact
    }?.properties ?? [:]
  }

  func reasons() -> [UnresolvedItem.Reason] { unresolved.map(\.item.reason) }
}
