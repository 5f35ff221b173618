// The closed vocabularies of the graph. Their aliases and descriptions are data:
// `schema/labels.tsv`, `schema/relations.tsv` (see `GraphSchema`).

/// Label of a node in a graph that guanxi builds. Imported graphs may use any other string.
public enum NodeLabel: String, CaseIterable, Sendable, Codable {
  case person = "Person"
  case role = "Role"
  case body = "Body"
  case project = "Project"
  case village = "Village"
  case place = "Place"
  case event = "Event"
  case meeting = "Meeting"
  case visit = "Visit"
  case ceremony = "Ceremony"
  case talks = "Talks"
  case article = "Article"
}

/// Type of a relationship in a graph that guanxi builds.
public enum RelationshipType: String, CaseIterable, Sendable, Codable {
  case attended = "ATTENDED"
  case chaired = "CHAIRED"
  case spokeAt = "SPOKE_AT"
  case observed = "OBSERVED"
  case accompanied = "ACCOMPANIED"
  case met = "MET"
  case inspected = "INSPECTED"
  case holds = "HOLDS"
  case appointedTo = "APPOINTED_TO"
  case removedFrom = "REMOVED_FROM"
  case of = "OF"
  case heldBy = "HELD_BY"
  case at = "AT"
  case partOf = "PART_OF"
  case locatedIn = "LOCATED_IN"
  case runs = "RUNS"
  case wrote = "WROTE"
  case mentionedIn = "MENTIONED_IN"
}

/// What a person or body did at an event, in the order in which acts are always listed.
public enum Act: String, CaseIterable, Sendable, Codable, Comparable {
  case attend, observe, chair, speak, inspect, accompany, meet

  public static func < (left: Act, right: Act) -> Bool { left.order < right.order }
  private var order: Int { Act.allCases.firstIndex(of: self) ?? 0 }
}

public enum PersonKind: String, CaseIterable, Sendable, Codable {
  case official, journalist, company, expert, resident, foreign, historic, other
}

public enum BodyKind: String, CaseIterable, Sendable, Codable {
  /// Party committees and their departments.
  case party
  /// People's congresses and their standing committees.
  case congress
  /// The consultative conference (政协).
  case consultative
  /// Governments and their departments.
  case government
  case court, procuratorate, military
  case company, school, hospital, association, media
  /// A collective that takes part but is no organ: 区级相关部门, 各民主党派.
  case group
  case other
}

public enum EventKind: String, CaseIterable, Sendable, Codable {
  case meeting, visit, ceremony, talks, other

  /// The second label of the event's node; nil for `other`.
  public var label: NodeLabel? {
    switch self {
    case .meeting: .meeting
    case .visit: .visit
    case .ceremony: .ceremony
    case .talks: .talks
    case .other: nil
    }
  }
}

public enum OfficeStatus: String, CaseIterable, Sendable, Codable {
  case current, acting, former, candidate, concurrent, seconded
}

public enum DatePrecision: String, CaseIterable, Sendable, Codable {
  case day, month, year
}

/// Whether a printed run of names says that it is complete.
public enum ListClosure: String, CaseIterable, Sendable, Codable {
  /// Ends in 等: there were others.
  case open
  case closed
}
