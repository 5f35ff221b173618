import GraphModel
import Provenance

/// A small graph with citations, drawn by hand for tests.
public struct GraphSketch: EvidenceSource, Sendable {
  public private(set) var nodes: [Node] = []
  public private(set) var relationships: [Relationship] = []
  public private(set) var citations: [Int64: [Citation]] = [:]

  public init() {}

  public var graph: InMemoryGraph { InMemoryGraph(nodes: nodes, relationships: relationships) }

  public func citations(ofRelationship id: Int64) throws -> [Citation] { citations[id] ?? [] }

  /// Adds a node; ids count from 1.
  public mutating func node(
    _ name: String, _ labels: NodeLabel..., properties: [String: PropertyValue] = [:]
  ) -> Int64 {
    let id = Int64(nodes.count + 1)
    var properties = properties
    properties["name"] = .string(name)
    nodes.append(Node(id: id, labels: labels.map(\.rawValue), properties: properties))
    return id
  }

  /// Adds a relationship; ids count from 1001.
  @discardableResult
  public mutating func relate(
    _ source: Int64, _ type: RelationshipType, _ target: Int64,
    _ properties: [String: PropertyValue] = [:],
    cited: [(article: String, line: Int, quote: String)]
  ) -> Int64 {
    let id = Int64(1001 + relationships.count)
    relationships.append(
      Relationship(
        id: id, type: type.rawValue, source: source, target: target, properties: properties))
    citations[id] = cited.map {
      Citation(
        article: $0.article, file: "seeds/beibei-2023-08.txt", line: $0.line, quote: $0.quote,
        rule: "sketch", confidence: 1)
    }
    return id
  }
}
