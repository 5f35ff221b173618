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
    var result: [PersonSpan] = []
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      let list = names.list(in: text, at: text.trimmed(clause).start, limit: clause.end)
      guard let last = list.last else { continue }
      var index = last.span.end
      if text.hasPrefix("等", at: index, limit: clause.end) { index = text.after(index) }
      guard list.count > 1,
        let act = acts.longestMatch(in: text.bytes, at: index, before: clause.end),
        act.payload.quotation == nil
      else { continue }
      result += list.map { name in
        PersonSpan(
          name: name.name, span: name.span, kind: .other, rule: Self.rule,
          confidence: NameConfidence.value(score: name.score, base: 0.85))
      }
    }
    return result
  }
}
