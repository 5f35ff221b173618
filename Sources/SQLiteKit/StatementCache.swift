import CSQLite

/// Compiled statements that nobody uses at the moment, by their text: compiling costs about 20 µs,
/// which is more than a point look-up.
struct StatementCache {
  private var idle: [String: [OpaquePointer]] = [:]
  private var count = 0
  /// Enough for everything that the program's own code runs.
  private let limit = 64

  /// A compiled statement of exactly that text, if one is idle.
  mutating func take(_ sql: String) -> OpaquePointer? {
    guard let handle = idle[sql]?.popLast() else { return nil }
    count -= 1
    return handle
  }

  /// Keeps a statement, which must be reset; where the cache is full everything in it goes.
  mutating func keep(_ handle: OpaquePointer, sql: String) {
    if count >= limit { finalizeAll() }
    idle[sql, default: []].append(handle)
    count += 1
  }

  mutating func finalizeAll() {
    for handle in idle.values.joined() { sqlite3_finalize(handle) }
    idle.removeAll()
    count = 0
  }
}
