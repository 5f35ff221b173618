import CSQLite

/// Holds the closure that SQLite calls while a statement runs.
final class ProgressObserver {
  let shouldContinue: () -> Bool

  init(_ shouldContinue: @escaping () -> Bool) {
    self.shouldContinue = shouldContinue
  }
}

extension Connection {
  /// Calls the closure after every `steps` steps of SQLite's virtual machine, about ten a row; where
  /// it returns false, the statement throws `SQLiteError.interrupted`. Nil takes the closure away.
  /// See https://www.sqlite.org/c3ref/progress_handler.html.
  public func observeProgress(every steps: Int32 = 1_000, _ shouldContinue: (() -> Bool)?) {
    guard let shouldContinue else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      progress = nil
      return
    }
    let observer = ProgressObserver(shouldContinue)
    progress = observer
    sqlite3_progress_handler(
      handle, steps,
      { context in
        guard let context else { return 0 }
        let observer = Unmanaged<ProgressObserver>.fromOpaque(context).takeUnretainedValue()
        return observer.shouldContinue() ? 0 : 1
      },
      Unmanaged.passUnretained(observer).toOpaque())
  }
}
