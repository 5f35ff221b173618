import CypherSyntax
import GraphModel

/// Resolves the names of a query and raises its semantic errors; makes the plan as the query is written.
public struct Binder {
  /// What the binder may know beside the query.
  public struct Context: Sendable {
    public var catalog: GraphCatalog
    public var schema: GraphSchema
    /// Names of the parameters that are given.
    public var parameters: Set<String>
    /// Whether rows carry the entities that they matched.
    public var tracesMatches: Bool

    public init(
      catalog: GraphCatalog, schema: GraphSchema, parameters: Set<String>, tracesMatches: Bool
    ) {
      self.catalog = catalog
      self.schema = schema
      self.parameters = parameters
      self.tracesMatches = tracesMatches
    }
  }

  /// Operators run inside one another, so that their number is limited by the stack.
  static let mostClauses = 500
  /// Nodes of the patterns of one query; putting them in order costs the cube of it.
  static let mostNodes = 100

  let context: Context
  var scope = Scope()
  /// Slots whose entities the row matched so far; only where matches are traced.
  var traced: [Slot] = []
  /// Aggregations of the projection under way; nil where none may stand.
  var aggregations: [Aggregation]?
  var isInsideAggregate = false
  private(set) var slotCount = 0
  private(set) var warnings: [QueryWarning] = []
  private var properties: [PropertyUse] = []

  init(context: Context) { self.context = context }

  public static func bind(
    _ query: QuerySyntax, context: Context
  ) throws(PlanningError) -> BoundQuery {
    var binder = Binder(context: context)
    let (plan, columns) = try binder.bind(query, isWhole: true)
    return BoundQuery(
      plan: plan, columns: columns, slotCount: binder.slotCount,
      matchedSlot: context.tracesMatches ? binder.traced.first : nil, warnings: binder.warnings,
      properties: binder.properties)
  }

  mutating func newSlot() -> Slot {
    slotCount += 1
    return slotCount - 1
  }

  /// - Parameter isWhole: whether it is no subquery, and so must return something.
  mutating func bind(
    _ query: QuerySyntax, isWhole: Bool
  ) throws(PlanningError) -> (Plan, [BoundQuery.Column]) {
    let outer = scope
    let outerTraced = traced
    var parts: [(plan: Plan, columns: [BoundQuery.Column], traced: [Slot])] = []
    for part in query.parts {
      scope = outer
      traced = outerTraced
      let (plan, columns) = try bind(part, isWhole: isWhole)
      parts.append((plan, columns, traced))
    }
    guard parts.count > 1 else { return (parts[0].plan, parts[0].columns) }
    let place = Place(query.unions[0].range)
    if Set(query.unions.map(\.keepsDuplicates)).count > 1 {
      throw PlanningError(
        .invalidClauseComposition("UNION and UNION ALL cannot be mixed"), place)
    }
    let names = parts[0].columns.map(\.name)
    guard parts.allSatisfy({ Set($0.columns.map(\.name)) == Set(names) }) else {
      throw PlanningError(.differentColumnsInUnion, place)
    }
    let columns = names.map { BoundQuery.Column(name: $0, slot: newSlot()) }
    let matched = context.tracesMatches && isWhole ? newSlot() : nil
    let plans = parts.map { part -> Plan in
      var items = columns.map { column in
        let source = part.columns.first { $0.name == column.name }?.slot ?? column.slot
        return Projection(slot: column.slot, expression: .variable(source))
      }
      if let matched { items.append(Projection(slot: matched, expression: .matched(part.traced))) }
      return .project(part.plan, items)
    }
    traced = matched.map { [$0] } ?? []
    let isDistinct = !query.unions[0].keepsDuplicates
    return (.union(plans, distinct: isDistinct ? columns.map(\.slot) : nil), columns)
  }

  private mutating func bind(
    _ query: SingleQuerySyntax, isWhole: Bool
  ) throws(PlanningError) -> (Plan, [BoundQuery.Column]) {
    var plan = Plan.start
    var columns: [BoundQuery.Column] = []
    guard query.clauses.count <= Self.mostClauses else {
      throw PlanningError(.tooManyClauses(limit: Self.mostClauses), Place(query.range))
    }
    for (index, clause) in query.clauses.enumerated() {
      let isLast = index == query.clauses.count - 1
      switch clause {
      case .match(let match): plan = try bind(match, over: plan)
      case .unwind(let unwind): plan = try bind(unwind, over: plan)
      case .with(let projection): plan = try bind(projection, isReturn: false, over: plan).plan
      case .return(let projection):
        guard isLast else {
          throw PlanningError(
            .invalidClauseComposition("nothing can follow RETURN but UNION"),
            Place(clause.range))
        }
        (plan, columns) = try bind(projection, isReturn: true, over: plan)
      }
      if isLast, isWhole, case .return = clause { continue }
      if isLast, isWhole {
        throw PlanningError(
          .invalidClauseComposition("a query ends with RETURN"), Place(clause.range))
      }
    }
    return (plan, columns)
  }

  private mutating func bind(_ unwind: UnwindSyntax, over input: Plan) throws(PlanningError) -> Plan
  {
    let list = try bind(unwind.list)
    let name = unwind.variable
    guard scope[name.text] == nil else {
      throw PlanningError(.variableAlreadyBound(name.text), Place(name.range))
    }
    let slot = newSlot()
    scope[name.text] = Variable(slot: slot, kind: .value)
    return .unwind(input, list, slot)
  }

  // MARK: Names of the graph

  /// The label that the graph stores: the name itself, or what it is the alias of.
  mutating func label(_ name: NameSyntax) -> String {
    let labels = context.catalog.labels
    if labels[name.text] != nil { return name.text }
    let resolved = context.schema.label(named: name.text)?.name ?? name.text
    if labels[resolved] == nil { warn(.label, name, known: Array(labels.keys)) }
    return resolved
  }

  /// The relationship type that the graph stores: the name itself, or what it is the alias of.
  mutating func relationshipType(_ name: NameSyntax) -> String {
    let types = context.catalog.types
    if types[name.text] != nil { return name.text }
    let resolved = context.schema.relationship(named: name.text)?.name ?? name.text
    if types[resolved] == nil { warn(.relationshipType, name, known: Array(types.keys)) }
    return resolved
  }

  /// Notes that the query looks at a property of nodes or relationships.
  mutating func use(property key: String, at place: Place) {
    let use = PropertyUse(key: key, place: place)
    if !properties.contains(use) { properties.append(use) }
  }

  private mutating func warn(_ subject: QueryWarning.Subject, _ name: NameSyntax, known: [String]) {
    let warning = QueryWarning(
      subject: subject, name: name.text,
      nearMiss: NearMiss.closest(to: name.text, among: known.sorted()), place: Place(name.range))
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}

extension Place {
  init(_ range: SourceRange) { self.init(range.start..<max(range.start, range.end)) }
}
