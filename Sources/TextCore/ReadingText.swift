import Provenance

/// Text as a reader reads it — normalised, page breaks joined — that still knows its place in the file.
public struct ReadingText: Sendable {
  /// UTF-8.
  public internal(set) var bytes: [UInt8]
  /// Where the bytes stem from: ascending by `start`, the first at 0.
  var runs: [SourceRun]
  /// Offset in the file just past what was appended last.
  var sourceEnd: Int

  /// An empty text, to append to.
  init() {
    bytes = []
    runs = []
    sourceEnd = 0
  }

  /// A text with its map byte by byte.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - sourceStarts: for each byte, the offset in the file of the first byte of the character that
  ///     it stems from.
  ///   - sourceEnds: for each byte, the offset just past that character.
  public init(bytes: [UInt8], sourceStarts: [Int32], sourceEnds: [Int32]) {
    self.init()
    var index = 0
    while index < bytes.count {
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      append(bytes[index..<end], source: Int(sourceStarts[index])..<Int(sourceEnds[index]))
      index = end
    }
  }

  /// The text of a span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The bytes of the file that a span stems from: several spans where a break cuts it.
  ///
  /// A span that starts or ends inside a character counts as the whole character.
  ///
  /// Complexity: linear in the number of runs that the span touches, after a binary search.
  public func sourceSpans(of span: TextSpan) -> [ByteSpan] {
    guard !span.isEmpty else { return [] }
    var start = span.start
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = span.end
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var result: [ByteSpan] = []
    forEachPiece(of: start..<end) { piece in
      guard piece.sourceCount > 0 else { return }
      if let last = result.last, last.end == piece.source {
        result[result.count - 1].end += piece.sourceCount
      } else {
        result.append(ByteSpan(start: piece.source, end: piece.source + piece.sourceCount))
      }
    }
    return result.coalesced()
  }
}

/// Consecutive characters that are equally wide in the text, and equally wide in the file.
struct SourceRun: Sendable, Hashable {
  /// Offset in the text of the first byte; the run ends where the next begins.
  var start: Int32
  /// Offset in the file of the first byte.
  var source: Int32
  /// Bytes of one character in the text. Characters that stand in the file byte for byte count as
  /// 1 here and in `sourceUnit`, however wide they are.
  var textUnit: Int32
  /// Bytes of one character in the file; 0 where no byte of the file stands for it.
  var sourceUnit: Int32
}

extension ReadingText {
  /// A part of a run.
  struct Piece {
    /// Offsets in the text.
    var range: Range<Int>
    /// Offset in the file, and number of bytes there.
    var source: Int
    var sourceCount: Int
    var textUnit: Int32
    var sourceUnit: Int32
  }

  /// Calls `body` for each run's part of a range that begins and ends between characters.
  func forEachPiece(of range: Range<Int>, _ body: (Piece) -> Void) {
    guard !range.isEmpty else { return }
    var index = runIndex(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound, index < runs.count {
      let run = runs[index]
      let runEnd = index + 1 < runs.count ? Int(runs[index + 1].start) : bytes.count
      let end = min(runEnd, range.upperBound)
      let skipped = (start - Int(run.start)) / Int(run.textUnit) * Int(run.sourceUnit)
      let count = (end - start + Int(run.textUnit) - 1) / Int(run.textUnit) * Int(run.sourceUnit)
      body(
        Piece(
          range: start..<end, source: Int(run.source) + skipped, sourceCount: count,
          textUnit: run.textUnit, sourceUnit: run.sourceUnit))
      start = end
      index += 1
    }
  }

  /// The run that holds an offset.
  ///
  /// Complexity: logarithmic in the number of runs.
  private func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
