import GraphModel
import Lexicon

/// Finds what names of bodies end in, and rejects words that only begin like it (委员, 部门).
struct BodySuffixFinder: Sendable {
  let lexicons: Lexicons

  /// The longest suffix that starts at an offset and is not the beginning of another word.
  func suffix(at offset: Int, in text: EntityText, before limit: Int) -> ByteTrie<BodySuffix>.Match?
  {
    let matches = lexicons.bodySuffixes.matches(in: text.bytes, at: offset, before: limit)
    return matches.last {
      !isBeginningOfWord(offset, $0.end, text, limit) && !isEndOfWord(offset, $0.end, text)
    }
  }

  /// True where the suffix from `start` to `end` is only the end of an ordinary word: 布局.
  private func isEndOfWord(_ start: Int, _ end: Int, _ text: EntityText) -> Bool {
    guard
      let word = lexicons.endingLookalikes.longestMatch(in: text.bytes, endingAt: end)
    else { return false }
    return word.start < start
  }

  /// True where a longer word starts within the last characters before `end` and goes on after it.
  func isBeginningOfWord(_ start: Int, _ end: Int, _ text: EntityText, _ limit: Int) -> Bool {
    guard end < limit else { return false }
    var index = end
    for _ in 0..<4 where index > start {
      index = text.before(index)
      if let word = lexicons.suffixLookalikes.longestMatch(
        in: text.bytes, at: index, before: limit), word.end > end
      {
        return true
      }
    }
    return false
  }
}
