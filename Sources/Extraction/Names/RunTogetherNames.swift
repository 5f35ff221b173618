import TextCore

/// Parts names that are printed without anything between them: 黄祖英徐永德董伦 in a deck.
struct RunTogetherNames {
  let names: NameMatcher

  /// The names that fill the span without gap, or nil where it cannot be filled.
  ///
  /// The best path over the span: known names weigh most, then forms with a surname.
  ///
  /// Complexity: linear in the span (at most eight forms end at an offset).
  func split(in text: ReadingText, _ span: TextSpan, known: Set<String>) -> [NameCandidate]? {
    var best: [Int: (score: Double, last: NameCandidate?)] = [span.start: (0, nil)]
    var index = span.start
    while index < span.end {
      if let (score, _) = best[index] {
        for candidate in steps(in: text, at: index, limit: span.end, known: known) {
          let total = score + candidate.score
          if total > best[candidate.span.end]?.score ?? -.infinity {
            best[candidate.span.end] = (total, candidate)
          }
        }
      }
      index = text.after(index)
    }
    guard best[span.end]?.last != nil else { return nil }
    var path: [NameCandidate] = []
    var end = span.end
    while let step = best[end]?.last {
      path.append(step)
      end = step.span.start
    }
    return path.reversed()
  }

  private func steps(
    in text: ReadingText, at start: Int, limit: Int, known: Set<String>
  ) -> [NameCandidate] {
    var result = names.candidates(in: text, at: start, limit: limit, context: .clauseInitial)
      .map { candidate in
        var candidate = candidate
        // What follows is another name, so the right context says nothing here.
        candidate.score = known.contains(candidate.name) ? 6 : min(candidate.score, 1) - 2
        return candidate
      }
    var end = start
    for length in 1...6 where end < limit {
      end = text.after(end)
      let span = TextSpan(start: start, end: end)
      let name = text.compactString(span)
      if length >= 2, known.contains(name), !result.contains(where: { $0.span == span }) {
        result.append(NameCandidate(span: span, name: name, score: 6, form: .unmarked))
      }
    }
    return result
  }
}
