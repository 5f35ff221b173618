import ArgumentParsing
import GraphModel
import GraphStore
import Provenance
import Terminal

/// `guanxi evidence`: the printed words behind a node or a relationship.
enum EvidenceCommand: Command {
  static let declaration = CommandDeclaration(
    "evidence", "show the printed words behind a node or relationship",
    discussion: [
      """
      Takes a name, an alias, or the id of a node or relationship. For a node, every relationship \
      that it has is shown with its citations: file, line, words, and the rule that read them.
      """
    ],
    positional: Positional("NAME", "a name or id", .one),
    options: [.init(SharedOptions.database)],
    examples: [Example("everything that the page says of one person", "guanxi evidence 王俊")])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let text = arguments.positionals[0]
    return try database.snapshot {
      if let id = Int64(text), let relationship = try database.relationship(id) {
        try show(relationship, of: database, console)
        return .done
      }
      for (index, node) in try NodeLookup(database: database).nodes(text).enumerated() {
        if index > 0 { try console.line() }
        let title = "\(node.labels.joined(separator: ":")) \(node.name ?? "") (\(node.id))"
        try console.line(console.styler.apply(.bold, to: escapingControls(title)))
        let relationships = try database.relationships(of: node.id, direction: .either, types: [])
        for relationship in relationships.sorted(by: isShownBefore) {
          try show(relationship, of: database, console)
        }
      }
      return .done
    }
  }

  private static func isShownBefore(_ left: Relationship, _ right: Relationship) -> Bool {
    (left.type, left.id) < (right.type, right.id)
  }

  private static func show(
    _ relationship: Relationship, of database: GraphDatabase, _ console: Console
  ) throws {
    let source = try database.node(relationship.source)?.name ?? String(relationship.source)
    let target = try database.node(relationship.target)?.name ?? String(relationship.target)
    try console.line(escapingControls("\(source) -[\(relationship.type)]-> \(target)"))
    for citation in try database.citations(ofRelationship: relationship.id) {
      try console.line("  " + citation.line(console.styler))
    }
  }
}

extension Citation {
  /// `file:line  words  [rule]`.
  func line(_ styler: Styler) -> String {
    let place = escapingControls("\(file):\(line)")
    let quote = escapingControls(quote)
    return styler.apply(.cyan, to: place) + "  " + quote + styler.apply(.faint, to: "  [\(rule)]")
  }
}

extension Console {
  var styler: Styler { Styler(isEnabled: usesColour) }
}
