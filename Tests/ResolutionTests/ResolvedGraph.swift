import GraphModel
import Provenance
import Testing

@testable import Resolution

private let resolver = Resolver()

/// A resolved graph seen by names.
struct ResolvedGraph {
  let draft: GraphDraft
  private let names: [Int64: String]

  /// Resolves files and holds the result to the invariants of every draft.
  init(_ files: KeyedFile..., sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(files, sourceLocation: sourceLocation)
  }

  init(_ files: [KeyedFile], sourceLocation: SourceLocation = #_sourceLocation) {
    draft = resolver.resolve(files)
    names = Dictionary(draft.nodes.map { ($0.id, $0.name ?? "") }) { first, _ in first }
    let violations = draft.violations(of: GraphSchema())
    #expect(violations.isEmpty, sourceLocation: sourceLocation)
  }

  func nodes(_ label: NodeLabel) -> [Node] {
    draft.nodes.filter { $0.labels.contains(label.rawValue) }
  }

  func names(_ label: NodeLabel) -> [String] { nodes(label).compactMap(\.name).sorted() }

  func relationships(_ type: RelationshipType) -> [Relationship] {
    draft.relationships.filter { $0.type == type.rawValue }
  }

  func facts(_ type: RelationshipType) -> [String] {
    relationships(type).map { "\(names[$0.source] ?? "") → \(names[$0.target] ?? "")" }.sorted()
  }

  func open(_ reason: UnresolvedItem.Reason) -> [UnresolvedItem] {
    draft.unresolved.map(\.item).filter { $0.reason == reason }
  }
}
