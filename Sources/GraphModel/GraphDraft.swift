import Provenance

/// A whole graph with its evidence and what stayed unresolved: what resolution makes and the store writes.
public struct GraphDraft: Sendable {
  /// Ascending by id.
  public var nodes: [Node]
  /// Ascending by id.
  public var relationships: [Relationship]
  /// By relationship id; never empty for a relationship of the draft.
  public var evidence: [Int64: [Evidence]]
  public var unresolved: [Unresolved]

  /// An unresolved item in the source it was found in.
  public struct Unresolved: Hashable, Sendable {
    /// Key of the source file.
    public var source: String
    /// Id of the Article node, where the item lies in an article.
    public var article: Int64?
    public var item: UnresolvedItem

    public init(source: String, article: Int64?, item: UnresolvedItem) {
      self.source = source
      self.article = article
      self.item = item
    }
  }

  public init(
    nodes: [Node] = [], relationships: [Relationship] = [], evidence: [Int64: [Evidence]] = [:],
    unresolved: [Unresolved] = []
  ) {
    self.nodes = nodes
    self.relationships = relationships
    self.evidence = evidence
    self.unresolved = unresolved
  }
}
