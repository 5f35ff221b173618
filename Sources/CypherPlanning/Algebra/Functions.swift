/// The scalar functions of the language; the raw value is the name in small letters.
public enum ScalarFunction: String, Hashable, Sendable, CaseIterable {
  // Graph.
  case id, elementid, labels, type, properties, keys, nodes, relationships
  case startnode, endnode, length, exists, evidence
  // Lists.
  case size, head, last, tail, range, reverse
  // Conversions.
  case coalesce, tostring, tointeger, tofloat, toboolean
  // Strings.
  case tolower, toupper, trim, ltrim, rtrim, split, substring, replace, left, right
  // Numbers.
  case abs, ceil, floor, round, sign, sqrt, exp, log, log10, pi, e, rand
  case sin, cos, tan, cot, asin, acos, atan, atan2, degrees, radians, haversin
  case isnan
  // Time.
  case date

  /// The function of that name, whatever its case.
  public init?(name: String) {
    switch name.lowercased() {
    case "lower": self = .tolower
    case "upper": self = .toupper
    case "rels": self = .relationships
    case let name: self.init(rawValue: name)
    }
  }

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .pi, .e, .rand: 0...0
    case .split, .left, .right, .atan2: 2...2
    case .replace: 3...3
    case .substring, .range: 2...3
    case .round: 1...2
    case .coalesce: 1...255
    default: 1...1
    }
  }

  /// The name as it is usually written.
  public var displayName: String {
    switch self {
    case .elementid: "elementId"
    case .startnode: "startNode"
    case .endnode: "endNode"
    case .tostring: "toString"
    case .tointeger: "toInteger"
    case .tofloat: "toFloat"
    case .toboolean: "toBoolean"
    case .tolower: "toLower"
    case .toupper: "toUpper"
    case .ltrim: "lTrim"
    case .rtrim: "rTrim"
    case .isnan: "isNaN"
    default: rawValue
    }
  }
}

/// The aggregating functions of the language; the raw value is the name in small letters.
public enum AggregateFunction: String, Hashable, Sendable, CaseIterable {
  case count, sum, avg, min, max, collect, percentilecont, percentiledisc, stdev, stdevp
  /// Not of the language: the union of what the rows matched.
  case matched = "(matched)"

  public init?(name: String) {
    self.init(rawValue: name.lowercased())
  }

  public var displayName: String {
    switch self {
    case .percentilecont: "percentileCont"
    case .percentiledisc: "percentileDisc"
    case .stdev: "stDev"
    case .stdevp: "stDevP"
    default: rawValue
    }
  }

  public var arity: Int {
    switch self {
    case .percentilecont, .percentiledisc: 2
    default: 1
    }
  }
}
