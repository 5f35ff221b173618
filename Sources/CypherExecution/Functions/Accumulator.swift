import CypherPlanning

/// Gathers the values of one aggregation over the rows of one group. Nulls are passed over.
struct Accumulator {
  private let function: AggregateFunction
  private let place: Place
  private var seen: Set<Value>?
  private var count: Int64 = 0
  private var integerSum: Int64 = 0
  private var floatSum = 0.0
  private var isFloat = false
  private var extreme: Value = .null
  private var items: [Value] = []
  private var percentile = 0.0
  /// Running mean and sum of squared differences (Welford).
  private var mean = 0.0
  private var squares = 0.0
  private var matched = MatchedEntities()

  init(_ aggregation: Aggregation) {
    function = aggregation.function
    place = aggregation.place
    seen = aggregation.isDistinct ? [] : nil
  }

  /// Counts a row of `count(*)`.
  mutating func addRow() { count += 1 }

  mutating func add(_ arguments: [Value]) throws(QueryError) {
    guard let value = arguments.first, !value.isNull else { return }
    if seen != nil, seen?.insert(value).inserted == false { return }
    count += 1
    switch function {
    case .count: break
    case .collect: items.append(value)
    case .min: if count == 1 || value.order(to: extreme) == .ascending { extreme = value }
    case .max: if count == 1 || value.order(to: extreme) == .descending { extreme = value }
    case .sum, .avg: try addNumber(value)
    case .stdev, .stdevp:
      let number = try number(value)
      let difference = number - mean
      mean += difference / Double(count)
      squares += difference * (number - mean)
    case .percentilecont, .percentiledisc:
      _ = try number(value)
      items.append(value)
      percentile = try fraction(arguments[1])
    case .matched: matched.insert(value)
    }
  }

  private func number(_ value: Value) throws(QueryError) -> Double {
    guard let number = value.number else {
      throw .evaluation(
        .invalidArgument(
          operation: function.displayName + "()", expected: "numbers", found: value.type), place)
    }
    return number
  }

  private func fraction(_ value: Value) throws(QueryError) -> Double {
    let fraction = try number(value)
    guard (0...1).contains(fraction) else {
      throw .evaluation(
        .numberOutOfRange(
          operation: function.displayName + "()", value: Value.text(of: fraction)), place)
    }
    return fraction
  }

  private mutating func addNumber(_ value: Value) throws(QueryError) {
    let number = try number(value)
    floatSum += number
    guard case .integer(let integer) = value else {
      isFloat = true
      return
    }
    // An average is a float in the end, so that it cannot overflow.
    let (sum, overflow) = integerSum.addingReportingOverflow(integer)
    if overflow, function == .sum, !isFloat {
      throw .evaluation(.integerOverflow(operation: "sum()"), place)
    }
    integerSum = sum
  }

  /// The result over all rows that were added.
  var result: Value {
    switch function {
    case .count: .integer(count)
    case .collect: .list(items)
    case .min, .max: extreme
    case .sum: isFloat ? .float(floatSum) : .integer(integerSum)
    case .avg: count == 0 ? .null : .float(floatSum / Double(count))
    case .stdev: .float(count < 2 ? 0 : (squares / Double(count - 1)).squareRoot())
    case .stdevp: .float(count < 2 ? 0 : (squares / Double(count)).squareRoot())
    case .percentilecont: continuousPercentile
    case .percentiledisc: discretePercentile
    case .matched: .list(matched.entities)
    }
  }

  private var sortedItems: [Value] { items.sorted { $0.order(to: $1) == .ascending } }

  private var discretePercentile: Value {
    let sorted = sortedItems
    guard !sorted.isEmpty else { return .null }
    let rank = (percentile * Double(sorted.count)).rounded(.up)
    return sorted[max(0, Int(rank) - 1)]
  }

  /// Between two neighbours in proportion.
  private var continuousPercentile: Value {
    let sorted = sortedItems.compactMap(\.number)
    guard let last = sorted.indices.last else { return .null }
    let position = percentile * Double(last)
    let below = Int(position.rounded(.down))
    let share = position - Double(below)
    return .float(sorted[below] * (1 - share) + sorted[min(below + 1, last)] * share)
  }
}
