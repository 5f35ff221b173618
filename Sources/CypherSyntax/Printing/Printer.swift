/// Prints a syntax tree as a query that parses to the same tree.
///
/// Operands are bracketed wherever precedence could be in doubt; keywords are upper case; names are put in
/// backticks where they need it.
public enum Printer {
  public static func text(_ query: QuerySyntax) -> String {
    var result = query.mode == .run ? "" : query.mode.rawValue + " "
    for (index, part) in query.parts.enumerated() {
      if index > 0 {
        result += query.unions[index - 1].keepsDuplicates ? " UNION ALL " : " UNION "
      }
      result += part.clauses.map(text).joined(separator: " ")
    }
    return result
  }

  static func text(_ clause: ClauseSyntax) -> String {
    switch clause {
    case .match(let match):
      (match.isOptional ? "OPTIONAL MATCH " : "MATCH ")
        + match.patterns.map(text).joined(separator: ", ") + condition(match.condition)
    case .unwind(let unwind): "UNWIND \(text(unwind.list)) AS \(text(unwind.variable))"
    case .with(let projection): "WITH " + text(projection)
    case .return(let projection): "RETURN " + text(projection)
    }
  }

  private static func text(_ projection: ProjectionSyntax) -> String {
    var items = projection.includesAll ? ["*"] : []
    items += projection.items.map { item in
      text(item.expression) + (item.alias.map { " AS " + text($0) } ?? "")
    }
    var result = (projection.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", ")
    if !projection.sorting.isEmpty {
      result +=
        " ORDER BY "
        + projection.sorting.map { text($0.expression) + ($0.isDescending ? " DESC" : "") }
        .joined(separator: ", ")
    }
    if let skip = projection.skip { result += " SKIP " + text(skip) }
    if let limit = projection.limit { result += " LIMIT " + text(limit) }
    return result + condition(projection.condition)
  }

  private static func condition(_ condition: ExpressionSyntax?) -> String {
    condition.map { " WHERE " + text($0) } ?? ""
  }

  /// A name, in backticks unless it is a plain word.
  static func text(_ name: NameSyntax) -> String { self.name(name.text) }

  static func name(_ text: String) -> String {
    Keyword.all.contains(text.uppercased()) ? "`\(text)`" : word(text)
  }

  /// A name where keywords are names too, such as a function's.
  static func word(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      scalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      && scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    return isPlain ? text : "`" + text.replacing("`", with: "``") + "`"
  }

  // MARK: Patterns

  static func text(_ part: PatternPartSyntax) -> String {
    let element = text(part.element)
    let pattern =
      part.selection == .all ? element : "\(part.selection.rawValue)(\(element))"
    return part.variable.map { text($0) + " = " + pattern } ?? pattern
  }

  static func text(_ element: PatternElementSyntax) -> String {
    var result = ""
    for (index, node) in element.nodes.enumerated() {
      if index > 0 { result += text(element.relationships[index - 1]) }
      result += text(node)
    }
    return result
  }

  private static func text(_ node: NodePatternSyntax) -> String {
    var parts = node.variable.map(text) ?? ""
    parts += node.labels.map { ":" + text($0) }.joined()
    if let properties = node.properties { parts += (parts.isEmpty ? "" : " ") + text(properties) }
    return "(\(parts))"
  }

  private static func text(_ relationship: RelationshipPatternSyntax) -> String {
    var parts = relationship.variable.map(text) ?? ""
    if !relationship.types.isEmpty {
      parts += ":" + relationship.types.map(text).joined(separator: "|")
    }
    if let length = relationship.length { parts += text(length) }
    if let properties = relationship.properties {
      parts += (parts.isEmpty ? "" : " ") + text(properties)
    }
    let body = parts.isEmpty ? "--" : "-[\(parts)]-"
    return switch relationship.direction {
    case .right: body + ">"
    case .left: "<" + body
    case .either: body
    }
  }

  private static func text(_ length: PathLengthSyntax) -> String {
    if length.minimum == nil, length.maximum == nil { return "*" }
    if length.minimum == length.maximum { return "*" + String(length.minimum ?? 1) }
    return "*" + (length.minimum.map { String($0) } ?? "") + ".."
      + (length.maximum.map { String($0) } ?? "")
  }
}
