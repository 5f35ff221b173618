import GraphModel
import MentionModel
import Provenance

/// Relations that articles state outside the list of who took part: WROTE, INSPECTED, MET, LOCATED_IN,
/// RUNS, appointments.
struct RelationResolution {
  let persons: PersonResolution
  let entities: EntityResolution
  let events: EventResolution

  func addRelations(
    of record: ArticleRecord, events index: EventResolution.Index, to graph: inout GraphAssembly
  ) {
    for relation in record.article.relations {
      let cited = record.evidence(
        relation.spans, rule: relation.rule, confidence: relation.confidence)
      if relation.type == .holds {
        hold(relation, cited: cited, in: record, &graph)
        continue
      }
      guard
        let from = node(of: relation.from, type: relation.type, in: record, index, &graph),
        let to = node(of: relation.to, type: relation.type, in: record, index, &graph),
        from != to
      else { continue }
      var properties: [String: PropertyValue] = [:]
      var qualifier = ""
      if let event = relation.event.flatMap({ index.id(record.id, $0) }) {
        qualifier = String(event)
        let told = graph.node(event)?.properties ?? [:]
        properties["event"] = told["name"]
        if relation.type == .inspected { properties["date"] = told["date"] }
      }
      if let date = relation.date {
        properties["date"] = .string(date.iso)
        if relation.type == .appointedTo || relation.type == .removedFrom { qualifier = date.iso }
      }
      if relation.type == .appointedTo || relation.type == .removedFrom {
        mention(relation, role: to, in: record, &graph)
      }
      graph.relate(
        from, relation.type, to, qualifier: qualifier, properties: properties, evidence: cited)
    }
  }

  private func node(
    of reference: EntityReference, type: RelationshipType, in record: ArticleRecord,
    _ index: EventResolution.Index, _ graph: inout GraphAssembly
  ) -> Int64? {
    switch reference {
    case .person(let name) where type == .wrote:
      persons.node(name, isJournalist: true, in: record, &graph)
    case .event(let event): index.id(record.id, event)
    default: events.node(of: reference, in: record, &graph)
    }
  }

  /// A candidate holds the office with that status.
  private func hold(
    _ relation: RelationCandidate, cited: Evidence, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) {
    guard case .person(let name) = relation.from, case .office(let office) = relation.to else {
      return
    }
    let person = persons.node(name, in: record, &graph)
    persons.hold(office, by: person, cited: cited, in: record, entities: entities, &graph)
  }

  private func mention(
    _ relation: RelationCandidate, role: Int64, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) {
    graph.mention(
      role, in: record, spans: relation.spans, rule: relation.rule,
      confidence: relation.confidence)
  }
}
