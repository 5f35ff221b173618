/// One SQL statement over the tables of `schema/graph.sql`, run once for each row of its input.
public struct SQLRead: Hashable, Sendable {
  /// What a placeholder is bound to.
  public enum Parameter: Hashable, Sendable {
    /// The id of the node or relationship in the slot.
    case entity(Slot)
    /// A value known before the query runs.
    case constant(Literal)

    public var slot: Slot? { if case .entity(let slot) = self { slot } else { nil } }
  }

  /// What a column of the result fills.
  public struct Output: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      case node, relationship
    }

    public var slot: Slot
    public var content: Content
    /// The column: the id of the entity.
    public var column: SQLText
  }

  /// Tables with their aliases in the order of the joins.
  public internal(set) var tables: [String] = []
  public internal(set) var conditions: [SQLText] = []
  /// One for each column, in order.
  public internal(set) var outputs: [Output] = []

  /// The whole statement.
  public var statement: SQLText {
    var result = SQLText("SELECT ")
    for (index, output) in outputs.enumerated() {
      result = result + (index == 0 ? "" : ", ") + output.column
    }
    result = result + (" FROM " + tables.joined(separator: " CROSS JOIN "))
    for (index, condition) in conditions.enumerated() {
      result = result + (index == 0 ? " WHERE " : " AND ") + condition
    }
    return result
  }

  /// What the placeholders are bound to, in their order.
  public var parameters: [Parameter] { statement.parameters }
}
