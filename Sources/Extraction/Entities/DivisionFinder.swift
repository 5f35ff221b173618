import Lexicon

/// Finds administrative divisions and countries, printed in full or as stem and level.
struct DivisionFinder: Sendable {
  struct Found: Hashable, Sendable {
    var start: Int
    var end: Int
    /// False for a bare stem or a country.
    var hasLevel: Bool
    /// True for countries.
    var isCountry: Bool
  }

  let lexicons: Lexicons

  /// The division with its level that starts at an offset: 云溪区, or a known stem with another
  /// level than today's, 富阳市.
  func division(at offset: Int, in text: EntityText, before limit: Int) -> Found? {
    if let match = lexicons.divisions.names.longestMatch(
      in: text.bytes, at: offset, before: limit),
      !isOrdinaryWord(offset, match.end, text, limit)
    {
      return Found(start: offset, end: match.end, hasLevel: true, isCountry: false)
    }
    if let stem = lexicons.divisions.stems.longestMatch(
      in: text.bytes, at: offset, before: limit),
      let level = lexicons.levels.longestMatch(in: text.bytes, at: stem.end, before: limit),
      level.payload.kind == .division, (2...3).contains(level.payload.rank),
      !continuesOtherwise(level.end, text, limit),
      lexicons.endingLookalikes.longestMatch(
        in: text.bytes, endingAt: level.end, after: offset) == nil
    {
      return Found(start: offset, end: level.end, hasLevel: true, isCountry: false)
    }
    return nil
  }

  /// The division, bare stem or country that starts at an offset.
  func locality(at offset: Int, in text: EntityText, before limit: Int) -> Found? {
    if let division = division(at: offset, in: text, before: limit) { return division }
    if let country = lexicons.countries.longestMatch(in: text.bytes, at: offset, before: limit) {
      return Found(start: offset, end: country.end, hasLevel: false, isCountry: true)
    }
    if let stem = lexicons.divisions.stems.longestMatch(
      in: text.bytes, at: offset, before: limit)
    {
      return Found(start: offset, end: stem.end, hasLevel: false, isCountry: false)
    }
    return nil
  }

  /// All divisions with their level between two offsets, left to right, none overlapping.
  func divisions(in text: EntityText, from start: Int, to end: Int) -> [Found] {
    var found: [Found] = []
    var index = start
    while index < end {
      if let division = division(at: index, in: text, before: end) {
        found.append(division)
        index = division.end
      } else {
        index = text.after(index)
      }
    }
    return found
  }

  /// 城区 and 郊区 are divisions somewhere and ordinary words everywhere; 岳阳市民 is no 岳阳市.
  private func isOrdinaryWord(_ start: Int, _ end: Int, _ text: EntityText, _ limit: Int) -> Bool {
    let word = text.string(start, end)
    if let generic = lexicons.genericNames[word], generic.kind == .place { return true }
    if end - start <= 6 || lexicons.endingLookalikes.contains(word) {
      if lexicons.endingLookalikes.longestMatch(in: text.bytes, endingAt: end, after: start) != nil
      {
        return true
      }
    }
    // 代县长: the acting head of a county, not of 代县.
    if end - start <= 6, text.hasPrefix("长", at: end, before: limit) { return true }
    return continuesOtherwise(end, text, limit)
  }

  /// True where the level that ends at `end` is the first character of another word: 市民, 区域.
  private func continuesOtherwise(_ end: Int, _ text: EntityText, _ limit: Int) -> Bool {
    guard
      let word = lexicons.suffixLookalikes.longestMatch(
        in: text.bytes, at: text.before(end), before: limit)
    else { return false }
    return word.end > end
  }
}
