import Provenance
import Testing

@Suite struct ByteSpanTests {
  static let cases: [(spans: [Range<Int>], coalesced: [Range<Int>])] = [
    ([], []),
    ([3..<5], [3..<5]),
    // Sorted, touching, overlapping, contained, apart.
    ([8..<9, 1..<2], [1..<2, 8..<9]),
    ([1..<3, 3..<5], [1..<5]),
    ([1..<4, 2..<6], [1..<6]),
    ([1..<9, 2..<3, 4..<5], [1..<9]),
    ([1..<2, 3..<4], [1..<2, 3..<4]),
    ([4..<6, 4..<6], [4..<6]),
    ([2..<2, 1..<3], [1..<3]),
  ]

  @Test(arguments: cases)
  func coalescingKeepsTheBytes(spans: [Range<Int>], coalesced: [Range<Int>]) {
    let result = spans.map { ByteSpan(start: $0.lowerBound, end: $0.upperBound) }.coalesced()
    #expect(result.map { $0.start..<$0.end } == coalesced)
    #expect(result.coalesced() == result)
  }

  @Test func containingAndOverlappingAreHalfOpen() {
    let span = ByteSpan(start: 2, end: 5)
    #expect(span.contains(ByteSpan(start: 2, end: 5)))
    #expect(!span.contains(ByteSpan(start: 4, end: 6)))
    #expect(span.overlaps(ByteSpan(start: 4, end: 6)))
    #expect(!span.overlaps(ByteSpan(start: 5, end: 6)))
    #expect(span.count == 3 && !span.isEmpty)
  }
}
