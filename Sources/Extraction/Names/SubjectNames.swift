import Lexicon
import TextCore

/// Bare names that open a clause and are followed at once by what only a person does: 徐永德指出.
///
/// Without a title the form must be strong: a surname with two characters, none of them unlikely.
struct SubjectNames {
  let names: NameMatcher
  /// Verbs of speaking, attending and the like.
  let personVerbs: ByteTrie<ActCue>
  /// Words that begin like a name and are none: 方案, 文件, 高层.
  let stopWords: ByteTrie<Bool>

  static let rule = "name.subject"

  /// The person at the start of a clause, if a name of that form and such a verb stand there.
  func person(in text: ReadingText, at start: Int, limit: Int) -> PersonSpan? {
    guard stopWords.longestMatch(in: text.bytes, at: start, before: limit) == nil else {
      return nil
    }
    let found = names.candidates(in: text, at: start, limit: limit, context: .clauseInitial)
      .filter { candidate in
        candidate.form != .unmarked && candidate.score >= 2
          && text.characterCount(candidate.span) >= 3
          && personVerbs.longestMatch(in: text.bytes, at: candidate.span.end, before: limit) != nil
      }
      .max { $0.score < $1.score }
    return found.map {
      PersonSpan(
        name: $0.name, span: $0.span, kind: .other, rule: Self.rule,
        confidence: NameConfidence.value(score: $0.score, base: 0.75))
    }
  }
}
