import GraphModel
import Provenance

/// Something that people take part in at a time, as one article tells it.
public struct EventCandidate: Hashable, Sendable, Codable {
  /// The longest contiguous printed noun phrase, or nil where no name is printed.
  public var name: String?
  /// The bytes of the name, or of the words that tell of the event.
  public var spans: [ByteSpan]
  /// The name with its convener or project before it where print parts them; nil where `name` is whole.
  public var fullName: String?
  public var kind: EventKind
  public var date: ReadDate?
  /// Bodies printed as convener, with the words that say so.
  public var conveners: [CitedEntity]
  /// Places, villages, projects, bodies where it took place or that were visited.
  public var venues: [CitedEntity]
  public var participants: [Participation]
  /// Bodies, and collectives such as 区级相关部门, that took part.
  public var collectives: [CollectiveParticipation]
  public var rule: String
  public var confidence: Double

  public init(
    name: String?, spans: [ByteSpan], fullName: String? = nil, kind: EventKind, date: ReadDate?,
    conveners: [CitedEntity] = [], venues: [CitedEntity] = [],
    participants: [Participation] = [], collectives: [CollectiveParticipation] = [],
    rule: String, confidence: Double
  ) {
    self.name = name
    self.spans = spans
    self.fullName = fullName
    self.kind = kind
    self.date = date
    self.conveners = conveners
    self.venues = venues
    self.participants = participants
    self.collectives = collectives
    self.rule = rule
    self.confidence = confidence
  }
}

/// A person at an event, in one article.
public struct Participation: Hashable, Sendable, Codable {
  /// Name of the person, as in `PersonMention.name`.
  public var person: String
  /// Ascending; empty where no act is printed.
  public var acts: [CitedAct]
  /// The whole chain of titles printed in this article, 区委副书记、区长.
  public var title: String?
  /// From 1, in reading order of the article's body; nil where only headline or deck names the person.
  public var position: Int?
  /// From 1, in reading order of headline and deck; nil where they do not name the person.
  public var headlinePosition: Int?
  public var list: ListClosure
  /// The words that put the person at the event, also where no act is printed.
  public var spans: [ByteSpan]
  public var rule: String
  public var confidence: Double

  public init(
    person: String, acts: [CitedAct], title: String?, position: Int?, headlinePosition: Int?,
    list: ListClosure, spans: [ByteSpan], rule: String, confidence: Double
  ) {
    self.person = person
    self.acts = acts
    self.title = title
    self.position = position
    self.headlinePosition = headlinePosition
    self.list = list
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}

/// An act with the words that say it.
public struct CitedAct: Hashable, Sendable, Codable {
  public var act: Act
  public var spans: [ByteSpan]
  public var rule: String
  public var confidence: Double

  public init(act: Act, spans: [ByteSpan], rule: String, confidence: Double) {
    self.act = act
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}

/// A body or collective at an event: 工商联代表, 区级相关部门主要负责人.
public struct CollectiveParticipation: Hashable, Sendable, Codable {
  /// The body (工商联), or the collective where no organ is named (区级相关部门).
  public var body: String
  /// True where `body` is a collective and no organ.
  public var isGroup: Bool
  /// In what capacity: 代表, 主要负责人; nil where none is printed.
  public var title: String?
  public var acts: [CitedAct]
  public var list: ListClosure
  public var spans: [ByteSpan]
  public var rule: String
  public var confidence: Double

  public init(
    body: String, isGroup: Bool, title: String?, acts: [CitedAct], list: ListClosure,
    spans: [ByteSpan], rule: String, confidence: Double
  ) {
    self.body = body
    self.isGroup = isGroup
    self.title = title
    self.acts = acts
    self.list = list
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}

/// Names something that another part of the same article's extraction describes.
public enum EntityReference: Hashable, Sendable, Codable {
  case person(String)
  /// An office as printed, held by nobody in particular here.
  case office(OfficeMention)
  case body(String)
  case project(String)
  case village(String)
  case place(String)
  /// Index into `ArticleExtraction.events`.
  case event(Int)
  /// The article itself.
  case article
}

/// A reference with the words that make it.
public struct CitedEntity: Hashable, Sendable, Codable {
  public var entity: EntityReference
  public var spans: [ByteSpan]
  public var rule: String
  public var confidence: Double

  public init(entity: EntityReference, spans: [ByteSpan], rule: String, confidence: Double) {
    self.entity = entity
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}

/// A relation between two things that the article states.
public struct RelationCandidate: Hashable, Sendable, Codable {
  public var type: RelationshipType
  public var from: EntityReference
  public var to: EntityReference
  /// Index into `ArticleExtraction.events` of the event it belongs to (INSPECTED, MET).
  public var event: Int?
  /// When, where the words tell (APPOINTED_TO, REMOVED_FROM, INSPECTED).
  public var date: ReadDate?
  public var spans: [ByteSpan]
  public var rule: String
  public var confidence: Double

  public init(
    type: RelationshipType, from: EntityReference, to: EntityReference, event: Int? = nil,
    date: ReadDate? = nil, spans: [ByteSpan], rule: String, confidence: Double
  ) {
    self.type = type
    self.from = from
    self.to = to
    self.event = event
    self.date = date
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}
