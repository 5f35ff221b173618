import TextCore

/// Cuts a sentence at commas, semicolons, colons and stops that stand outside brackets and titles (《》).
enum ClauseSplitter {
  /// The clauses in order, without the punctuation that ends them.
  ///
  /// Complexity: linear in the sentence.
  static func clauses(of sentence: TextSpan, in text: ReadingText) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = sentence.start
    var index = sentence.start
    var depth = 0
    while index < sentence.end {
      let next = text.after(index)
      switch text.scalar(at: index) {
      case 0x28, 0x300A: depth += 1
      case 0x29, 0x300B: depth = max(0, depth - 1)
      case 0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F, 0x0A:
        if depth == 0 {
          if start < index { result.append(TextSpan(start: start, end: index)) }
          start = next
        }
      default: break
      }
      index = next
    }
    if start < sentence.end { result.append(TextSpan(start: start, end: sentence.end)) }
    return result
  }
}
