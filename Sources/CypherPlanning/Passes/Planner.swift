/// Rewrites a plan so that it does less work; every pass keeps the rows and their order where the query
/// asks for one.
public struct Planner: Sendable {
  public var catalog: GraphCatalog
  /// Parameters that are plain values, for SQL.
  public var constants: [String: Literal]

  public init(catalog: GraphCatalog, constants: [String: Literal] = [:]) {
    self.catalog = catalog
    self.constants = constants
  }

  /// The passes in their order: conditions join the MATCH that they follow, so that the order of
  /// patterns can use them; sorting learns its limit; then patterns become scans and expansions; last,
  /// what SQL can do becomes SQL.
  public func optimized(_ plan: Plan) -> Plan {
    var passes: [(Plan) -> Plan] = [
      mergeConditions, limitSorting, ArrangePatterns(catalog: catalog).rewrite,
    ]
    if catalog.hasTables {
      passes.append(WriteSQL(catalog: catalog, constants: constants).rewrite)
    }
    return passes.reduce(plan) { plan, pass in plan.rewritten(by: pass) }
  }
}
