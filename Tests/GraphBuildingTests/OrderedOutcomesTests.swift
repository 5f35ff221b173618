import Testing

@testable import GraphBuilding

@Suite struct OrderedOutcomesTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1_000])
  func resultsComeInOrder(count: Int) {
    var seen: [Int] = []
    OrderedOutcomes(count: count) { $0 * $0 }.receive { index, square in
      #expect(square == index * index)
      seen.append(index)
    }
    #expect(seen == Array(0..<count))
  }

  @Test func anErrorEndsTheWork() {
    struct Stop: Error {}
    var calls = 0
    #expect(throws: Stop.self) {
      try OrderedOutcomes(count: 1_000) { $0 }.receive { index, _ in
        calls += 1
        if index == 2 { throw Stop() }
      }
    }
    #expect(calls == 3)
  }
}
