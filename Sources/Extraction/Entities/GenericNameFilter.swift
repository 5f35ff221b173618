import Lexicon

/// Tells names from common nouns: 重大项目, 民营企业, 有关部门 name nothing.
struct GenericNameFilter: Sendable {
  let lexicons: Lexicons

  /// True where what stands before the suffix is nothing, or only words that make no name.
  ///
  /// Complexity: linear in the name.
  func isGeneric(_ text: EntityText, start: Int, suffixStart: Int, end: Int) -> Bool {
    if lexicons.genericNames.contains(text.string(start, end)) { return true }
    return coreCount(text, start: start, end: suffixStart) < 2
  }

  /// The number of characters that remain without generic modifiers, numbers and marks.
  func coreCount(_ text: EntityText, start: Int, end: Int) -> Int {
    var index = start
    var count = 0
    while index < end {
      if let word = lexicons.genericModifiers.longestMatch(in: text.bytes, at: index, before: end),
        word.end - word.start > 3 || index == start
      {
        index = word.end
        continue
      }
      if let word = lexicons.boundaryWords.longestMatch(in: text.bytes, at: index, before: end),
        word.payload.use == .inner || word.payload.use == .weak
      {
        index = word.end
        continue
      }
      let scalar = text.scalar(at: index)
      if EntityText.isHan(scalar) || EntityText.isLetter(scalar) { count += 1 }
      index = text.after(index)
    }
    return count
  }

  func isGeneric(_ name: String, as kind: GenericName.Kind) -> Bool {
    lexicons.genericNames[name]?.kind == kind
  }
}
