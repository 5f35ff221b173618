import GraphModel
import Provenance

/// The graph while it grows: nodes by identity key, relationships by their ends, evidence collected.
///
/// Articles are resolved earliest first, so the first value of a property is the one that stays.
struct GraphAssembly {
  private var identifiers: IdentifierAllocation
  private var nodes: [Int64: Node] = [:]
  private var aliases: [Int64: Set<String>] = [:]
  private var relationships: [Int64: Relationship] = [:]
  private var evidence: [Int64: [Evidence]] = [:]
  /// What `evidence` holds, so that the same words are cited once.
  private var cited: Set<Fact> = []
  private var unresolved: [GraphDraft.Unresolved] = []
  /// Mentions of a node in an article, by both ids; spans as they came.
  private var mentions: [Pair: Evidence] = [:]
  /// Where mentions start: the same words may be read as an entity and as part of a title.
  private var mentionStarts: [Pair: Set<Int>] = [:]

  private struct Pair: Hashable {
    var node: Int64
    var article: Int64
  }

  private struct Fact: Hashable {
    var relationship: Int64
    var evidence: Evidence
  }

  init(identifiers: IdentifierAllocation = IdentifierAllocation()) {
    self.identifiers = identifiers
  }

  func node(_ id: Int64) -> Node? { nodes[id] }

  /// The node with an identity key, made where there is none; properties that it has stay.
  @discardableResult
  mutating func node(
    _ labels: [NodeLabel], key: String, properties: [String: PropertyValue]
  ) -> Int64 {
    let id = identifiers.id(labels[0].rawValue, key)
    if nodes[id] == nil {
      nodes[id] = Node(id: id, labels: labels.map(\.rawValue), properties: properties)
    } else {
      nodes[id]?.properties.merge(properties) { first, _ in first }
    }
    return id
  }

  /// Adds an article, whose id is given by its place; articles come before all other nodes.
  mutating func article(_ record: ArticleRecord, properties: [String: PropertyValue]) {
    identifiers.reserve(record.id)
    nodes[record.id] = Node(
      id: record.id, labels: [NodeLabel.article.rawValue], properties: properties)
  }

  mutating func set(_ property: String, of node: Int64, to value: PropertyValue) {
    nodes[node]?.properties[property] = value
  }

  /// Another printed form of a node's name.
  mutating func alias(_ printed: String, of node: Int64) {
    guard nodes[node]?.name != printed else { return }
    aliases[node, default: []].insert(printed)
  }

  /// A relationship with one more piece of evidence; made where there is none.
  ///
  /// - Parameter qualifier: what tells relationships of the same ends and type apart: the event of an
  ///   INSPECTED, the status of a HOLDS.
  ///
  /// Complexity: amortised constant in what the graph holds.
  @discardableResult
  mutating func relate(
    _ source: Int64, _ type: RelationshipType, _ target: Int64, qualifier: String = "",
    properties: [String: PropertyValue] = [:], evidence said: Evidence
  ) -> Int64 {
    let id = identifiers.id(
      type.rawValue, String(source), String(target), qualifier)
    if relationships[id] == nil {
      relationships[id] = Relationship(
        id: id, type: type.rawValue, source: source, target: target, properties: properties)
    } else {
      relationships[id]?.properties.merge(properties) { first, _ in first }
    }
    if cited.insert(Fact(relationship: id, evidence: said)).inserted {
      evidence[id, default: []].append(said)
    }
    return id
  }

  func relationship(_ id: Int64) -> Relationship? { relationships[id] }

  mutating func set(_ property: String, ofRelationship id: Int64, to value: PropertyValue) {
    relationships[id]?.properties[property] = value
  }

  /// Counts a mention of a node in an article; all mentions are one piece of evidence.
  mutating func mention(
    _ node: Int64, in record: ArticleRecord, spans: [ByteSpan], rule: String, confidence: Double
  ) {
    guard let start = spans.map(\.start).min() else { return }
    let pair = Pair(node: node, article: record.id)
    mentionStarts[pair, default: []].insert(start)
    if let known = mentions[pair]?.confidence {
      mentions[pair]?.spans += spans
      mentions[pair]?.confidence = max(known, confidence)
    } else {
      mentions[pair] = Evidence(
        article: record.id, source: record.file, spans: spans, rule: rule, confidence: confidence)
    }
  }

  /// What a relationship says of its ends is a mention of both, where extraction has no other there.
  private mutating func mentionEnds() {
    for relationship in relationships.values.sorted(by: { $0.id < $1.id }) {
      for said in evidence[relationship.id] ?? [] {
        for end in [relationship.source, relationship.target] {
          let pair = Pair(node: end, article: said.article)
          guard mentions[pair] == nil, nodes[end]?.labels != [NodeLabel.article.rawValue]
          else { continue }
          mentions[pair] = said
        }
      }
    }
  }

  /// Nodes with a label and their mentions, one for each article, in ascending order.
  func mentionedNodes(labelled label: NodeLabel) -> [(node: Node, mentions: [Evidence])] {
    Dictionary(grouping: mentions, by: \.key.node).compactMap { id, mentions in
      guard let node = nodes[id], node.labels.contains(label.rawValue) else { return nil }
      return (
        node,
        mentions.sorted { $0.key.article < $1.key.article }.map { mention in
          var cited = mention.value
          cited.spans = cited.spans.coalesced()
          return cited
        }
      )
    }.sorted { $0.node.id < $1.node.id }
  }

  mutating func leaveOpen(_ item: UnresolvedItem, in record: ArticleRecord) {
    unresolved.append(
      GraphDraft.Unresolved(source: record.file, article: record.id, item: item))
  }

  /// The finished graph: everything in ascending order.
  ///
  /// Complexity: O(n log n).
  consuming func draft() -> GraphDraft {
    mentionEnds()
    for (pair, said) in mentions.sorted(by: {
      ($0.key.node, $0.key.article) < ($1.key.node, $1.key.article)
    }) {
      var mention = said
      mention.spans = said.spans.coalesced()
      relate(
        pair.node, .mentionedIn, pair.article,
        properties: ["count": .integer(Int64(mentionStarts[pair]?.count ?? 1))], evidence: mention)
    }
    for (id, printed) in aliases {
      let others = printed.subtracting([nodes[id]?.name].compactMap { $0 })
      guard !others.isEmpty else { continue }
      nodes[id]?.properties["aliases"] = .list(others.sorted().map { .string($0) })
    }
    return GraphDraft(
      nodes: nodes.values.sorted { $0.id < $1.id },
      relationships: relationships.values.sorted { $0.id < $1.id }, evidence: evidence,
      unresolved: unresolved.sorted {
        ($0.source, $0.item.spans.first?.start ?? 0, $0.item.reason.rawValue, $0.item.detail)
          < ($1.source, $1.item.spans.first?.start ?? 0, $1.item.reason.rawValue, $1.item.detail)
      })
  }
}
