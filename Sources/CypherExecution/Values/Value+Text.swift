extension Value {
  /// What `toString` and tables show: a string without quotes, everything else as a literal.
  public var plainText: String {
    switch self {
    case .string(let text): text
    default: literalText
    }
  }

  /// The value as it would be written in a query: strings in single quotes, nodes as
  /// `(:Person {name: '…'})`, relationships as `[:ATTENDED {…}]`, paths as walks of both.
  /// Entities that are not loaded show their id.
  ///
  /// Complexity: linear in the length of the text.
  public var literalText: String {
    switch self {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return number.description
    case .float(let number): return Self.text(of: number)
    case .string(let text): return Self.quoted(text)
    case .list(let items): return "[" + items.map(\.literalText).joined(separator: ", ") + "]"
    case .map(let entries): return Self.text(of: entries)
    case .date(let date): return date.text
    case .node(let value): return Self.text(of: value)
    case .relationship(let value): return Self.text(of: value)
    case .path(let path):
      var text = Self.text(of: path.nodes[0])
      for (index, relationship) in path.relationships.enumerated() {
        let points = relationship.relationship.map { $0.source == path.nodes[index].id } ?? true
        text += (points ? "-" : "<-") + Self.text(of: relationship) + (points ? "->" : "-")
        text += Self.text(of: path.nodes[index + 1])
      }
      return text
    }
  }

  static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number > 0 ? "Infinity" : "-Infinity" }
    return number.description
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  private static func text(of entries: [String: Value]) -> String {
    let members = entries.sorted { $0.key.precedesByBytes($1.key) }
      .map { "\(name($0.key)): \($0.value.literalText)" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// A name with backticks where it needs them.
  private static func name(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isXIDStart || $0 == "_" } ?? false
      && text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    if isPlain { return text }
    return "`"
      + text.split(separator: "`", omittingEmptySubsequences: false)
      .joined(separator: "``") + "`"
  }

  private static func text(of value: NodeValue) -> String {
    guard let node = value.node else { return "(#\(value.id))" }
    var parts: [String] = []
    if !node.labels.isEmpty { parts.append(node.labels.map { ":" + name($0) }.joined()) }
    if !node.properties.isEmpty { parts.append(text(of: node.properties.mapValues(Value.init))) }
    return "(" + parts.joined(separator: " ") + ")"
  }

  private static func text(of value: RelationshipValue) -> String {
    guard let relationship = value.relationship else { return "[#\(value.id)]" }
    var text = "[:" + name(relationship.type)
    if !relationship.properties.isEmpty {
      text += " " + Self.text(of: relationship.properties.mapValues(Value.init))
    }
    return text + "]"
  }
}
