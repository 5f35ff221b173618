import GraphModel
import Provenance

/// Everything that extraction reads from one file: what is stored, and all that resolution sees.
public struct FileExtraction: Hashable, Sendable, Codable {
  public var articles: [ArticleExtraction]
  /// Administrative divisions that the file is about, most frequent first: 北碚区 before 重庆市.
  public var localities: [Locality]

  public init(articles: [ArticleExtraction], localities: [Locality]) {
    self.articles = articles
    self.localities = localities
  }
}

/// An administrative division as printed, to which 区委 or 县政府 can be restored.
public struct Locality: Hashable, Sendable, Codable {
  /// With its level: 北碚区, 静观镇.
  public var name: String
  /// Its last character: 区, 县, 市, 省, 州, 旗, 镇, 乡 …; 街道 as a whole.
  public var level: String
  /// The division above it, where print or the public list of divisions tells: 重庆市.
  public var parent: String?

  public init(name: String, level: String, parent: String? = nil) {
    self.name = name
    self.level = level
    self.parent = parent
  }

  /// Without the level, as in 北碚区委's 北碚.
  public var stem: String { String(name.dropLast(level.count)) }
}

/// What one article says.
public struct ArticleExtraction: Hashable, Sendable, Codable {
  /// As printed, blanks between lines kept as one.
  public var title: String
  public var titleSpans: [ByteSpan]
  /// All bytes of the article in the file.
  public var extent: ByteSpan
  public var date: ReadDate?
  /// As printed.
  public var byline: String?
  /// Every mention of a person by name, in reading order.
  public var persons: [PersonMention]
  /// Every mention of a body, project, village or place, in reading order.
  public var entities: [EntityMention]
  public var events: [EventCandidate]
  /// Relations outside events: WROTE, INSPECTED, MET, LOCATED_IN, RUNS, PART_OF, appointments.
  public var relations: [RelationCandidate]
  public var unresolved: [UnresolvedItem]

  public init(
    title: String, titleSpans: [ByteSpan], extent: ByteSpan, date: ReadDate?, byline: String?,
    persons: [PersonMention] = [], entities: [EntityMention] = [], events: [EventCandidate] = [],
    relations: [RelationCandidate] = [], unresolved: [UnresolvedItem] = []
  ) {
    self.title = title
    self.titleSpans = titleSpans
    self.extent = extent
    self.date = date
    self.byline = byline
    self.persons = persons
    self.entities = entities
    self.events = events
    self.relations = relations
    self.unresolved = unresolved
  }
}

/// A date at its precision.
public struct ReadDate: Hashable, Sendable, Codable {
  /// ISO 8601 at its precision: `2023-08-24`, `2023-06`, `2023`.
  public var iso: String
  /// Last day of a range.
  public var end: String?
  public var precision: DatePrecision
  /// True where a part (the year, say) is not printed with the date.
  public var isInferred: Bool
  /// The words of the date in the file; empty where it comes from the file's name or a flag.
  public var spans: [ByteSpan]

  public init(
    iso: String, end: String? = nil, precision: DatePrecision, isInferred: Bool, spans: [ByteSpan]
  ) {
    self.iso = iso
    self.end = end
    self.precision = precision
    self.isInferred = isInferred
    self.spans = spans
  }
}
