import GraphModel
import Provenance

/// What of a subgraph is drawn: the nodes that a reader needs, one line between a pair.
///
/// Offices fold into the labels of their holders, articles and what ties things to them stay away, and
/// of a whole graph only what takes part in something is kept.
struct Picture {
  /// All relationships between two nodes, drawn as one line.
  struct Line {
    var source: Int64
    var target: Int64
    /// What was done, in the order of `Act`.
    var acts: Set<Act> = []
    /// Types that say more than acts do, ascending.
    var types: Set<String> = []
    var citations: [Citation] = []
  }

  /// Ascending by id.
  private(set) var nodes: [Node] = []
  /// Ascending by source and target.
  private(set) var lines: [Line] = []
  /// What people are printed with, by their id: the chain of titles of the latest event, or the titles
  /// of their offices.
  private(set) var titles: [Int64: String] = [:]

  /// Complexity: O(n log n) in the size of the subgraph.
  init(_ subgraph: Subgraph, options: DOTFormat.Options) {
    let byID = Dictionary(
      subgraph.nodes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    func has(_ id: Int64, _ label: NodeLabel) -> Bool {
      byID[id]?.labels.contains(label.rawValue) ?? false
    }
    let hidesRoles = options.foldsOffices
    let shown = subgraph.nodes.filter { node in
      (options.includesArticles || !node.labels.contains(NodeLabel.article.rawValue))
        && !(hidesRoles && node.labels.contains(NodeLabel.role.rawValue))
    }
    let shownIDs = Set(shown.map(\.id))
    let drawable = subgraph.relationships.filter {
      shownIDs.contains($0.source) && shownIDs.contains($0.target)
    }
    titles = Self.titles(subgraph.relationships, byID)

    var merged = Self.merge(drawable, subgraph.citations)
    Self.dropInspectionsSeenAtEvents(&merged, isEvent: { has($0, .event) })
    if hidesRoles {
      let busy = Set(
        merged.values.filter { has($0.target, .event) || !$0.acts.isEmpty }.map(\.source))
      Self.addOffices(of: { has($0, .person) && !busy.contains($0) }, subgraph, to: &merged)
    }
    lines = merged.values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    nodes = shown
    if subgraph.scope == .whole, shown.contains(where: { has($0.id, .event) }) {
      keepOnlyTheBusy(isEvent: { has($0, .event) }, isPerson: { has($0, .person) })
    }
  }

  private struct Pair: Hashable {
    var source: Int64
    var target: Int64
  }

  private static func merge(
    _ relationships: [Relationship], _ citations: [Int64: [Citation]]
  ) -> [Pair: Line] {
    var merged: [Pair: Line] = [:]
    for relationship in relationships {
      let pair = Pair(source: relationship.source, target: relationship.target)
      var line =
        merged.removeValue(forKey: pair)
        ?? Line(source: relationship.source, target: relationship.target)
      switch RelationshipType(rawValue: relationship.type) {
      case .attended:
        let codes = relationship.properties["acts"]?.list ?? []
        line.acts.formUnion(codes.compactMap { $0.string.flatMap(Act.init) })
      case .chaired: line.acts.insert(.chair)
      case .spokeAt: line.acts.insert(.speak)
      case .observed: line.acts.insert(.observe)
      case .accompanied: line.acts.insert(.accompany)
      case .inspected: line.acts.insert(.inspect)
      case .met: line.acts.insert(.meet)
      default: line.types.insert(relationship.type)
      }
      for citation in citations[relationship.id] ?? [] where !line.citations.contains(citation) {
        line.citations.append(citation)
      }
      merged[pair] = line
    }
    return merged
  }

  /// Who inspects something at an event that took place there already has a line through the event.
  private static func dropInspectionsSeenAtEvents(
    _ merged: inout [Pair: Line], isEvent: (Int64) -> Bool
  ) {
    var eventsOf: [Int64: [Int64]] = [:]
    for pair in merged.keys where isEvent(pair.target) {
      eventsOf[pair.source, default: []].append(pair.target)
    }
    for (pair, line) in merged
    where line.acts == [.inspect] && line.types.isEmpty && !isEvent(pair.target) {
      let events = eventsOf[pair.source] ?? []
      if events.contains(where: { merged[Pair(source: $0, target: pair.target)] != nil }) {
        merged[pair] = nil
      }
    }
  }

  /// Draws an office straight from its holder to its body.
  private static func addOffices(
    of isWanted: (Int64) -> Bool, _ subgraph: Subgraph, to merged: inout [Pair: Line]
  ) {
    var bodies: [Int64: [Int64]] = [:]
    for relationship in subgraph.relationships
    where relationship.type == RelationshipType.of.rawValue {
      bodies[relationship.source, default: []].append(relationship.target)
    }
    for relationship in subgraph.relationships
    where relationship.type == RelationshipType.holds.rawValue && isWanted(relationship.source) {
      for body in bodies[relationship.target] ?? [] {
        let pair = Pair(source: relationship.source, target: body)
        var line = merged[pair] ?? Line(source: relationship.source, target: body)
        line.types.insert(relationship.type)
        line.citations += subgraph.citations[relationship.id] ?? []
        merged[pair] = line
      }
    }
  }

  private static func titles(
    _ relationships: [Relationship], _ nodes: [Int64: Node]
  ) -> [Int64: String] {
    var printed: [Int64: (date: String, title: String)] = [:]
    var held: [Int64: [String]] = [:]
    for relationship in relationships {
      switch RelationshipType(rawValue: relationship.type) {
      case .attended:
        guard let title = relationship.properties["title"]?.string, !title.isEmpty else { continue }
        let date = nodes[relationship.target]?.properties["date"]?.string ?? ""
        if date >= printed[relationship.source]?.date ?? "" {
          printed[relationship.source] = (date, title)
        }
      case .holds:
        guard let role = nodes[relationship.target],
          let title = role.properties["title"]?.string ?? role.name
        else { continue }
        if held[relationship.source]?.contains(title) != true {
          held[relationship.source, default: []].append(title)
        }
      default: continue
      }
    }
    return held.mapValues { $0.joined(separator: "、") }
      .merging(printed.mapValues(\.title)) { $1 }
  }

  /// Keeps events, people with a line to an event, a body or a thing, what they are joined to, and who
  /// runs that or where it lies.
  private mutating func keepOnlyTheBusy(
    isEvent: (Int64) -> Bool, isPerson: (Int64) -> Bool
  ) {
    var kept = Set(nodes.map(\.id).filter(isEvent))
    for line in lines where isPerson(line.source) || isEvent(line.source) || isEvent(line.target) {
      kept.insert(line.source)
      kept.insert(line.target)
    }
    let core = kept
    for line in lines {
      if line.types.contains(RelationshipType.runs.rawValue), core.contains(line.target) {
        kept.insert(line.source)
      }
      if line.types.contains(RelationshipType.locatedIn.rawValue), core.contains(line.source) {
        kept.insert(line.target)
      }
    }
    nodes.removeAll { !kept.contains($0.id) }
    lines.removeAll { !kept.contains($0.source) || !kept.contains($0.target) }
  }
}
