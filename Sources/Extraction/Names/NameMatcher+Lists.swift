import TextCore

extension NameMatcher {
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
