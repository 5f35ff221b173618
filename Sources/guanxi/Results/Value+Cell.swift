import CypherExecution
import GraphModel
import JSONText

extension Value {
  /// The value as the cell of a table; nil for null.
  var cell: String? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: literal
    }
  }

  /// The value as Cypher writes it: `["出席", 1]`, `(:Person {name: "王俊"})`.
  private var literal: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number.isNaN ? "NaN" : number.description
    case .string(let text): JSONValue.string(text).text()
    case .list(let items): "[" + items.map(\.literal).joined(separator: ", ") + "]"
    case .map(let members): Self.literal(members)
    case .date(let date): date.text
    case .node(let node): Self.literal(node)
    case .relationship(let relationship): Self.literal(relationship)
    case .path(let path): Self.literal(path)
    }
  }

  private static func literal(_ members: [String: Value]) -> String {
    let parts = members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.literal)" }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private static func literal(_ value: NodeValue) -> String {
    guard let node = value.node else { return "(\(value.id))" }
    let labels = node.labels.map { ":" + $0 }.joined()
    return "(\(labels)\(literal(suffix: node.properties)))"
  }

  private static func literal(_ value: RelationshipValue) -> String {
    guard let relationship = value.relationship else { return "[\(value.id)]" }
    return "[:\(relationship.type)\(literal(suffix: relationship.properties))]"
  }

  private static func literal(suffix properties: [String: PropertyValue]) -> String {
    properties.isEmpty ? "" : " " + literal(properties.mapValues { Value($0) })
  }

  private static func literal(_ path: PathValue) -> String {
    var text = literal(path.nodes[0])
    for (index, step) in path.relationships.enumerated() {
      let isForward = step.relationship?.source == path.nodes[index].id
      let next = path.nodes[index + 1]
      text += (isForward ? "-" : "<-") + literal(step) + (isForward ? "->" : "-") + literal(next)
    }
    return text
  }
}
