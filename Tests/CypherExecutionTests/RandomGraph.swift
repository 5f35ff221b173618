import GraphModel

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &self)] }
}

extension SeededGenerator {
  /// A small graph with loops, parallel relationships, several labels and properties of mixed types.
  mutating func graph() -> InMemoryGraph {
    let count = Int.random(in: 1...7, using: &self)
    let nodes = (1...count).map { id in
      Node(
        id: Int64(id), labels: ["A", "B", "C"].filter { _ in chance(45) },
        properties: properties())
    }
    let relationships = (0..<Int.random(in: 0...10, using: &self)).map { index in
      Relationship(
        id: Int64(100 + index), type: pick(["R", "S", "T"]),
        source: Int64.random(in: 1...Int64(count), using: &self),
        target: Int64.random(in: 1...Int64(count), using: &self), properties: properties())
    }
    return InMemoryGraph(nodes: nodes, relationships: relationships)
  }

  private mutating func properties() -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    if chance(80) { properties["name"] = pick(["x", "y", "王俊", "1", "x'y", 1, ["x"]]) }
    if chance(70) { properties["k"] = pick([1, 2, 3, 1.0, 2.5, "1", true, .double(.infinity)]) }
    return properties
  }

  // MARK: Queries

  /// A query of MATCH, OPTIONAL MATCH, WHERE, WITH and RETURN that always sorts out as a set of rows.
  mutating func query() -> String {
    var names: [String] = []
    var text = match(&names, prefix: "a")
    if chance(35) { text += " OPTIONAL " + match(&names, prefix: "b") }
    if chance(20), !names.isEmpty {
      text += " WITH " + names.joined(separator: ", ") + (chance(50) ? " WHERE " + test(names) : "")
    }
    if chance(25) { text += " " + match(&names, prefix: "c") }
    return text + " " + projection(names)
  }

  private mutating func match(_ names: inout [String], prefix: String) -> String {
    var own: [String] = []
    let paths = (0..<(chance(25) ? 2 : 1)).map { index in
      path(known: names, own: &own, prefix: "\(prefix)\(index)")
    }
    for name in own where !names.contains(name) { names.append(name) }
    let nodes = names.filter { !$0.hasSuffix("l") }
    let condition = chance(40) ? " WHERE " + test(nodes) : ""
    return "MATCH " + paths.joined(separator: ", ") + condition
  }

  private mutating func path(known: [String], own: inout [String], prefix: String) -> String {
    var text = node(known, &own, "\(prefix)n0")
    for index in 0..<Int.random(in: 0...2, using: &self) {
      let isLong = chance(15)
      let name = chance(60) ? "\(prefix)r\(index)" + (isLong ? "l" : "") : ""
      if !name.isEmpty { own.append(name) }
      let type = chance(60) ? ":" + pick(["R", "S", "R|T", "S|Nothing"]) : ""
      let length = isLong ? pick(["*", "*1..2", "*0..1", "*2"]) : ""
      let map = chance(10) ? " {k: 1}" : ""
      let arrow = pick([("-", "->"), ("<-", "-"), ("-", "-")])
      text += "\(arrow.0)[\(name)\(type)\(length)\(map)]\(arrow.1)"
      text += node(known, &own, "\(prefix)n\(index + 1)")
    }
    return text
  }

  private mutating func node(_ known: [String], _ own: inout [String], _ name: String) -> String {
    let nodes = (known + own).filter { $0.contains("n") }
    let reused = chance(30) && !nodes.isEmpty ? pick(nodes) : nil
    if let reused { return "(\(reused)\(chance(20) ? ":A" : ""))" }
    let label = chance(25) ? pick([":A", ":B", ":A:B", ":A", ":B", ":None"]) : ""
    let map = chance(8) ? pick([" {name: 'x'}", " {k: 1}", " {name: '王俊', k: 1}"]) : ""
    guard chance(85) else { return "(\(label)\(map))" }
    own.append(name)
    return "(\(name)\(label)\(map))"
  }

  private mutating func test(_ names: [String]) -> String {
    guard let name = names.randomElement(using: &self) else { return "true" }
    let other = pick(names)
    let simple = [
      "\(name).k = 1", "\(name).k > 1", "2 >= \(name).k", "\(name).k <> 2", "\(name).name = 'x'",
      "\(name).name < 'y'", "\(name).name STARTS WITH 'x'", "\(name).name CONTAINS '俊'",
      "\(name).name ENDS WITH 'y'", "\(name).k IS NULL", "\(name).k = \(other).k",
      "\(name).k IN [1, '1', true]", "\(name).k = true", "id(\(name)) = 2", "NOT \(name).k = 1",
      "\(name).name = $text", "\(name).k = $number", "\(name) <> \(other)",
    ]
    let first = pick(simple)
    if chance(25) { return "\(first) AND \(pick(simple))" }
    if chance(15) { return "(\(first) OR \(pick(simple)))" }
    return first
  }

  private mutating func projection(_ names: [String]) -> String {
    guard let name = names.randomElement(using: &self) else { return "RETURN count(*) AS n" }
    let singles = names.filter { !$0.hasSuffix("l") }
    let entity = singles.randomElement(using: &self)
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return "RETURN *"
    case 1: return "RETURN DISTINCT \(name)"
    case 2: return "RETURN \(name) AS key, count(*) AS n"
    case 3:
      return entity.map { "RETURN \($0).k AS k, min(\($0).name) AS least, count(\($0)) AS n" }
        ?? "RETURN count(*) AS n"
    case 4:
      return entity.map { "RETURN \($0).name AS name, \($0).k AS k ORDER BY k, name LIMIT 1000" }
        ?? "RETURN count(*) AS n"
    default: return "RETURN " + names.joined(separator: ", ")
    }
  }
}
