import Lexicon
import TextCore

/// A surname with an office, 李书记, resolved to the person of the file who has both.
struct SurnameReferences {
  let names: NameLexicon
  let titles: TitleLexicon

  static let rule = "name.surname-reference"

  /// What a surname with an office can mean.
  enum Reference: Hashable {
    case person(PersonSpan)
    /// Nobody in the file, or more than one, has that surname and office.
    case unmatched(TextSpan)
  }

  /// The references of a sentence, apart from spans already taken.
  ///
  /// - Parameters:
  ///   - taken: ascending, not overlapping.
  ///   - holders: persons of the file with the heads of the offices printed at them.
  ///
  /// Complexity: linear in the sentence and in the holders of the surnames that it names.
  func references(
    in text: ReadingText, _ sentence: TextSpan, taken: [TextSpan],
    holders: OfficeHolders
  ) -> [Reference] {
    var result: [Reference] = []
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      // Only at the start of a clause: inside a run of Han the surname may be part of any word.
      let start = text.trimmed(clause).start
      let next = taken.partitioningIndex { $0.end > start }
      guard next == taken.count || !taken[next].contains(start) else { continue }
      for surname in names.surnames(in: text, at: start, limit: clause.end).reversed() {
        guard let head = titles.head(in: text, at: surname.end, limit: clause.end),
          titles.titleWords[text.compactString(TextSpan(start: surname.end, end: head))] == nil
        else { continue }
        let span = TextSpan(start: start, end: head)
        result.append(
          reference(
            span, surname: text.string(TextSpan(start: start, end: surname.end)),
            head: text.string(TextSpan(start: surname.end, end: head)), holders: holders))
        break
      }
    }
    return result
  }

  private func reference(
    _ span: TextSpan, surname: String, head: String, holders: OfficeHolders
  ) -> Reference {
    let names = holders.names(surname: surname, head: head)
    guard names.count == 1, let name = names.first else { return .unmatched(span) }
    return .person(
      PersonSpan(name: name, span: span, kind: .other, rule: Self.rule, confidence: 0.85))
  }
}
