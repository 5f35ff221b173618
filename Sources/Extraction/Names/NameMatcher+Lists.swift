import TextCore

extension NameMatcher {
  /// The lists of bare names that the clauses of a sentence begin with, each with the text after it, past
  /// 等 where that closes the list.
  ///
  /// Complexity: linear in the sentence.
  func clauseInitialLists(in text: ReadingText, _ sentence: TextSpan) -> [NameList] {
    ClauseSplitter.clauses(of: sentence, in: text).compactMap { clause in
      let names = list(in: text, at: text.trimmed(clause).start, limit: clause.end)
      guard let end = names.last?.span.end else { return nil }
      let isOpen = text.hasPrefix("等", at: end, limit: clause.end)
      return NameList(
        names: names, isOpen: isOpen,
        rest: TextSpan(start: isOpen ? text.after(end) : end, end: clause.end))
    }
  }

  /// Bare names parted by 、 from an offset on: 童安、吴凯 before 等区领导.
  ///
  /// Complexity: linear in the list.
  func list(in text: ReadingText, at start: Int, limit: Int) -> [NameCandidate] {
    var result: [NameCandidate] = []
    var index = start
    while let name = best(in: text, at: index, limit: limit, context: .clauseInitial, threshold: 1)
    {
      result.append(name)
      index = name.span.end
      guard text.hasPrefix("、", at: index, limit: limit) else { break }
      index = text.after(index)
    }
    return result
  }
}

/// Bare names parted by 、 at the start of a clause.
struct NameList: Hashable {
  /// One at least.
  var names: [NameCandidate]
  /// True where 等 closes the list.
  var isOpen: Bool
  /// The clause behind the list.
  var rest: TextSpan
}
