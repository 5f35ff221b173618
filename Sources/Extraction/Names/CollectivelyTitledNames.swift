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
    var result: [PersonSpan] = []
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      let list = names.list(in: text, at: text.trimmed(clause).start, limit: clause.end)
      guard let last = list.last else { continue }
      let index = last.span.end
      guard text.hasPrefix("等", at: index, limit: clause.end),
        let word = titleWords.longestMatch(
          in: text.bytes, at: text.after(index), before: clause.end),
        word.payload.use == .collective
      else { continue }
      let title = TextSpan(start: word.start, end: word.end)
      result += list.map { name in
        PersonSpan(
          name: name.name, span: name.span, kind: word.payload.personKind ?? .other,
          offices: [TitleSpan(span: title, head: title)], title: title, rule: Self.rule,
          confidence: NameConfidence.value(score: name.score, base: 0.88))
      }
    }
    return result
  }
}
