import GraphModel
import Provenance

extension Audit {
  /// Audits the named persons, or else all persons of kind official who appear at an event that the
  /// filter admits.
  ///
  /// A name may be a name, an alias or an id; a name that several persons bear gives them all. Throws
  /// `AuditError`, and what the graph throws.
  ///
  /// Complexity: linear in the relationships of the persons and their events.
  public init<Graph: PropertyGraph>(
    of names: [String] = [], in graph: Graph, evidence: some EvidenceSource,
    filter: AuditFilter
  ) throws {
    self.filter = filter
    let reader = AuditReader(graph: graph, evidence: evidence, filter: filter)
    let events = try filter.body.map { try reader.events(ofBody: $0) }
    officials = []
    guard names.isEmpty else {
      var seen: Set<Int64> = []
      for name in names {
        for person in try reader.persons(named: name) where seen.insert(person.id).inserted {
          officials.append(try reader.official(person, among: events))
        }
      }
      return
    }
    let kind = PropertyValue.string(PersonKind.official.rawValue)
    let persons = try graph.nodes(
      label: NodeLabel.person.rawValue, property: "kind", equals: kind)
    for person in persons {
      let official = try reader.official(person, among: events)
      if !official.appearances.isEmpty { officials.append(official) }
    }
    officials.sort { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

/// Reads what a dossier needs from a graph.
private struct AuditReader<Graph: PropertyGraph, Witness: EvidenceSource> {
  let graph: Graph
  let evidence: Witness
  let filter: AuditFilter

  func persons(named name: String) throws -> [Node] {
    let all = try graph.nodes(label: NodeLabel.person.rawValue)
    let found = matches(name, among: all)
    guard found.isEmpty else { return found }
    throw AuditError.unknownPerson(
      name: name, nearest: nearestNames(to: name, among: all.compactMap(\.name)))
  }

  /// The events that the body convened or took part in.
  func events(ofBody name: String) throws -> Set<Int64> {
    let all = try graph.nodes(label: NodeLabel.body.rawValue)
    let bodies = matches(name, among: all)
    guard !bodies.isEmpty else {
      throw AuditError.unknownBody(
        name: name, nearest: nearestNames(to: name, among: all.compactMap(\.name)))
    }
    var events: Set<Int64> = []
    for body in bodies {
      let convened = try graph.relationships(
        of: body.id, direction: .incoming, types: [RelationshipType.heldBy.rawValue])
      let attended = try graph.relationships(
        of: body.id, direction: .outgoing, types: [RelationshipType.attended.rawValue])
      events.formUnion(convened.map(\.source))
      events.formUnion(attended.map(\.target))
    }
    return events
  }

  /// By id, else by name, else by alias; blanks that typesetting puts into names do not matter.
  private func matches(_ text: String, among nodes: [Node]) -> [Node] {
    if let id = Int64(text), let node = nodes.first(where: { $0.id == id }) { return [node] }
    let wanted = text.filter { !$0.isWhitespace }
    let named = nodes.filter { $0.name == wanted || $0.name == text }
    guard named.isEmpty else { return named }
    return nodes.filter { $0.properties["aliases"]?.list?.contains(.string(wanted)) == true }
  }

  func official(_ person: Node, among events: Set<Int64>?) throws -> Audit.Official {
    let found = try appearances(of: person, among: events)
    return Audit.Official(
      id: person.id, name: person.name ?? String(person.id),
      kind: person.properties["kind"]?.string, appearances: found.appearances,
      offices: try offices(of: person), undatedLeftOut: found.undatedLeftOut)
  }

  /// One per event: the relationships of one act at the same event lend their sources.
  private func appearances(
    of person: Node, among events: Set<Int64>?
  ) throws -> (appearances: [Audit.Appearance], undatedLeftOut: Int) {
    let participation: [RelationshipType] = [
      .attended, .chaired, .spokeAt, .observed, .accompanied,
    ]
    let relationships = try graph.relationships(
      of: person.id, direction: .outgoing, types: participation.map(\.rawValue))
    var appearances: [Audit.Appearance] = []
    var undatedLeftOut = 0
    for (eventID, group) in Dictionary(grouping: relationships, by: \.target) {
      guard events?.contains(eventID) ?? true, let event = try graph.node(eventID) else { continue }
      let date = event.properties["date"]?.string
      if filter.hasDates {
        guard let date else {
          undatedLeftOut += 1
          continue
        }
        let end = event.properties["date_end"]?.string
        guard filter.admits(date: date, end: end) else { continue }
      }
      appearances.append(try appearance(at: event, group))
    }
    appearances.sort { left, right in
      (left.date == nil ? 1 : 0, left.date ?? "", left.event, left.eventID)
        < (right.date == nil ? 1 : 0, right.date ?? "", right.event, right.eventID)
    }
    return (appearances, undatedLeftOut)
  }

  private func appearance(
    at event: Node, _ relationships: [Relationship]
  ) throws -> Audit.Appearance {
    let attended = relationships.first { $0.type == RelationshipType.attended.rawValue }
    let properties = attended?.properties ?? [:]
    let acts = (properties["acts"]?.list ?? []).compactMap { $0.string.flatMap(Act.init) }
    return Audit.Appearance(
      eventID: event.id, event: event.name ?? String(event.id),
      isNamed: event.properties["named"]?.boolean ?? true,
      date: event.properties["date"]?.string, dateEnd: event.properties["date_end"]?.string,
      datePrecision: event.properties["date_precision"]?.string,
      isDateInferred: event.properties["date_inferred"]?.boolean ?? false,
      kind: event.properties["kind"]?.string, acts: Set(acts).sorted(),
      title: properties["title"]?.string, position: properties["position"]?.integer,
      headlinePosition: properties["headline_position"]?.integer,
      list: properties["list"]?.string.flatMap(ListClosure.init),
      sources: try sources(of: relationships))
  }

  private func offices(of person: Node) throws -> [Audit.Office] {
    var offices: [Audit.Office] = []
    let held = try graph.relationships(
      of: person.id, direction: .outgoing, types: [RelationshipType.holds.rawValue])
    for relationship in held {
      guard let role = try graph.node(relationship.target) else { continue }
      let bodies = try graph.relationships(
        of: role.id, direction: .outgoing, types: [RelationshipType.of.rawValue])
      let names = try bodies.compactMap { try graph.node($0.target)?.name }.sorted()
      offices.append(
        Audit.Office(
          title: role.properties["title"]?.string ?? role.name ?? String(role.id),
          body: names.isEmpty ? nil : names.joined(separator: "、"),
          status: relationship.properties["status"]?.string,
          firstCited: relationship.properties["first_cited"]?.string,
          lastCited: relationship.properties["last_cited"]?.string,
          sources: try sources(of: [relationship])))
    }
    return offices.sorted {
      ($0.firstCited ?? "9", $0.title, $0.body ?? "", $0.status ?? "")
        < ($1.firstCited ?? "9", $1.title, $1.body ?? "", $1.status ?? "")
    }
  }

  private func sources(of relationships: [Relationship]) throws -> [Audit.Source] {
    var seen: Set<Audit.Source> = []
    var sources: [Audit.Source] = []
    for relationship in relationships.sorted(by: { $0.id < $1.id }) {
      for citation in try evidence.citations(ofRelationship: relationship.id) {
        let source = Audit.Source(file: citation.file, line: citation.line, quote: citation.quote)
        if seen.insert(source).inserted { sources.append(source) }
      }
    }
    return sources
  }
}
