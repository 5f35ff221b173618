import CSQLite

extension Connection {
  /// Compiles one statement, or takes it from the cache, and binds its values.
  public func prepare(_ fragment: SQLFragment) throws(SQLiteError) -> Statement {
    let statement = try Statement(fragment.text, connection: self)
    try statement.bind(fragment.bindings)
    return statement
  }

  /// Compiles one statement, or takes it from the cache.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, connection: self)
  }

  /// Runs one statement to its end; rows are passed over.
  public func execute(_ fragment: SQLFragment) throws(SQLiteError) {
    let statement = try prepare(fragment)
    while try statement.step() {}
  }

  public func execute(_ sql: String) throws(SQLiteError) {
    try execute(SQLFragment(sql))
  }

  /// Runs several statements, parted by semicolons, that need no values.
  public func executeScript(_ sql: String) throws(SQLiteError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError(sql: sql) }
  }

  /// The first column of the first row; nil where there is no row or the column is null.
  public func scalar(_ fragment: SQLFragment) throws(SQLiteError) -> SQLiteValue? {
    let statement = try prepare(fragment)
    guard try statement.step(), !statement.isNull(at: 0) else { return nil }
    return statement.value(at: 0)
  }

  /// The first column of the first row where that is an integer.
  public func integer(
    _ sql: String, _ bindings: [SQLiteValue] = []
  ) throws(SQLiteError) -> Int64? {
    if case .integer(let number) = try scalar(SQLFragment(sql, bindings)) { number } else { nil }
  }

  /// The first column of the first row where that is text.
  public func text(_ sql: String, _ bindings: [SQLiteValue] = []) throws(SQLiteError) -> String? {
    if case .text(let text) = try scalar(SQLFragment(sql, bindings)) { text } else { nil }
  }

  /// How SQLite means to run the statement, a line a step, such as
  /// `SEARCH relationship USING COVERING INDEX …`. See https://www.sqlite.org/eqp.html.
  public func queryPlan(_ fragment: SQLFragment) throws(SQLiteError) -> [String] {
    let statement = try prepare(
      SQLFragment("EXPLAIN QUERY PLAN " + fragment.text, fragment.bindings))
    var lines: [String] = []
    while try statement.step() { lines.append(statement.text(at: 3)) }
    return lines
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  public var changes: Int { Int(sqlite3_changes64(handle)) }
}
