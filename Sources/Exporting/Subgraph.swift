import GraphModel
import Provenance

/// A part of a graph with its evidence: what an export shows.
public struct Subgraph: Sendable {
  /// How the part was chosen, where that matters to how it is drawn.
  public enum Scope: Sendable, Hashable {
    case whole
    /// What lies around these nodes.
    case ego(Set<Int64>)
    /// Exactly these, such as the matches of a query.
    case chosen
  }

  public var scope: Scope
  /// Ascending by id, without duplicates.
  public let nodes: [Node]
  /// Ascending by id, without duplicates; both ends are among the nodes.
  public let relationships: [Relationship]
  /// By relationship id.
  public let citations: [Int64: [Citation]]

  /// Relationships of which an end is missing are left out.
  ///
  /// Complexity: O(n log n).
  public init(
    scope: Scope, nodes: [Node], relationships: [Relationship], citations: [Int64: [Citation]] = [:]
  ) {
    self.scope = scope
    var known: Set<Int64> = []
    self.nodes = nodes.filter { known.insert($0.id).inserted }.sorted { $0.id < $1.id }
    var seen: Set<Int64> = []
    self.relationships =
      relationships
      .filter {
        known.contains($0.source) && known.contains($0.target) && seen.insert($0.id).inserted
      }
      .sorted { $0.id < $1.id }
    self.citations = citations
  }
}
