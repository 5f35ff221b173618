import Lexicon
import TextCore

/// A list of bare names that a clause begins with and that acts together: 甲、乙、丙等出席.
///
/// One name alone would need a stronger form (`SubjectNames`); two and more support each other.
struct ListedNames {
  let names: NameMatcher
  let acts: ByteTrie<ActCue>

  static let rule = "name.list-before-act"

  /// The persons of the lists in a sentence.
  ///
  /// Complexity: linear in the sentence.
  func persons(in text: ReadingText, _ sentence: TextSpan) -> [PersonSpan] {
    names.clauseInitialLists(in: text, sentence).flatMap { list -> [PersonSpan] in
      guard list.names.count > 1,
        let act = acts.longestMatch(in: text.bytes, at: list.rest.start, before: list.rest.end),
        act.payload.quotation == nil
      else { return [] }
      return list.names.map { name in
        PersonSpan(
          name: name.name, span: name.span, kind: .other, rule: Self.rule,
          confidence: NameConfidence.value(score: name.score, base: 0.85))
      }
    }
  }
}
