import Extraction
import Foundation
import GraphModel
import MentionModel
import Provenance
import Resolution
import TextCore

/// The page in `seeds/`, read and resolved once for all tests, and looked at by names and lines.
struct PageGraph {
  static let key = "seeds/beibei-2023-08.txt"
  static let page = Result { try PageGraph() }

  let bytes: [UInt8]
  let extraction: FileExtraction
  let draft: GraphDraft
  private let names: [Int64: String]
  /// Offsets of the first bytes of all lines.
  private let lineStarts: [Int]

  private init() throws {
    let url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: Self.key)
    let bytes = [UInt8](try Data(contentsOf: url))
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    let document = try DocumentReader().read(key: Self.key, bytes: bytes, publicationDate: nil)
    extraction = Extractor().extract(document)
    draft = Resolver().resolve([(key: Self.key, extraction: extraction)])
    names = Dictionary(uniqueKeysWithValues: draft.nodes.map { ($0.id, $0.name ?? "") })
  }

  /// Line in the file, from 1.
  func line(of offset: Int) -> Int { lineStarts.count { $0 <= offset } }

  func lines(of spans: [ByteSpan]) -> [Int] {
    Set(spans.map { line(of: $0.start) }).sorted()
  }

  /// The bytes of a span as text; nil where they cut a character.
  func quote(_ span: ByteSpan) -> String? {
    guard span.start >= 0, span.end <= bytes.count else { return nil }
    return String(validating: bytes[span.start..<span.end], as: UTF8.self)
  }

  func nodes(_ label: NodeLabel) -> [Node] {
    draft.nodes.filter { $0.labels.contains(label.rawValue) }
  }

  func names(_ label: NodeLabel) -> Set<String> { Set(nodes(label).compactMap(\.name)) }

  func node(_ label: NodeLabel, _ name: String) -> Node? {
    nodes(label).first { $0.name == name }
  }

  func name(_ id: Int64) -> String { names[id] ?? "" }

  func relationships(
    _ type: RelationshipType, from: String? = nil, to: String? = nil
  ) -> [Relationship] {
    draft.relationships.filter {
      $0.type == type.rawValue && (from == nil || name($0.source) == from)
        && (to == nil || name($0.target) == to)
    }
  }

  /// Lines that the evidence of a relationship points at.
  func lines(of relationship: Relationship) -> [Int] {
    lines(of: (draft.evidence[relationship.id] ?? []).flatMap(\.spans))
  }

  /// All relationships of a type as `from → to @line,line`.
  func facts(_ type: RelationshipType) -> Set<String> {
    Set(
      relationships(type).map { fact in
        let lines = lines(of: fact).map { String($0) }.joined(separator: ",")
        return "\(name(fact.source)) → \(name(fact.target)) @\(lines)"
      })
  }

  /// Lines of the unresolved items of a reason.
  func lines(of reason: UnresolvedItem.Reason) -> [[Int]] {
    draft.unresolved.filter { $0.item.reason == reason }.map { lines(of: $0.item.spans) }
  }
}
