import Dispatch
import Synchronization

/// Results of independent work, done on all cores and handed out in order.
///
/// Work goes on in batches, so that results which were not handed out yet take bounded memory.
struct OrderedOutcomes<Outcome: Sendable> {
  let count: Int
  let work: @Sendable (Int) -> Outcome

  init(count: Int, work: @escaping @Sendable (Int) -> Outcome) {
    self.count = count
    self.work = work
  }

  private static var batchSize: Int { 64 }

  /// Calls the body with every index and its result, in ascending order, on the calling thread.
  func receive(_ body: (Int, Outcome) throws -> Void) rethrows {
    for start in stride(from: 0, to: count, by: Self.batchSize) {
      let size = min(Self.batchSize, count - start)
      let results = Mutex([Outcome?](repeating: nil, count: size))
      DispatchQueue.concurrentPerform(iterations: size) { offset in
        let outcome = work(start + offset)
        results.withLock { $0[offset] = outcome }
      }
      for (offset, outcome) in results.withLock({ $0 }).enumerated() {
        if let outcome { try body(start + offset, outcome) }
      }
    }
  }
}
