import ArgumentParsing
import CypherExecution
import Exporting
import Glibc
import GraphModel
import GraphStore

/// `guanxi export`: a graph, or a part of it, in the formats of other programs.
enum ExportCommand: Command {
  private static let format = Option<ExportFormat>(
    "format", short: "f", placeholder: "FORMAT", "the format (default: dot)")
  private static let ego = Option<String>(
    "ego", placeholder: "NAME", "only what is near the node of that name, alias or id")
  private static let query = Option<String>(
    "query", placeholder: "CYPHER", "only what the query matches")
  private static let depth = Option<Int>(
    "depth", placeholder: "N", "how many relationships away from --ego (default: 1)", in: 0...20)
  private static let output = Option<String>(
    "output", short: "o", placeholder: "PATH",
    "write to a file, csv to a folder, instead of standard output")
  private static let font = Option<String>(
    "font", placeholder: "NAME", "the font of pictures (default: Noto Sans CJK SC)")
  private static let language = Option<PictureLanguage>(
    "language", placeholder: "LANGUAGE", "the language of captions in pictures")

  static let declaration = CommandDeclaration(
    "export", "write the graph, or a part of it, in another format",
    discussion: [
      """
      dot is the language of Graphviz; svg and png are pictures that its program `dot` draws. csv is \
      a folder of files for bulk import, json one object with nodes, relationships and evidence.
      """
    ],
    options: [
      .init(SharedOptions.database), .init(format), .init(query), .init(ego), .init(depth),
      .init(output),
      .init(font), .init(language),
    ],
    examples: [
      Example(
        "a picture of everybody's meetings, as DOT", "guanxi export --format dot -o page.dot"),
      Example(
        "one person and what is two steps away", "guanxi export --ego 王俊 --depth 2 --format dot"),
      Example(
        "who chaired what, as a picture",
        "guanxi export --query 'MATCH (p:人物)-[:主持]->(m) RETURN *' --format dot"),
      Example("for Gephi", "guanxi export --format gexf -o page.gexf"),
      Example("files for bulk import into a graph database", "guanxi export --format csv -o page"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let format = arguments[format] ?? .dot
    if arguments[query] != nil, arguments[ego] != nil {
      throw CommandError.exclusive("--query", "--ego")
    }
    if arguments[depth] != nil, arguments[ego] == nil { throw CommandError.missing("--ego NAME") }
    if format == .csv, arguments[output] == nil { throw CommandError.missing("-o DIR") }
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let subgraph =
      arguments[query] == nil
      ? try database.snapshot { try part(of: database, arguments) }
      : try part(of: database, arguments)
    if format == .csv, let folder = arguments[output] {
      try OutputFile.makeFolder(folder)
      for file in BulkCSVFormat().files(subgraph) {
        try OutputFile.write(Array(file.text.utf8), to: "\(folder)/\(file.name)")
      }
      return .done
    }
    let bytes = try bytes(of: subgraph, as: format, arguments)
    if let path = arguments[output] {
      try OutputFile.write(bytes, to: path)
    } else {
      try console.write(bytes: bytes)
    }
    return .done
  }

  private static func part(
    of database: GraphDatabase, _ arguments: ParsedArguments
  ) throws -> Subgraph {
    if let text = arguments[query] {
      let result = try QueryCommand.asking(text) { () throws(QueryError) in
        try QueryEngine(graph: database, schema: GraphSchema()).run(text, tracesMatches: true)
      }
      return try Subgraph(
        nodes: result.matches.flatMap(\.nodes),
        relationships: result.matches.flatMap(\.relationships), in: database, evidence: database)
    }
    guard let name = arguments[ego] else {
      return try Subgraph(whole: database, evidence: database)
    }
    let centres = try NodeLookup(database: database).nodes(name)
    return try Subgraph(
      around: centres.map(\.id), depth: arguments[depth] ?? 1, in: database, evidence: database)
  }

  private static func bytes(
    of subgraph: Subgraph, as format: ExportFormat, _ arguments: ParsedArguments
  ) throws -> [UInt8] {
    switch format {
    case .dot: Array(dot(of: subgraph, arguments).utf8)
    case .svg: try graphviz().render(dot(of: subgraph, arguments), as: .svg)
    case .png: try graphviz().render(dot(of: subgraph, arguments), as: .png)
    case .graphml: Array(GraphMLFormat().text(subgraph).utf8)
    case .gexf: Array(GEXFFormat().text(subgraph).utf8)
    case .json: Array(GraphJSONFormat().text(subgraph).utf8)
    case .csv: []
    }
  }

  private static func dot(of subgraph: Subgraph, _ arguments: ParsedArguments) -> String {
    var options = DOTFormat.Options()
    if let font = arguments[font] { options.font = font }
    if let language = arguments[language] { options.language = language }
    return DOTFormat(options: options).text(subgraph)
  }

  private static func graphviz() throws -> Graphviz {
    try Graphviz(searchPath: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
  }
}
