import CSQLite

extension Statement {
  /// What running a statement cost so far.
  /// See https://www.sqlite.org/c3ref/c_stmtstatus_counter.html.
  public struct Counters: Hashable, Sendable {
    /// Steps forward in full scans of tables.
    public var fullScanSteps: Int
    public var sorts: Int
    /// Rows put into indices made for this run alone.
    public var automaticIndexRows: Int
    public var virtualMachineSteps: Int
  }

  /// The counters since the statement was compiled or `resetCounters` was called.
  public var counters: Counters { counters(reset: false) }

  public func resetCounters() { _ = counters(reset: true) }

  private func counters(reset: Bool) -> Counters {
    func counter(_ code: Int32) -> Int {
      Int(sqlite3_stmt_status(handle, code, reset ? 1 : 0))
    }
    return Counters(
      fullScanSteps: counter(SQLITE_STMTSTATUS_FULLSCAN_STEP),
      sorts: counter(SQLITE_STMTSTATUS_SORT),
      automaticIndexRows: counter(SQLITE_STMTSTATUS_AUTOINDEX),
      virtualMachineSteps: counter(SQLITE_STMTSTATUS_VM_STEP))
  }
}
