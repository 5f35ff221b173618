/// How two values stand to each other.
enum Ordering: Sendable, Hashable {
  case ascending, same, descending

  var reversed: Ordering {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}

extension Value {
  /// Cypher's orderability, as ORDER BY, min and max use it: a total order over all values. Ascending:
  /// maps, nodes, relationships, lists, paths, dates, strings, booleans, numbers, NaN, null.
  ///
  /// Complexity: linear in the size of the values.
  func order(to other: Value) -> Ordering {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): Ordering(a, b)
    case (.integer(let a), .float(let b)): Ordering(a, b)
    case (.float(let a), .integer(let b)): Ordering(b, a).reversed
    case (.float(let a), .float(let b)):
      a.isNaN || b.isNaN ? Ordering(a.isNaN ? 1 : 0, b.isNaN ? 1 : 0) : Ordering(a, b)
    case (.string(let a), .string(let b)): Ordering(bytesOf: a, b)
    case (.boolean(let a), .boolean(let b)): Ordering(a ? 1 : 0, b ? 1 : 0)
    case (.list(let a), .list(let b)): Self.order(a, b)
    case (.map(let a), .map(let b)): Self.order(a, b)
    case (.date(let a), .date(let b)): Ordering(a, b)
    case (.node(let a), .node(let b)): Ordering(a.id, b.id)
    case (.relationship(let a), .relationship(let b)): Ordering(a.id, b.id)
    case (.path(let a), .path(let b)): Self.order(a.elements, b.elements)
    default: Ordering(rank, other.rank)
    }
  }

  private static func order(_ a: [Value], _ b: [Value]) -> Ordering {
    for (left, right) in zip(a, b) {
      let order = left.order(to: right)
      if order != .same { return order }
    }
    return Ordering(a.count, b.count)
  }

  private static func order(_ a: [String: Value], _ b: [String: Value]) -> Ordering {
    let left = a.sorted { $0.key.precedesByBytes($1.key) }
    let right = b.sorted { $0.key.precedesByBytes($1.key) }
    for (one, other) in zip(left, right) {
      let keys = Ordering(bytesOf: one.key, other.key)
      if keys != .same { return keys }
      let values = one.value.order(to: other.value)
      if values != .same { return values }
    }
    return Ordering(left.count, right.count)
  }

  private var rank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .date: 5
    case .string: 6
    case .boolean: 7
    case .integer, .float: 8
    case .null: 9
    }
  }

  /// Comparability, as `<` and its like use it; nil where the values cannot be compared, which makes
  /// the comparison null.
  func comparison(to other: Value) -> Comparison? {
    switch (self, other) {
    case (.integer, .integer), (.string, .string), (.boolean, .boolean), (.date, .date):
      return .ordered(order(to: other))
    case (.float(let a), .float(let b)):
      return a.isNaN || b.isNaN ? .unordered : .ordered(order(to: other))
    case (.float(let a), .integer), (.integer, .float(let a)):
      return a.isNaN ? .unordered : .ordered(order(to: other))
    case (.list(let a), .list(let b)):
      for (left, right) in zip(a, b) {
        guard let comparison = left.comparison(to: right) else { return nil }
        if comparison != .ordered(.same) { return comparison }
      }
      return .ordered(Ordering(a.count, b.count))
    default: return nil
    }
  }
}

/// The result of comparing two comparable values: NaN stands in no order to any number.
enum Comparison: Sendable, Hashable {
  case ordered(Ordering)
  case unordered
}

extension Ordering {
  init<T: Comparable>(_ a: T, _ b: T) {
    self = a < b ? .ascending : a == b ? .same : .descending
  }

  init(bytesOf a: String, _ b: String) {
    self =
      a.hasSameBytes(as: b) ? .same : a.precedesByBytes(b) ? .ascending : .descending
  }

  /// Exact, also where the integer has more digits than a float can hold. NaN follows all numbers.
  init(_ a: Int64, _ b: Double) {
    if b.isNaN || b >= 0x1p63 {
      self = .ascending
    } else if b < -0x1p63 {
      self = .descending
    } else {
      let whole = b.rounded(.towardZero)
      let order = Ordering(a, Int64(whole))
      self = order != .same ? order : Ordering(whole, b)
    }
  }
}
