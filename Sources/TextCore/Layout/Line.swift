/// A printed line of a file, without the blanks around it.
struct Line: Hashable {
  var span: TextSpan
  /// True where an empty line, or the beginning of the file, stands before it.
  var followsBlank: Bool
}

/// The lines of a file up to a boundary that always parts articles: `---` or a form feed.
struct LineScanner {
  /// The non-empty lines of each section; sections without any are left out.
  ///
  /// Lines of ornament (`====`, `****`) count as empty ones.
  static func sections(of text: ReadingText, from start: Int) -> [[Line]] {
    let bytes = text.bytes
    var sections: [[Line]] = []
    var lines: [Line] = []
    var followsBlank = true
    var lineStart = start
    func endSection() {
      if !lines.isEmpty { sections.append(lines) }
      lines = []
      followsBlank = true
    }
    var index = start
    while index <= bytes.count {
      guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0C else {
        index += 1
        continue
      }
      let span = bytes.trimmed(TextSpan(start: lineStart, end: index))
      if isSeparator(bytes, span) {
        endSection()
      } else if span.isEmpty || isOrnament(bytes, span) {
        followsBlank = true
      } else {
        lines.append(Line(span: span, followsBlank: followsBlank))
        followsBlank = false
      }
      if index < bytes.count, bytes[index] == 0x0C { endSection() }
      index += 1
      lineStart = index
    }
    endSection()
    return sections
  }

  /// Three hyphens or more and nothing else.
  static func isSeparator(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    span.count >= 3 && bytes[span.range].allSatisfy { $0 == 0x2D }
  }

  private static func isOrnament(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    let first = bytes[span.start]
    return span.count >= 3 && "=*_~#+-".utf8.contains(first)
      && bytes[span.range].allSatisfy { $0 == first }
  }
}
