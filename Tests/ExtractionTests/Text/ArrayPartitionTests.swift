import Testing

@testable import Extraction

@Suite struct ArrayPartitionTests {
  @Test(arguments: [([], 3, 0), ([1, 2], 3, 2), ([3, 4], 3, 0), ([1, 3, 3, 5], 3, 1)])
  func firstNotBelow(values: [Int], bound: Int, expected: Int) {
    #expect(values.partitioningIndex { $0 >= bound } == expected)
  }
}
