import CypherPlanning

/// The answer to a query.
public struct QueryResult: Sendable {
  public var columns: [String]
  /// One value for each column; entities are loaded.
  public var rows: [[Value]]
  /// What each row matched, in the order of the rows; empty where it was not asked for.
  public var matches: [Matches]
  public var warnings: [QueryWarning]

  /// The entities that a row was made from; after grouping those of all rows of the group.
  public struct Matches: Hashable, Sendable {
    public var nodes: [Int64]
    public var relationships: [Int64]
  }
}
