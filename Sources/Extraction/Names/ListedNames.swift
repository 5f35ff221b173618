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
      var index = text.trimmed(clause).start
      var list: [NameCandidate] = []
      while let name = names.best(
        in: text, at: index, limit: clause.end, context: .clauseInitial, threshold: 1)
      {
        list.append(name)
        index = name.span.end
        guard text.hasPrefix("、", at: index, limit: clause.end) else { break }
        index = text.after(index)
      }
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
