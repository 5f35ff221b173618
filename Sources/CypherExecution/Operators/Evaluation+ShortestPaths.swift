import CypherPlanning

extension Evaluation {
  /// Breadth first from the start; for each end one shortest trail or all of them.
  ///
  /// Complexity: linear in the relationships within reach, and in the number of trails found.
  func expandShortest(
    _ expansion: Expansion, from start: Int64, to end: Int64?, _ length: PathLength,
    _ taken: Set<Int64>, _ emit: Emit
  ) throws(QueryError) -> Bool {
    let relationship = expansion.relationship
    var search = Search(start: start)
    if length.minimum == 0, end == nil || end == start {
      fill(expansion, start: start, trail: [])
      guard try emit() else { return false }
    }
    var frontier = [start]
    var depth = 0
    while !frontier.isEmpty, length.maximum.map({ depth < $0 }) ?? true {
      depth += 1
      var next: [Int64] = []
      for node in frontier {
        for step in try steps(relationship, from: node) where !taken.contains(step.relationship) {
          try checkCancellation()
          if search.reach(step.node, from: node, by: step.relationship, depth: depth) {
            next.append(step.node)
          }
        }
      }
      for node in end.map({ end in next.contains(end) ? [end] : [] }) ?? next {
        guard try emitTrails(expansion, search, to: node, emit) else { return false }
      }
      if let end, search.depths[end] != nil { return true }
      frontier = next
    }
    return true
  }

  /// The shortest trails to a node that was reached, last relationship first; without recursion.
  private func emitTrails(
    _ expansion: Expansion, _ search: Search, to node: Int64, _ emit: Emit
  ) throws(QueryError) -> Bool {
    var stack = [(node: node, next: 0)]
    var backward: [Neighbour] = []
    while let top = stack.last {
      try checkCancellation()
      let arrivals = search.arrivals[top.node] ?? []
      if top.node == search.start || top.next >= arrivals.count {
        if top.node == search.start {
          fill(expansion, start: search.start, trail: backward.reversed())
          guard try emit() else { return false }
          if expansion.relationship.selection == .shortest { return true }
        }
        stack.removeLast()
        if !backward.isEmpty { backward.removeLast() }
        continue
      }
      stack[stack.count - 1].next += 1
      let arrival = arrivals[top.next]
      backward.append(Neighbour(relationship: arrival.relationship, node: top.node))
      stack.append((arrival.node, 0))
    }
    return true
  }
}

/// What a search breadth first has seen.
private struct Search {
  let start: Int64
  var depths: [Int64: Int]
  /// How each node was first reached: by which relationships from which nodes, all at the same depth.
  var arrivals: [Int64: [Neighbour]] = [:]

  init(start: Int64) {
    self.start = start
    depths = [start: 0]
  }

  /// Notes a way to a node; true where the node is new.
  mutating func reach(
    _ node: Int64, from origin: Int64, by relationship: Int64, depth: Int
  ) -> Bool {
    let known = depths[node]
    guard known == nil || known == depth else { return false }
    depths[node] = depth
    arrivals[node, default: []].append(Neighbour(relationship: relationship, node: origin))
    return known == nil
  }
}
