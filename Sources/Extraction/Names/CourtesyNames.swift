import Lexicon
import TextCore

/// Names before a word of courtesy, which is no title: 以习近平同志为核心.
struct CourtesyNames {
  let names: NameMatcher
  let titles: TitleLexicon

  static let rule = "name.before-courtesy"

  /// The persons of a sentence, each after the start of a clause or a word after which a person may be
  /// named.
  ///
  /// Complexity: linear in the sentence.
  func persons(in text: ReadingText, _ sentence: TextSpan) -> [PersonSpan] {
    var result: [PersonSpan] = []
    var start = sentence.start
    var index = sentence.start
    while index < sentence.end {
      if let word = titles.titleWords.longestMatch(
        in: text.bytes, at: index, before: sentence.end), word.payload.use == .courtesy
      {
        if let name = name(in: text, from: start, to: index) { result.append(name) }
        start = word.end
        index = word.end
        continue
      }
      switch titles.boundary(in: text, at: index, limit: sentence.end) {
      case .boundary(let end):
        start = end
        index = end
      case .skip(let end): index = end
      case nil:
        if !titles.mayStandInTitle(text.scalar(at: index) ?? 0) { start = text.after(index) }
        index = text.after(index)
      }
    }
    return result
  }

  /// The name that fills the span.
  private func name(in text: ReadingText, from start: Int, to end: Int) -> PersonSpan? {
    guard start < end else { return nil }
    let found = names.candidates(in: text, at: start, limit: end, context: .clauseInitial)
      .filter { $0.span.end == end && $0.form != .unmarked && $0.score > 1 }
      .max { $0.score < $1.score }
    return found.map {
      PersonSpan(
        name: $0.name, span: $0.span, kind: .other, rule: Self.rule,
        confidence: NameConfidence.value(score: $0.score, base: 0.88))
    }
  }
}
