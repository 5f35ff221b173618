/// A query whose names are resolved: what the passes and the executors work on.
public struct BoundQuery: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    public var slot: Slot
  }

  public var plan: Plan
  public var columns: [Column]
  public var slotCount: Int
  /// Holds the list of entities that the row matched, where that was asked for.
  public var matchedSlot: Slot?
  public var warnings: [QueryWarning]
  /// Properties of nodes and relationships that the query names, each once.
  public var properties: [PropertyUse]
}

/// A property of nodes or relationships that a query names.
public struct PropertyUse: Hashable, Sendable {
  public var key: String
  public var place: Place
}

/// Something that is no error but probably not meant: the name is not in the graph, so nothing matches.
public struct QueryWarning: Hashable, Sendable {
  public enum Subject: String, Hashable, Sendable {
    case label
    case relationshipType = "relationship type"
    case property
  }

  public var subject: Subject
  public var name: String
  public var nearMiss: String?
  public var place: Place

  public init(subject: Subject, name: String, nearMiss: String?, place: Place) {
    self.subject = subject
    self.name = name
    self.nearMiss = nearMiss
    self.place = place
  }

  /// One sentence for people.
  public var message: String {
    let hint = nearMiss.map { "; did you mean \($0)?" } ?? ""
    return "the graph has no \(subject.rawValue) \(name)\(hint)"
  }
}
