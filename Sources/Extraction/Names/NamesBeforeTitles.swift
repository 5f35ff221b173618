import TextCore

/// Names right before a title: 王斌副主任, 习近平总书记, 袁占亭市长.
struct NamesBeforeTitles {
  let names: NameMatcher
  let lexicon: TitleLexicon

  static let rule = "name.before-title"

  /// The person whose name ends where the head of an office begins.
  ///
  /// - Parameter start: where the run of Han characters before the head may begin.
  func person(
    in text: ReadingText, head: TextSpan, from start: Int
  ) -> PersonSpan? {
    var best: NameCandidate?
    var index = head.start
    for _ in 0..<4 {
      guard index > start else { break }
      index = text.before(index)
      let found = names.candidates(
        in: text, at: index, limit: head.start, context: .beforeTitle
      ).filter {
        $0.form != .unmarked && $0.span.end == head.start && $0.score > 1
          && (index == start || lexicon.endsWithBody(in: text, at: index, from: start))
          && !names.lexicon.holdsCommonWord(in: text, $0.span)
      }
      // Right context is the title itself, which says little; the longer name of equal form wins.
      for candidate in found where candidate.score >= best?.score ?? 0 { best = candidate }
    }
    guard let name = best else { return nil }
    return PersonSpan(
      name: name.name, span: name.span, kind: .other,
      offices: [TitleSpan(span: head, head: head)], title: head, rule: Self.rule,
      confidence: NameConfidence.value(score: name.score, base: 0.85))
  }
}
