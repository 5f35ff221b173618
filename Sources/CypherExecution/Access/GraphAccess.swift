import CypherPlanning
import GraphModel
import Provenance

/// What the executor asks a graph for. Ids come back first; labels and properties only where a query
/// looks at them.
protocol GraphAccess: AnyObject {
  func node(_ id: Int64) throws(QueryError) -> Node?
  func relationship(_ id: Int64) throws(QueryError) -> Relationship?
  /// Ids of nodes with the label, or of all, ascending.
  func nodes(label: String?) throws(QueryError) -> [Int64]
  /// Ids of nodes with the label, or of any, whose property is that string.
  func nodes(label: String?, property: String, equals text: String) throws(QueryError) -> [Int64]
  /// Relationships at a node and the nodes at their other ends; of any type where `types` is empty. A
  /// loop is listed once.
  func neighbours(
    of node: Int64, direction: Direction, types: [String]
  ) throws(QueryError) -> [Neighbour]
  /// Runs the statement; `receive` gets the ids of each row's columns and says whether to go on.
  func read(
    _ read: SQLRead, entity: (Slot) -> Int64?, receive: ([Int64]) throws(QueryError) -> Bool
  ) throws(QueryError) -> Bool
  /// Where a relationship is printed.
  func citations(ofRelationship id: Int64) throws(QueryError) -> [Citation]
  /// Where a node is printed.
  func citations(ofNode id: Int64) throws(QueryError) -> [Citation]
}

/// A relationship seen from one of its ends.
struct Neighbour: Hashable, Sendable {
  var relationship: Int64
  /// The node at the other end.
  var node: Int64
}
