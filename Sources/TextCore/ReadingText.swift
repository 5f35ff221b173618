import Provenance

/// Text as a reader reads it — normalised, page breaks joined — that still knows its place in the file.
public struct ReadingText: Sendable {
  /// UTF-8.
  public var bytes: [UInt8]
  /// For each byte, the offset in the original file of the first byte of the character it stems from;
  /// `sourceEnds` the offset just past that character.
  var sourceStarts: [Int32]
  var sourceEnds: [Int32]

  public init(bytes: [UInt8], sourceStarts: [Int32], sourceEnds: [Int32]) {
    self.bytes = bytes
    self.sourceStarts = sourceStarts
    self.sourceEnds = sourceEnds
  }

  /// The text of a span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The bytes of the file that a span stems from: several spans where a break cuts it.
  public func sourceSpans(of span: TextSpan) -> [ByteSpan] {
    span.range.map { ByteSpan(start: Int(sourceStarts[$0]), end: Int(sourceEnds[$0])) }.coalesced()
  }
}
