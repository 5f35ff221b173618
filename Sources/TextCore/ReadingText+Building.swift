// Only `TextNormalizer` and `ArticleAssembler` build texts, always in the order of the file.

extension ReadingText {
  /// Appends one character, or several that stand in the file byte for byte.
  ///
  /// - Parameter source: offsets in the file; a range as long as `text` means byte for byte.
  mutating func append(_ text: ArraySlice<UInt8>, source: Range<Int>) {
    guard !text.isEmpty else { return }
    let isVerbatim = text.count == source.count
    addRun(
      source: source.lowerBound, textUnit: isVerbatim ? 1 : Int32(text.count),
      sourceUnit: isVerbatim ? 1 : Int32(source.count))
    bytes.append(contentsOf: text)
    sourceEnd = source.upperBound
  }

  /// Appends one byte of ASCII that stands for `source` in the file.
  mutating func append(ascii: UInt8, source: Range<Int>) {
    addRun(source: source.lowerBound, textUnit: 1, sourceUnit: Int32(source.count))
    bytes.append(ascii)
    sourceEnd = source.upperBound
  }

  /// Appends the end of a block, for which no byte of the file stands.
  mutating func appendLineFeed() {
    append(ascii: 0x0A, source: sourceEnd..<sourceEnd)
  }

  /// Appends a part of another text of the same file that begins and ends between characters.
  mutating func append(_ other: ReadingText, _ range: Range<Int>) {
    other.forEachPiece(of: range) { piece in
      addRun(source: piece.source, textUnit: piece.textUnit, sourceUnit: piece.sourceUnit)
      bytes.append(contentsOf: other.bytes[piece.range])
      sourceEnd = piece.source + piece.sourceCount
    }
  }

  /// Lets the last character stand for further bytes of the file, which have no counterpart in the
  /// text: the second half of CR LF, zero-width characters.
  mutating func extendLast(by count: Int) {
    guard let last = runs.last else { return }
    var start = bytes.count - 1
    while start > Int(last.start), bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let skipped = (start - Int(last.start)) / Int(last.textUnit) * Int(last.sourceUnit)
    let source = Int(last.source) + skipped
    if start == Int(last.start) { runs.removeLast() }
    sourceEnd += count
    runs.append(
      SourceRun(
        start: Int32(start), source: Int32(source), textUnit: Int32(bytes.count - start),
        sourceUnit: Int32(sourceEnd - source)))
  }

  /// Begins a run at the end of the text, unless the last one goes on.
  private mutating func addRun(source: Int, textUnit: Int32, sourceUnit: Int32) {
    if let last = runs.last, last.textUnit == textUnit, last.sourceUnit == sourceUnit,
      source == sourceEnd
    {
      return
    }
    runs.append(
      SourceRun(
        start: Int32(bytes.count), source: Int32(source), textUnit: textUnit,
        sourceUnit: sourceUnit))
  }
}
