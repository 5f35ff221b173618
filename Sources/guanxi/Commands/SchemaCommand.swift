import ArgumentParsing
import GraphModel
import GraphStore
import Terminal

/// `guanxi schema`: what kinds of things are in a database.
enum SchemaCommand: Command {
  static let declaration = CommandDeclaration(
    "schema", "show labels, relationship types, their properties and counts",
    discussion: [
      """
      A query may use the Chinese alias in place of a label or type. Labels and types that the \
      database does not use are listed with a count of 0.
      """
    ],
    options: [.init(SharedOptions.database)],
    examples: [Example("what can be asked for in guanxi.db", "guanxi schema")])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let database = try GraphDatabase.open(path: arguments.databasePath)
    try database.snapshot {
      let statistics = try database.statistics()
      try console.line("\(database.path): \(statistics.summary)")
      try console.line()
      try console.write(
        labels(statistics, keys: try database.propertyKeysByLabel())
          .rendered(width: console.width, styler: console.styler))
      try console.line()
      try console.write(
        types(statistics, keys: try database.propertyKeysByType())
          .rendered(width: console.width, styler: console.styler))
    }
    return .done
  }

  private static func labels(
    _ statistics: GraphStatistics, keys: [String: [String]]
  ) -> TextTable {
    let schema = GraphSchema()
    var table = TextTable(columns: [
      .init("label"), .init("alias"), .init("nodes", alignment: .trailing), .init("properties"),
    ])
    for name in names(schema.labels.map(\.name), statistics.labels) {
      table.append([
        name, schema.label(named: name)?.alias, count(name, statistics.labels),
        keys[name]?.joined(separator: ", "),
      ])
    }
    return table
  }

  private static func types(
    _ statistics: GraphStatistics, keys: [String: [String]]
  ) -> TextTable {
    let schema = GraphSchema()
    var table = TextTable(columns: [
      .init("type"), .init("alias"), .init("from → to"),
      .init("relationships", alignment: .trailing),
      .init("properties"),
    ])
    for name in names(schema.relationships.map(\.name), statistics.types) {
      let definition = schema.relationship(named: name)
      let fromTo = definition.map { "\(ends($0.from)) → \(ends($0.to))" }
      table.append([
        name, definition?.alias, fromTo, count(name, statistics.types),
        keys[name]?.joined(separator: ", "),
      ])
    }
    return table
  }

  private static func ends(_ labels: [String]) -> String {
    labels.count > 4 ? "any" : labels.joined(separator: ", ")
  }

  /// Those of the schema in its order, then those of the database alone.
  private static func names(_ known: [String], _ counts: [GraphStatistics.Count]) -> [String] {
    known + counts.map(\.name).filter { !known.contains($0) }
  }

  private static func count(_ name: String, _ counts: [GraphStatistics.Count]) -> String {
    String(counts.first { $0.name == name }?.count ?? 0)
  }
}
