import GraphModel
import Lexicon
import TextCore

/// A list of names with a title for all of them behind it: 童安、吴凯等区领导.
struct CollectivelyTitledNames {
  let names: NameMatcher
  let titleWords: ByteTrie<TitleWord>

  static let rule = "name.before-collective-title"

  /// The persons of the lists in a sentence.
  ///
  /// Complexity: linear in the sentence.
  func persons(in text: ReadingText, _ sentence: TextSpan) -> [PersonSpan] {
    names.clauseInitialLists(in: text, sentence).flatMap { list -> [PersonSpan] in
      guard list.isOpen,
        let word = titleWords.longestMatch(
          in: text.bytes, at: list.rest.start, before: list.rest.end),
        word.payload.use == .collective
      else { return [] }
      let title = TextSpan(start: word.start, end: word.end)
      return list.names.map { name in
        PersonSpan(
          name: name.name, span: name.span, kind: word.payload.personKind ?? .other,
          offices: [TitleSpan(span: title, head: title)], title: title, rule: Self.rule,
          confidence: NameConfidence.value(score: name.score, base: 0.88))
      }
    }
  }
}
