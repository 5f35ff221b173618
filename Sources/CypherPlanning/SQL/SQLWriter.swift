/// Adds steps to one SQL statement. An alias is the letter of the table and the number of the slot.
struct SQLWriter {
  let catalog: GraphCatalog
  let constants: [String: Literal]
  var read: SQLRead

  init(catalog: GraphCatalog, constants: [String: Literal], read: SQLRead?) {
    self.catalog = catalog
    self.constants = constants
    self.read = read ?? SQLRead()
  }

  /// False where SQL cannot do it; the statement is then as it was.
  mutating func append(_ scan: NodeScan) -> Bool {
    let alias = "n\(scan.slot)"
    var conditions: [SQLText] = []
    switch scan.source {
    case .all: break
    case .label(let label): conditions = [isIn("\(alias).label_set", catalog.labelSets([label]))]
    case .id(let value):
      guard case .integer(let id) = constant(value) else { return false }
      conditions = [SQLText("\(alias).id = ?", [.constant(.integer(id))])]
    case .property(let key, let value, let label):
      guard case .string(let text) = constant(value),
        let test = PropertySQL(alias: alias, key: key)?.equals(text)
      else { return false }
      conditions = [test]
      // The plus keeps SQLite from taking the index on labels.
      if let label { conditions.append(isIn("+\(alias).label_set", catalog.labelSets([label]))) }
    }
    read.tables.append("node AS \(alias)")
    read.conditions += conditions
    read.outputs.append(
      SQLRead.Output(slot: scan.slot, content: .node, column: SQLText("\(alias).id")))
    return true
  }

  /// False where SQL cannot do it; the statement is then as it was.
  mutating func append(_ expansion: Expansion) -> Bool {
    let relationship = expansion.relationship
    guard relationship.length == nil, !relationship.isBound else { return false }
    let alias = "r\(relationship.slot)"
    let start = column(of: relationship.left)
    let type = typeCondition(relationship.types, alias)
    let end: SQLText
    switch relationship.direction {
    case .right:
      read.conditions.append(SQLText("\(alias).source = ") + start + type)
      end = SQLText("\(alias).target")
    case .left:
      read.conditions.append(SQLText("\(alias).target = ") + start + type)
      end = SQLText("\(alias).source")
    case .either:
      read.conditions.append(
        SQLText("(\(alias).source = ") + start + type
          + SQLText(" OR \(alias).target = ") + start + type + ")")
      end =
        SQLText("CASE \(alias).source WHEN ") + start
        + " THEN \(alias).target ELSE \(alias).source END"
    }
    read.tables.append("relationship AS \(alias)")
    if expansion.endIsBound {
      read.conditions.append(end + " = " + column(of: relationship.right))
    }
    for other in expansion.distinctFrom {
      read.conditions.append(SQLText("\(alias).id <> ") + column(of: other))
    }
    read.outputs.append(
      SQLRead.Output(
        slot: relationship.slot, content: .relationship, column: SQLText("\(alias).id")))
    if !expansion.endIsBound {
      read.outputs.append(SQLRead.Output(slot: relationship.right, content: .node, column: end))
    }
    return true
  }

  /// How far SQL can look at a condition.
  enum Extent {
    /// It lets through exactly the rows that the condition does.
    case exact
    /// It may let through more.
    case narrowing
    case none
  }

  mutating func append(_ condition: BoundExpression) -> Extent {
    switch condition {
    case .hasLabels(.variable(let slot), let labels, _):
      guard let output = output(slot), output.content == .node else { return .none }
      let sets = catalog.labelSets(labels)
      read.conditions.append(isIn("+\(nodeAlias(output)).label_set", sets))
      return .exact
    case .binary(let operation, .property(.variable(let slot), let key, _), let value, _):
      return append(operation, slot, key, constant(value))
    case .binary(let operation, let value, .property(.variable(let slot), let key, _), _):
      guard let mirrored = operation.mirrored else { return .none }
      return append(mirrored, slot, key, constant(value))
    default: return .none
    }
  }

  private mutating func append(
    _ operation: BinaryOperator, _ slot: Slot, _ key: String, _ value: Literal?
  ) -> Extent {
    guard let value, let output = output(slot) else { return .none }
    let alias = output.content == .node ? "n\(slot)" : "r\(slot)"
    guard let property = PropertySQL(alias: alias, key: key),
      let test = property.test(operation, value)
    else { return .none }
    if output.content == .node { _ = nodeAlias(output) }
    read.conditions.append(test.condition)
    return test.isExact ? .exact : .narrowing
  }

  // MARK: Parts

  private func output(_ slot: Slot) -> SQLRead.Output? {
    read.outputs.first { $0.slot == slot }
  }

  /// The id in the slot: a column of this statement, or a placeholder.
  private func column(of slot: Slot) -> SQLText {
    output(slot)?.column ?? SQLText("?", [.entity(slot)])
  }

  /// The alias of the node's own table, which is joined where it was not needed before.
  private mutating func nodeAlias(_ output: SQLRead.Output) -> String {
    let alias = "n\(output.slot)"
    if !read.tables.contains("node AS \(alias)") {
      read.tables.append("node AS \(alias)")
      read.conditions.append(SQLText("\(alias).id = ") + output.column)
    }
    return alias
  }

  private func typeCondition(_ types: [String], _ alias: String) -> SQLText {
    guard !types.isEmpty else { return SQLText("") }
    let ids = Set(types).compactMap { catalog.types[$0]?.id }.sorted()
    return SQLText(" AND ") + isIn("\(alias).type", ids)
  }

  /// The ids are our own integers, so they may stand in the text.
  private func isIn(_ column: String, _ ids: [Int64]) -> SQLText {
    if ids.count == 1 { return SQLText("\(column) = \(ids[0])") }
    return SQLText("\(column) IN (" + ids.map(\.description).joined(separator: ", ") + ")")
  }

  private func constant(_ expression: BoundExpression) -> Literal? {
    switch expression {
    case .literal(let literal): literal
    case .parameter(let name, _): constants[name]
    default: nil
    }
  }
}

extension BinaryOperator {
  /// The same comparison with the sides exchanged.
  var mirrored: BinaryOperator? {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: nil
    }
  }
}
