import GraphModel
import SQLiteKit

/// The statements that read nodes: id, names of the label set, properties.
///
/// CROSS JOIN keeps SQLite to the order that is written: see
/// https://www.sqlite.org/optoverview.html#crossjoin.
enum NodeSQL {
  static let all = """
    SELECT n.id, s.names, n.properties
    FROM node AS n CROSS JOIN label_set AS s ON s.id = n.label_set

    """

  /// One value: the label.
  static let labelled = """
    SELECT n.id, s.names, n.properties
    FROM label AS l
    CROSS JOIN label_set_member AS m ON m.label = l.id
    CROSS JOIN label_set AS s ON s.id = m.label_set
    CROSS JOIN node AS n ON n.label_set = s.id AND l.name = ?

    """
}

/// The statements that read relationships: id, type, source, target, properties.
enum RelationshipSQL {
  private static let columns = "SELECT r.id, t.name, r.source, r.target, r.properties"

  static let all = """
    \(columns)
    FROM relationship AS r CROSS JOIN relationship_type AS t ON t.id = r.type

    """

  /// One value: the type.
  static let typed = """
    \(columns)
    FROM relationship_type AS t CROSS JOIN relationship AS r ON r.type = t.id
    WHERE t.name = ? ORDER BY r.id
    """

  /// Relationships at a node, a loop once; of any type where `types` is empty.
  static func atNode(_ node: Int64, direction: Direction, types: [String]) -> SQLFragment {
    var fragment =
      switch direction {
      case .outgoing: half(.outgoing, node: node, types: types)
      case .incoming: half(.incoming, node: node, types: types)
      case .either:
        half(.outgoing, node: node, types: types) + SQLFragment("UNION ALL ")
          + half(.incoming, node: node, types: types)
          + SQLFragment("AND r.source <> r.target ")
      }
    fragment += SQLFragment("ORDER BY 1")
    return fragment
  }

  /// The column and index by which a hop starts at a node.
  private struct End {
    var column: String
    var index: String

    static let outgoing = End(column: "source", index: "relationship_outgoing")
    static let incoming = End(column: "target", index: "relationship_incoming")
  }

  /// The index is named because SQLite, which knows no counts, would otherwise read all
  /// relationships of the type to save itself the sorting.
  private static func half(_ end: End, node: Int64, types: [String]) -> SQLFragment {
    guard !types.isEmpty else {
      return SQLFragment(
        """
        \(columns)
        FROM relationship AS r INDEXED BY \(end.index)
        CROSS JOIN relationship_type AS t ON t.id = r.type
        WHERE r.\(end.column) = ?\u{20}
        """, [.integer(node)])
    }
    let wanted = Set(types).sorted().map { SQLiteValue.text($0) }
    let placeholders = Array(repeating: "?", count: wanted.count).joined(separator: ", ")
    return SQLFragment(
      """
      \(columns)
      FROM relationship_type AS t
      CROSS JOIN relationship AS r INDEXED BY \(end.index)
        ON r.\(end.column) = ? AND r.type = t.id
      WHERE t.name IN (\(placeholders))\u{20}
      """, [.integer(node)] + wanted)
  }
}
