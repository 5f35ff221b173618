import Lexicon
import TextCore

/// The document pass: a name that is certain once is a name everywhere in the file.
struct KnownNames {
  private let known: ByteTrie<Int>
  private let names: [String]

  static let rule = "name.known"

  /// - Parameter names: names found with a title or a credit anywhere in the file.
  init(_ names: Set<String>) {
    self.names = names.sorted()
    known = ByteTrie(self.names.enumerated().map { ($0.element, $0.offset) })
  }

  /// Mentions of known names in a span, longest first at each offset, apart from spans already taken.
  ///
  /// - Parameter taken: ascending, not overlapping.
  ///
  /// Complexity: linear in the span, after a binary search.
  func persons(
    in text: ReadingText, _ span: TextSpan, taken: [TextSpan]
  ) -> [PersonSpan] {
    var result: [PersonSpan] = []
    var index = span.start
    var next = taken.partitioningIndex { $0.end > span.start }
    while index < span.end {
      while next < taken.endIndex, taken[next].end <= index { next += 1 }
      if next < taken.endIndex, taken[next].start <= index {
        index = taken[next].end
        continue
      }
      if let match = known.longestMatch(in: text.bytes, at: index, before: span.end) {
        result.append(
          PersonSpan(
            name: names[match.payload], span: TextSpan(start: index, end: match.end),
            kind: .other, rule: Self.rule, confidence: 0.95))
        index = match.end
      } else {
        index = text.after(index)
      }
    }
    return result
  }
}
