import GraphModel
import MentionModel
import Provenance

// Who took part in an event: one ATTENDED a pair, whatever the act, and one relationship for each act that
// has a type of its own.
extension EventResolution {
  func addParticipants(
    of cluster: EventCluster, event: Int64, to graph: inout GraphAssembly
  ) {
    var acts: [Int64: Set<Act>] = [:]
    for report in cluster.reports {
      for participation in report.event.participants {
        let person = persons.node(participation.person, in: report.record, &graph)
        acts[person, default: []].formUnion(participation.acts.map(\.act))
        let attended = attend(person, participation, at: event, in: report.record, &graph)
        graph.set(
          "acts", ofRelationship: attended,
          to: .list((acts[person] ?? []).sorted().map { .string($0.rawValue) }))
        for cited in participation.acts {
          guard let type = cited.act.relationshipType else { continue }
          graph.relate(
            person, type, event,
            evidence: report.record.evidence(
              cited.spans, rule: cited.rule, confidence: cited.confidence))
        }
      }
    }
  }

  private func attend(
    _ person: Int64, _ participation: Participation, at event: Int64, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) -> Int64 {
    var properties: [String: PropertyValue] = ["list": .string(participation.list.rawValue)]
    if let title = participation.title { properties["title"] = .string(title) }
    if let position = participation.position {
      properties["position"] = .integer(Int64(position))
    }
    if let position = participation.headlinePosition {
      properties["headline_position"] = .integer(Int64(position))
    }
    var id: Int64 = 0
    let cited =
      participation.acts.isEmpty
      ? [
        record.evidence(
          participation.spans, rule: participation.rule, confidence: participation.confidence)
      ]
      : participation.acts.map {
        record.evidence($0.spans, rule: $0.rule, confidence: $0.confidence)
      }
    for evidence in cited {
      id = graph.relate(person, .attended, event, properties: properties, evidence: evidence)
    }
    reportConflict(participation.title, of: id, participation, in: record, &graph)
    return id
  }

  /// Titles of one person at one event that do not fit each other.
  private func reportConflict(
    _ title: String?, of id: Int64, _ participation: Participation, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) {
    guard let title, let known = graph.relationship(id)?.properties["title"]?.string,
      known != title, !known.contains(title), !title.contains(known)
    else { return }
    graph.leaveOpen(
      UnresolvedItem(
        reason: .conflictingProperty,
        detail: "\(participation.person) is printed as \(known) and as \(title) at one event",
        spans: participation.spans),
      in: record)
  }

  func addCollectives(
    of report: EventCluster.Report, event: Int64, to graph: inout GraphAssembly
  ) {
    for collective in report.event.collectives {
      let body =
        collective.isGroup
        ? entities.groupNode(collective.body, in: report.record, &graph)
        : entities.bodyNode(collective.body, kind: nil, in: report.record, &graph)
      var properties: [String: PropertyValue] = [
        "list": .string(collective.list.rawValue),
        "acts": .list(
          Set(collective.acts.map(\.act)).sorted().map { .string($0.rawValue) }),
      ]
      if let title = collective.title { properties["title"] = .string(title) }
      graph.relate(
        body, .attended, event, properties: properties,
        evidence: report.record.evidence(
          collective.spans, rule: collective.rule, confidence: collective.confidence))
      graph.mention(
        body, in: report.record, spans: collective.spans, rule: collective.rule,
        confidence: collective.confidence)
    }
  }
}

extension Act {
  /// The relationship type of an act that has one beside ATTENDED.
  var relationshipType: RelationshipType? {
    switch self {
    case .chair: .chaired
    case .speak: .spokeAt
    case .observe: .observed
    case .accompany: .accompanied
    case .attend, .inspect, .meet: nil
    }
  }
}
