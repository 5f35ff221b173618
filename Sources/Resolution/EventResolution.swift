import GraphModel
import Lexicon
import MentionModel
import Provenance

/// Events with their name, date, conveners, venues and all who took part.
struct EventResolution {
  let persons: PersonResolution
  let entities: EntityResolution
  /// Says in Chinese what kind of event an event without a name is.
  private let schema = GraphSchema()

  static let mentionRule = "resolution.event"

  /// Ids of events by article and index, for the relations that belong to them.
  struct Index {
    fileprivate var ids: [Int64: [Int: Int64]] = [:]

    func id(_ article: Int64, _ index: Int) -> Int64? { ids[article]?[index] }
  }

  func addEvents(_ clusters: [EventCluster], to graph: inout GraphAssembly) -> Index {
    var index = Index()
    var namesakes: [String: [Set<Int64>]] = [:]
    for cluster in clusters {
      let key = key(of: cluster, among: &namesakes)
      let id = addNode(of: cluster, key: key, to: &graph)
      for report in cluster.reports {
        index.ids[report.record.id, default: [:]][report.index] = id
        graph.mention(
          id, in: report.record, spans: report.event.spans, rule: report.event.rule,
          confidence: report.event.confidence)
        addVenues(of: report, event: id, to: &graph)
        addCollectives(of: report, event: id, to: &graph)
      }
      addConveners(of: cluster, event: id, to: &graph)
      addParticipants(of: cluster, event: id, to: &graph)
    }
    return index
  }

  // MARK: Node

  /// Events of one date, name and place that different articles tell and that are not one are numbered.
  private func key(of cluster: EventCluster, among namesakes: inout [String: [Set<Int64>]])
    -> String
  {
    let (event, record) = (cluster.first.event, cluster.first.record)
    let place = event.date == nil ? "\(record.file)#\(record.article.extent.start)" : record.scope
    let key = "\(event.date?.iso ?? "-")|\(name(of: cluster))|\(place)"
    let articles = Set(cluster.reports.map(\.record.id))
    let others = namesakes[key] ?? []
    let number = others.firstIndex { !$0.isDisjoint(with: articles) } ?? others.count
    if number == others.count { namesakes[key, default: []].append([]) }
    namesakes[key]?[number].formUnion(articles)
    return number == 0 ? key : "\(key)|\(number)"
  }

  private func addNode(of cluster: EventCluster, key: String, to graph: inout GraphAssembly)
    -> Int64
  {
    let event = cluster.first.event
    let name = name(of: cluster)
    var labels: [NodeLabel] = [.event]
    if let label = event.kind.label { labels.append(label) }
    var properties: [String: PropertyValue] = [
      "name": .string(name), "kind": .string(event.kind.rawValue),
      "named": .boolean(event.name != nil),
    ]
    if let date = event.date {
      properties["date"] = .string(date.iso)
      properties["date_precision"] = .string(date.precision.rawValue)
      properties["date_inferred"] = .boolean(date.isInferred)
      if let end = date.end { properties["date_end"] = .string(end) }
    }
    let id = graph.node(labels, key: key, properties: properties)
    for report in cluster.reports {
      if let printed = report.event.name { graph.alias(printed, of: id) }
    }
    return id
  }

  /// The printed name with its locality; a description where none is printed.
  private func name(of cluster: EventCluster) -> String {
    let report = cluster.reports.first { $0.event.name != nil } ?? cluster.first
    guard let printed = report.event.fullName ?? report.event.name else {
      return description(of: cluster)
    }
    for convener in report.event.conveners {
      if case .body(let body) = convener.entity, printed.hasPrefix(body) {
        return entities.body(body, in: report.record).name + printed.dropFirst(body.count)
      }
    }
    return printed
  }

  /// 徐永德调研…项目: who, what they did, and where.
  private func description(of cluster: EventCluster) -> String {
    let event = cluster.first.event
    let people = event.participants.prefix(2).map(\.person).joined(separator: "、")
    let act = event.participants.first?.acts.first?.act ?? .attend
    let venue = event.venues.lazy.compactMap { cited -> String? in
      switch cited.entity {
      case .body(let name), .project(let name), .village(let name), .place(let name): name
      default: nil
      }
    }.first
    let kind = schema.label(named: (event.kind.label ?? .event).rawValue)?.alias ?? ""
    return switch event.kind {
    case .visit: people + kind + (venue ?? "")
    case .talks: people + kind
    case .ceremony, .meeting, .other: people + act.alias + kind
    }
  }

  // MARK: Conveners and venues

  private func addConveners(
    of cluster: EventCluster, event: Int64, to graph: inout GraphAssembly
  ) {
    var names: [Int64: String] = [:]
    var conflict: (record: ArticleRecord, spans: [ByteSpan])?
    for report in cluster.reports {
      let known = Set(names.keys)
      var said: Set<Int64> = []
      for cited in report.event.conveners {
        guard case .body(let printed) = cited.entity else { continue }
        let id = entities.bodyNode(printed, kind: nil, in: report.record, &graph)
        graph.relate(
          event, .heldBy, id,
          evidence: report.record.evidence(
            cited.spans, rule: cited.rule, confidence: cited.confidence))
        said.insert(id)
        names[id] = names[id] ?? printed
      }
      // Within one report several conveners act together; reports that share none contradict each other.
      if !known.isEmpty, !said.isEmpty, known.isDisjoint(with: said) {
        conflict = (report.record, report.event.conveners.flatMap(\.spans).coalesced())
      }
    }
    guard let conflict else { return }
    graph.leaveOpen(
      UnresolvedItem(
        reason: .conflictingConveners,
        detail: "one event is said to be convened by "
          + names.values.sorted().joined(separator: ", "), spans: conflict.spans),
      in: conflict.record)
  }

  private func addVenues(
    of report: EventCluster.Report, event: Int64, to graph: inout GraphAssembly
  ) {
    for cited in report.event.venues {
      guard let venue = node(of: cited.entity, in: report.record, &graph) else { continue }
      graph.relate(
        event, .at, venue,
        evidence: report.record.evidence(
          cited.spans, rule: cited.rule, confidence: cited.confidence))
    }
  }

  /// The node that an entity reference of an article means.
  func node(
    of reference: EntityReference, in record: ArticleRecord, _ graph: inout GraphAssembly
  ) -> Int64? {
    switch reference {
    case .person(let name): persons.node(name, in: record, &graph)
    case .office(let office): persons.roleNode(office, in: record, entities: entities, &graph)
    case .body(let name): entities.bodyNode(name, kind: nil, in: record, &graph)
    case .project(let name): entities.projectNode(name, in: record, &graph)
    case .village(let name): entities.villageNode(name, in: record, &graph)
    case .place(let name): entities.placeNode(name, level: nil, in: record, &graph)
    case .article: record.id
    case .event: nil
    }
  }
}
