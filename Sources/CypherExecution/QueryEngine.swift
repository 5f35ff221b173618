import CypherPlanning
import CypherSyntax
import GraphModel
import GraphStore

/// Answers openCypher queries over a graph.
///
///     let result = try QueryEngine(graph: graph, schema: GraphSchema())
///       .run("MATCH (p:人物)-[:出席]->(m) RETURN p.name, count(*) AS n ORDER BY n DESC")
///
/// Not Sendable: one task, one engine. The counts of the graph are read once.
public final class QueryEngine {
  private let graph: any PropertyGraph
  private let schema: GraphSchema
  private var knownCatalog: GraphCatalog?

  /// - Parameter graph: a `GraphDatabase`, where work is given to SQLite, or any other graph.
  public init(graph: any PropertyGraph, schema: GraphSchema) {
    self.graph = graph
    self.schema = schema
  }

  /// - Parameters:
  ///   - tracesMatches: whether the result says what each row matched.
  ///   - isCancelled: asked now and then; the query throws `cancelled` when it is true.
  public func run(
    _ text: String, parameters: [String: Value] = [:], tracesMatches: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(QueryError) -> QueryResult {
    let syntax = try parse(text)
    return try snapshot(isCancelled) { () throws(QueryError) in
      if syntax.mode != .run {
        let lines = try plan(of: syntax, parameters).split(separator: "\n")
        return QueryResult(
          columns: ["plan"], rows: lines.map { [.string(String($0))] }, matches: [], warnings: [])
      }
      var query = try bind(syntax, parameters, tracesMatches: tracesMatches)
      query.warnings += try unknownProperties(query)
      query.plan = try planner(parameters).optimized(query.plan)
      return try execute(query, parameters, Executor(), isCancelled)
    }
  }

  /// The answer without rewriting passes and SQL: slow, for comparing.
  func runReference(
    _ text: String, parameters: [String: Value] = [:]
  ) throws(QueryError) -> QueryResult {
    let query = try bind(try parse(text), parameters, tracesMatches: false)
    return try execute(query, parameters, ReferenceExecutor()) { false }
  }

  /// The plan of the query, one operator a line, the first to run at the bottom.
  public func explain(
    _ text: String, parameters: [String: Value] = [:]
  ) throws(QueryError) -> String {
    try plan(of: try parse(text), parameters)
  }

  private func plan(
    of syntax: QuerySyntax, _ parameters: [String: Value]
  ) throws(QueryError) -> String {
    let query = try bind(syntax, parameters, tracesMatches: false)
    return PlanText.text(of: try planner(parameters).optimized(query.plan))
  }

  private func parse(_ text: String) throws(QueryError) -> QuerySyntax {
    do {
      return try Parser.parse(text)
    } catch {
      throw .syntax(error)
    }
  }

  private func bind(
    _ syntax: QuerySyntax, _ parameters: [String: Value], tracesMatches: Bool
  ) throws(QueryError) -> BoundQuery {
    let context = Binder.Context(
      catalog: try catalog(), schema: schema, parameters: Set(parameters.keys),
      tracesMatches: tracesMatches)
    do {
      return try Binder.bind(syntax, context: context)
    } catch {
      throw .semantic(error)
    }
  }

  /// Warnings of properties that neither the schema nor the graph knows.
  ///
  /// Complexity: a look at the whole graph for each property that is nowhere in it.
  private func unknownProperties(_ query: BoundQuery) throws(QueryError) -> [QueryWarning] {
    let known = Set(schema.properties)
    var warnings: [QueryWarning] = []
    for use in query.properties where !known.contains(use.key) {
      guard try reading({ try !graph.hasProperty(use.key) }) else { continue }
      warnings.append(
        QueryWarning(
          subject: .property, name: use.key,
          nearMiss: NearMiss.closest(to: use.key, among: schema.properties), place: use.place))
    }
    return warnings
  }

  private func planner(_ parameters: [String: Value]) throws(QueryError) -> Planner {
    Planner(catalog: try catalog(), constants: parameters.compactMapValues(Literal.init))
  }

  private func catalog() throws(QueryError) -> GraphCatalog {
    if let knownCatalog { return knownCatalog }
    let catalog = try reading { () throws -> GraphCatalog in
      if let database = graph as? GraphDatabase { return try GraphCatalog(reading: database) }
      return try GraphCatalog(reading: graph)
    }
    knownCatalog = catalog
    return catalog
  }

  private func execute(
    _ query: BoundQuery, _ parameters: [String: Value], _ runner: some PlanRunner,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(QueryError) -> QueryResult {
    let access: any GraphAccess =
      if let database = graph as? GraphDatabase {
        DatabaseAccess(database, catalog: try catalog())
      } else {
        PropertyGraphAccess(graph)
      }
    let evaluation = Evaluation(
      slotCount: query.slotCount, parameters: parameters, graph: access, runner: runner,
      isCancelled: isCancelled)
    var result = QueryResult(
      columns: query.columns.map(\.name), rows: [], matches: [], warnings: query.warnings)
    _ = try runner.run(query.plan, evaluation) { () throws(QueryError) -> Bool in
      try evaluation.checkCancellation()
      var row: [Value] = []
      row.reserveCapacity(query.columns.count)
      for column in query.columns {
        row.append(try evaluation.complete(evaluation.slots[column.slot]))
      }
      result.rows.append(row)
      if let slot = query.matchedSlot {
        result.matches.append(QueryResult.Matches(evaluation.slots[slot]))
      }
      return true
    }
    return result
  }

  /// One state of a database for the whole query.
  private func snapshot<Result>(
    _ isCancelled: @escaping @Sendable () -> Bool, _ body: () throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    guard let database = graph as? GraphDatabase else { return try body() }
    // A statement may run long before it has a row.
    database.connection.observeProgress { !isCancelled() }
    defer { database.connection.observeProgress(nil) }
    do {
      return try database.snapshot(body)
    } catch {
      if isCancelled() { throw .cancelled }
      throw error as? QueryError ?? .storage(error)
    }
  }
}

extension QueryResult.Matches {
  /// From the list of entities that a row carries.
  init(_ value: Value) {
    self.init(nodes: [], relationships: [])
    var entities = MatchedEntities()
    entities.insert(value)
    for entity in entities.entities {
      switch entity {
      case .node(let node): nodes.append(node.id)
      case .relationship(let relationship): relationships.append(relationship.id)
      default: break
      }
    }
  }
}

extension Literal {
  /// A value that can stand in SQL; nil for lists, maps and the like.
  fileprivate init?(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }
}
