import GraphModel
import Lexicon
import TextCore

/// Reads who does what from headline and deck: 王俊讲话 黄祖英徐永德董伦出席.
///
/// A part of a headline is a run of names, with or without marks between them, and an act at its end.
/// Headlines tell of the article's first event.
struct HeadlineReader {
  let names: NameMatcher

  static let rule = "participation.headline"

  /// Adds the headline's acts and the order of its names to the event.
  func read(_ article: ArticleReading, into event: inout EventDraft) {
    let known = Set(article.persons.map(\.name))
    var position = event.participants.compactMap(\.headlinePosition).max() ?? 0
    for part in article.headlineSentences {
      for (index, token) in part.tokens.enumerated() {
        guard case .act(let cue) = token.kind, cue.quotation == nil, cue.act != .inspect,
          let found = persons(before: index, of: part, article: article, known: known)
        else { continue }
        let span = TextSpan(start: found[0].span.start, end: token.span.end)
        for name in found where known.contains(name.name) {
          let participant = event.participant(named: name.name)
          event.participants[participant].add(
            cue.act, span: span, rule: Self.rule, confidence: 0.95)
          if event.participants[participant].headlinePosition == nil {
            position += 1
            event.participants[participant].headlinePosition = position
          }
        }
      }
    }
  }

  /// The names that fill the part from its start, or from the act before, up to an act.
  private func persons(
    before index: Int, of part: ArticleReading.SentenceReading, article: ArticleReading,
    known: Set<String>
  ) -> [NameCandidate]? {
    var start = part.span.start
    for token in part.tokens[..<index] {
      switch token.kind {
      case .act, .punctuation(.blank), .punctuation(.comma), .punctuation(.colon):
        start = token.span.end
      default: break
      }
    }
    let end = part.tokens[index].span.start
    var found: [NameCandidate] = []
    var runStart = start
    var offset = start
    func close(_ end: Int) -> Bool {
      guard runStart < end else { return true }
      guard
        let run = RunTogetherNames(names: names).split(
          in: article.text, TextSpan(start: runStart, end: end), known: known)
      else { return false }
      found += run
      return true
    }
    while offset < end {
      let next = article.text.after(offset)
      if article.text.hasPrefix("、", at: offset) || article.text.hasPrefix("等", at: offset) {
        guard close(offset) else { return nil }
        runStart = next
      }
      offset = next
    }
    guard close(end), !found.isEmpty else { return nil }
    return found
  }
}
