import CypherPlanning

/// The operators that only look at rows, not at the graph: the same for both executors.
enum RowOperators {
  /// Runs the operator; its input and inner plans are run by the runner.
  static func run(
    _ plan: Plan, _ evaluation: Evaluation, runner: some PlanRunner, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    switch plan {
    case .optional(let input, let inner, let nulls):
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        var isEmpty = true
        let isWhole = try runner.run(inner, evaluation) { () throws(QueryError) -> Bool in
          isEmpty = false
          return try emit()
        }
        guard isEmpty else { return isWhole }
        for slot in nulls { evaluation.slots[slot] = .null }
        return try emit()
      }
    case .filter(let input, let condition):
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        try evaluation.checkCancellation()
        return try evaluation.isTrue(condition) ? try emit() : true
      }
    case .project(let input, let items):
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        for item in items {
          evaluation.slots[item.slot] = try evaluation.value(item.expression)
        }
        return try emit()
      }
    case .unwind(let input, let expression, let slot):
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        let items: [Value]
        switch try evaluation.value(expression) {
        case .null: return true
        case .list(let list): items = list
        case let single: items = [single]
        }
        for item in items {
          try evaluation.checkCancellation()
          evaluation.slots[slot] = item
          guard try emit() else { return false }
        }
        return true
      }
    case .skip(let input, let expression, let place):
      var left = try count(expression, "SKIP", place, evaluation)
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        guard left <= 0 else {
          left -= 1
          return true
        }
        return try emit()
      }
    case .limit(let input, let expression, let place):
      return try limit(
        input, try count(expression, "LIMIT", place, evaluation), evaluation, runner, emit)
    case .distinct(let input, let slots):
      var seen: Set<[Value]> = []
      return try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
        try evaluation.checkCancellation()
        guard seen.insert(slots.map { evaluation.slots[$0] }).inserted else { return true }
        return try emit()
      }
    case .union(let parts, let distinct):
      var seen: Set<[Value]> = []
      for part in parts {
        let isWhole = try runner.run(part, evaluation) { () throws(QueryError) -> Bool in
          if let distinct, !seen.insert(distinct.map { evaluation.slots[$0] }).inserted {
            return true
          }
          return try emit()
        }
        guard isWhole else { return false }
      }
      return true
    case .aggregate(let input, let keys, let aggregations):
      return try Grouping(keys: keys, aggregations: aggregations)
        .run(input, evaluation, runner, emit)
    case .sort(let input, let keys, let carried, let limit):
      return try Sorting(keys: keys, carried: carried, limit: limit)
        .run(input, evaluation, runner, emit)
    case .start, .match, .scan, .expand, .read: return try emit()
    }
  }

  /// The number of rows of SKIP or LIMIT.
  static func count(
    _ expression: BoundExpression, _ clause: String, _ place: Place, _ evaluation: Evaluation
  ) throws(QueryError) -> Int64 {
    switch try evaluation.value(expression) {
    case .integer(let number) where number >= 0: return number
    case .integer(let number):
      throw .evaluation(.negativeCount(clause: clause, value: number), place)
    case let other: throw .evaluation(.countNotInteger(clause: clause, found: other.type), place)
    }
  }

  private static func limit(
    _ input: Plan, _ limit: Int64, _ evaluation: Evaluation, _ runner: some PlanRunner,
    _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    guard limit > 0 else { return true }
    var left = limit
    var isWhole = true
    _ = try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
      left -= 1
      isWhole = try emit()
      return isWhole && left > 0
    }
    return isWhole
  }
}

/// Rows that belong together, and what is made of them.
private struct Grouping {
  let keys: [Projection]
  let aggregations: [Aggregation]

  func run(
    _ input: Plan, _ evaluation: Evaluation, _ runner: some PlanRunner, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    var positions: [[Value]: Int] = [:]
    var groups: [(key: [Value], accumulators: [Accumulator])] = []
    let empty = aggregations.map(Accumulator.init)
    _ = try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
      try evaluation.checkCancellation()
      let key = try evaluation.values(keys.map(\.expression))
      let position: Int
      if let known = positions[key] {
        position = known
      } else {
        position = groups.count
        positions[key] = position
        groups.append((key, empty))
      }
      for (index, aggregation) in aggregations.enumerated() {
        if aggregation.arguments.isEmpty {
          groups[position].accumulators[index].addRow()
        } else {
          let arguments = try evaluation.values(aggregation.arguments)
          try groups[position].accumulators[index].add(arguments)
        }
      }
      return true
    }
    if keys.isEmpty, groups.isEmpty { groups.append(([], empty)) }
    for group in groups {
      try evaluation.checkCancellation()
      for (key, value) in zip(keys, group.key) { evaluation.slots[key.slot] = value }
      for (aggregation, accumulator) in zip(aggregations, group.accumulators) {
        evaluation.slots[aggregation.slot] = accumulator.result
      }
      guard try emit() else { return false }
    }
    return true
  }
}

/// Rows put in order; with a limit only the first of them.
private struct Sorting {
  let keys: [SortKey]
  let carried: [Slot]
  let limit: BoundExpression?

  private struct Row {
    var keys: [Value]
    var carried: [Value]
  }

  func run(
    _ input: Plan, _ evaluation: Evaluation, _ runner: some PlanRunner, _ emit: Evaluation.Emit
  ) throws(QueryError) -> Bool {
    let limit = try self.limit.map { (count) throws(QueryError) -> Int in
      Int(try RowOperators.count(count, "LIMIT", count.place, evaluation))
    }
    var rows: [Row] = []
    _ = try runner.run(input, evaluation) { () throws(QueryError) -> Bool in
      try evaluation.checkCancellation()
      rows.append(
        Row(
          keys: try evaluation.values(keys.map(\.expression)),
          carried: carried.map { evaluation.slots[$0] }))
      // Cut back now and then: linear in the rows, and never more than twice the limit in memory.
      if let limit, rows.count >= 2 * limit + 1_024 {
        sort(&rows)
        rows.removeLast(rows.count - limit)
      }
      return true
    }
    sort(&rows)
    for row in rows.prefix(limit ?? rows.count) {
      try evaluation.checkCancellation()
      for (slot, value) in zip(carried, row.carried) { evaluation.slots[slot] = value }
      guard try emit() else { return false }
    }
    return true
  }

  /// Swift's sort is stable.
  private func sort(_ rows: inout [Row]) {
    rows.sort { left, right in
      for (index, key) in keys.enumerated() {
        switch left.keys[index].order(to: right.keys[index]) {
        case .same: continue
        case .ascending: return !key.isDescending
        case .descending: return key.isDescending
        }
      }
      return false
    }
  }
}
