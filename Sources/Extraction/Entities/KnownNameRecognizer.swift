import Lexicon
import TextCore

/// Names that the article prints clearly once, found wherever else they stand.
struct KnownNameRecognizer: Sendable {
  static let minimumConfidence = 0.7

  /// Adds spans for printed repetitions of names already found that no span of their kind covers.
  ///
  /// Complexity: linear in the text and in what was found.
  func repetitions(of found: [EntitySpan], in text: EntityText, within spans: [TextSpan])
    -> [EntitySpan]
  {
    let certain = found.filter {
      $0.confidence >= Self.minimumConfidence && $0.kind != .place && $0.span.count >= 9
        && !$0.rule.hasPrefix("body.organ")
    }
    guard !certain.isEmpty else { return [] }
    let names = ByteTrie(
      certain.map { (text.string($0.span.start, $0.span.end), $0) })
    var result: [EntitySpan] = []
    for span in spans {
      var index = span.start
      while index < span.end {
        if let match = names.longestMatch(in: text.bytes, at: index, before: span.end) {
          var entity = match.payload
          entity.span = TextSpan(start: match.start, end: match.end)
          entity.confidence = min(entity.confidence, 0.75)
          result.append(entity)
          index = match.end
        } else {
          index = text.after(index)
        }
      }
    }
    return result
  }
}
