/// `key: value` lines between two lines of `---` at the beginning of a file.
struct FrontMatter {
  /// Offset in the page's text just past the closing line.
  var end = 0
  /// The value of `date:`.
  var date: TextSpan?

  /// Reads front matter; where the file begins with none, `end` is 0.
  ///
  /// A `---` that other text follows parts articles and is no front matter.
  init(_ bytes: [UInt8]) {
    var index = 0
    var isOpen = false
    var date: TextSpan?
    for _ in 0..<40 {
      guard index < bytes.count else { return }
      let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes.trimmed(TextSpan(start: index, end: lineEnd))
      index = min(lineEnd + 1, bytes.count)
      if LineScanner.isSeparator(bytes, line) {
        if isOpen {
          end = index
          self.date = date
          return
        }
        isOpen = true
        continue
      }
      guard isOpen else { return }
      if line.isEmpty || bytes[line.start] == 0x23 { continue }
      guard let colon = bytes[line.range].firstIndex(of: 0x3A), colon > line.start,
        bytes[line.start..<colon].allSatisfy(Self.isKeyByte)
      else { return }
      if bytes[line.start..<colon].elementsEqual("date".utf8) {
        date = bytes.trimmed(TextSpan(start: colon + 1, end: line.end))
      }
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5F || byte == 0x2D
  }
}
