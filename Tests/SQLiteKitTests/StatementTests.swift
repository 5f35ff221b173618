import SQLiteKit
import Testing

@Suite struct StatementTests {
  @Test(
    arguments: [
      .null, .integer(.min), .integer(0), .real(-0.5), .real(.infinity), .text(""), .text("黄祖英"),
      .text("'; DROP TABLE t; --"), .text("a\0b"), .text("👩‍👩‍👧‍👦\r\n\u{1B}[31m"), .text("e\u{301}"),
      .blob([]), .blob([0, 255, 39, 0]),
    ] as [SQLiteValue])
  func valuesComeBackAsTheyWereBound(value: SQLiteValue) throws {
    let connection = try Connection()
    try connection.execute("CREATE TABLE t (x)")
    try connection.execute(SQLFragment("INSERT INTO t VALUES (?)", [value]))
    let statement = try connection.prepare(SQLFragment("SELECT x FROM t"))
    #expect(try statement.step())
    #expect(statement.value(at: 0) == value)
    if case .text(let text) = value {
      #expect(statement.text(at: 0).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func columnsConvert() throws {
    let connection = try Connection()
    let statement = try connection.prepare("SELECT 7 AS a, NULL AS b, '12' AS \"人\", 1.5, x'00'")
    #expect(try statement.step())
    #expect(statement.columnNames.prefix(3) == ["a", "b", "人"])
    #expect(statement.columnCount == 5)
    #expect(statement.text(at: 0) == "7")
    #expect(statement.isNull(at: 1) && statement.text(at: 1) == "" && statement.blob(at: 1) == [])
    #expect(statement.integer(at: 2) == 12)
    #expect(statement.real(at: 3) == 1.5)
    #expect(statement.blob(at: 4) == [0])
    #expect(try statement.step() == false)
  }

  @Test func oneTextCanRunTwiceAtOnce() throws {
    let connection = try Connection()
    let sql = "SELECT value FROM json_each('[1,2,3]')"
    var pairs: [[Int64]] = []
    let outer = try connection.prepare(sql)
    while try outer.step() {
      let inner = try connection.prepare(sql)
      while try inner.step() { pairs.append([outer.integer(at: 0), inner.integer(at: 0)]) }
    }
    #expect(pairs.count == 9)
    #expect(pairs.last == [3, 3])
  }

  @Test func aStatementFromTheCacheIsUnbound() throws {
    let connection = try Connection()
    do {
      let first = try connection.prepare(SQLFragment("SELECT ?", [.integer(1)]))
      #expect(try first.step())
    }
    let second = try connection.prepare("SELECT ?")
    #expect(try second.step())
    #expect(second.isNull(at: 0))
  }

  @Test func moreStatementsThanTheCacheHolds() throws {
    let connection = try Connection()
    for number in 0..<200 {
      #expect(try connection.integer("SELECT \(number)") == Int64(number))
    }
  }

  @Test(arguments: ["", "SELECT 1; SELECT 2", "-- nothing"])
  func aTextThatIsNotOneStatementIsRefused(sql: String) throws {
    let connection = try Connection()
    #expect(throws: SQLiteError.self) { try connection.prepare(sql) }
  }

  @Test func countersAndPlansTellWhatItCosts() throws {
    let connection = try Connection()
    try connection.executeScript(
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, x);
      CREATE INDEX t_x ON t (x);
      INSERT INTO t (x) SELECT value FROM json_each('[1,2,3,4,5]');
      """)
    let scan = SQLFragment("SELECT count(*) FROM t NOT INDEXED WHERE x + 0 = ?", [.integer(3)])
    let statement = try connection.prepare(scan)
    #expect(try statement.step())
    #expect(statement.counters.fullScanSteps == 4)
    statement.resetCounters()
    #expect(statement.counters.fullScanSteps == 0)
    #expect(try connection.queryPlan(scan) == ["SCAN t"])
    #expect(
      try connection.queryPlan(SQLFragment("SELECT id FROM t WHERE x = ?"))
        == ["SEARCH t USING COVERING INDEX t_x (x=?)"])
  }

  @Test func aTransactionIsAllOrNothing() throws {
    struct Stop: Error {}
    let connection = try Connection()
    try connection.execute("CREATE TABLE t (x)")
    try connection.transaction(.immediate) { try connection.execute("INSERT INTO t VALUES (1)") }
    #expect(throws: Stop.self) {
      try connection.transaction(.immediate) {
        try connection.execute("INSERT INTO t VALUES (2)")
        throw Stop()
      }
    }
    #expect(try connection.integer("SELECT sum(x) FROM t") == 1)
    #expect(!connection.isInTransaction)
  }

  @Test func fragmentsKeepTextAndValuesTogether() {
    var fragment = SQLFragment("a = ?", [.integer(1)]) + SQLFragment(" AND b = ?", [.text("x")])
    fragment += SQLFragment(" AND c")
    #expect(fragment == SQLFragment("a = ? AND b = ? AND c", [.integer(1), .text("x")]))
  }
}
