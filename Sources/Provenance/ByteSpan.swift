/// A half-open range of byte offsets in the original bytes of one source file.
///
/// Spans are the currency of the project: every mention and every piece of evidence is one or more
/// of them, so that the quoted words can always be cut out of the file as it was read.
public struct ByteSpan: Hashable, Sendable, Comparable, Codable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just past the last byte; never below `start`.
  public var end: Int

  public init(start: Int, end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }

  public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// Written as `[start,end]`, to keep stored extractions small.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let start = try container.decode(Int.self)
    let end = try container.decode(Int.self)
    guard 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a span must satisfy 0 <= start <= end")
    }
    self.init(start: start, end: end)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}

extension [ByteSpan] {
  /// The same bytes as the fewest spans in ascending order: sorted, overlapping and touching ones joined.
  ///
  /// Complexity: O(n log n).
  public func coalesced() -> [ByteSpan] {
    var result: [ByteSpan] = []
    for span in sorted() {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = Swift.max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
