import GraphModel
import JSONText
import Provenance

/// A subgraph as one JSON object:
///
///     {"nodes": [{"id": 1, "labels": ["Person"], "properties": {"name": "…"}}],
///      "relationships": [{"id": 9, "type": "ATTENDED", "source": 1, "target": 2, "properties": {},
///                         "evidence": [{"article", "file", "line", "quote", "rule", "confidence"}]}]}
///
/// Nodes and relationships ascend by id, properties by key.
public struct GraphJSONFormat: Sendable, Hashable {
  public init() {}

  public func value(_ subgraph: Subgraph) -> JSONValue {
    [
      "nodes": .array(
        subgraph.nodes.map { node in
          [
            "id": .integer(node.id), "labels": .array(node.labels.map(JSONValue.string)),
            "properties": Self.properties(node.properties),
          ]
        }),
      "relationships": .array(
        subgraph.relationships.map { relationship in
          [
            "id": .integer(relationship.id), "type": .string(relationship.type),
            "source": .integer(relationship.source), "target": .integer(relationship.target),
            "properties": Self.properties(relationship.properties),
            "evidence": .array((subgraph.citations[relationship.id] ?? []).map(Self.citation)),
          ]
        }),
    ]
  }

  /// One object, ended by a line break.
  public func text(_ subgraph: Subgraph, style: JSONValue.Style = .pretty) -> String {
    value(subgraph).text(style: style) + "\n"
  }

  private static func properties(_ properties: [String: PropertyValue]) -> JSONValue {
    .object(JSONObject(sorting: properties.mapValues(value)))
  }

  private static func value(_ property: PropertyValue) -> JSONValue {
    switch property {
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(value))
    }
  }

  private static func citation(_ citation: Citation) -> JSONValue {
    [
      "article": .string(citation.article), "file": .string(citation.file),
      "line": .integer(Int64(citation.line)), "quote": .string(citation.quote),
      "rule": .string(citation.rule), "confidence": .double(citation.confidence),
    ]
  }
}
