import ArgumentParsing
import CypherExecution
import GraphModel
import GraphStore
import Provenance

/// `guanxi query`: a question in openCypher to rows.
enum QueryCommand: Command {
  private static let format = Option<ResultFormat>(
    "format", placeholder: "FORMAT", "the format (default: table on a terminal, else tsv)")
  private static let file = Option<String>(
    "file", short: "f", placeholder: "FILE", "read the query from FILE, - for standard input")
  private static let evidence = Flag(
    "evidence", "print under each row the lines behind what it matched")
  private static let explain = Flag("explain", "print the plan instead of running it")

  static let declaration = CommandDeclaration(
    "query", "ask the graph a question in openCypher",
    discussion: [
      """
      Labels and types may be written by their Chinese aliases (see guanxi schema). Unknown labels, \
      types and properties are no error but give a warning.
      """
    ],
    positional: Positional("CYPHER", "the query, in quotation marks", .optional),
    options: [
      .init(SharedOptions.database), .init(format), .init(QueryParameters.single),
      .init(QueryParameters.object), .init(file), .init(evidence), .init(explain),
    ],
    examples: [
      Example(
        "who attended which meeting, in the order of print",
        "guanxi query 'MATCH (p:人物)-[r:出席]->(m:会议) RETURN m.date, r.position, p.name ORDER BY m.date, r.position'"
      ),
      Example(
        "a value apart from the query",
        "guanxi query 'MATCH (p:人物 {name: $name})-[:任职]->(r) RETURN r.name' -p name=王俊"),
      Example(
        "the printed lines behind each row",
        "guanxi query --evidence 'MATCH (p:人物)-[:主持]->(m) RETURN p.name, m.name'"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let text = try queryText(arguments)
    let parameters = try QueryParameters.read(arguments)
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let engine = QueryEngine(graph: database, schema: GraphSchema())
    if arguments[explain] {
      try console.line(
        try asking(text) { () throws(QueryError) in
          try engine.explain(text, parameters: parameters)
        })
      return .done
    }
    let result = try asking(text) { () throws(QueryError) in
      try engine.run(text, parameters: parameters, tracesMatches: arguments[evidence])
    }
    for warning in result.warnings { console.notice("warning: \(warning.message)") }
    let format = arguments[format] ?? (console.isOutputTerminal ? .table : .tsv)
    try ResultPrinter(format: format, console: console).print(
      result,
      citations: arguments[evidence] ? try result.matches.map { try citations($0, database) } : nil)
    return .done
  }

  /// A failure of a query together with its text, for the caret.
  static func asking<Result>(
    _ text: String, _ body: () throws(QueryError) -> Result
  ) throws(CommandError) -> Result {
    do {
      return try body()
    } catch {
      throw .query(text, error)
    }
  }

  private static func queryText(_ arguments: ParsedArguments) throws(CommandError) -> String {
    switch (arguments.positionals.first, arguments[file]) {
    case (nil, nil): throw .missing("the query")
    case (.some, .some): throw .exclusive("CYPHER", "--file")
    case (let text?, nil): return text
    case (nil, let path?): return try InputFile.text(at: path)
    }
  }

  /// The printed lines behind what a row matched: its relationships, and nodes that none of them joins.
  private static func citations(
    _ matches: QueryResult.Matches, _ database: GraphDatabase
  ) throws -> [Citation] {
    var cited: [Citation] = []
    for id in matches.relationships { cited += try database.citations(ofRelationship: id) }
    if matches.relationships.isEmpty {
      for id in matches.nodes { cited += try database.citations(ofNode: id) }
    }
    var seen: Set<Citation> = []
    return cited.filter { seen.insert($0).inserted }
  }
}
