import Lexicon

/// Finds where a name begins whose end is known: walks back from there to the nearest word or mark
/// that cannot be part of a name.
struct NameStart: Sendable {
  let lexicons: Lexicons

  struct Options: Sendable {
    /// More characters than this and no boundary: no name.
    var maximum = 24
    /// Ends of administrative divisions stop the walk, those of unlisted ones too.
    var stopsAtDivisions = false
    /// Verbs that may stand inside a name are no part of it at its beginning: 建设|中部科技城.
    var trimsInnerVerbs = false
    /// Short forms of divisions before the name are no part of it: 沈阳|牡丹社区.
    var trimsDivisionStems = false
    /// Passages in quotation marks belong to the name: “安格连—帕普”铁路隧道.
    var takesQuotations = false
  }

  /// The start of the name that ends at `end`, not before `floor`; nil where none is found within
  /// `options.maximum` characters. `divisionEnds` are offsets just past divisions.
  ///
  /// Complexity: O(maximum).
  func start(
    in text: EntityText, endingAt end: Int, floor: Int, options: Options,
    divisionEnds: Set<Int> = []
  ) -> Int? {
    var index = end
    var count = 0
    while index > floor {
      if index < end, options.stopsAtDivisions,
        divisionEnds.contains(index) || isLevel(text.scalar(before: index))
      {
        break
      }
      if isBoundary(endingAt: index, in: text, floor: floor) { break }
      let prior = text.before(index)
      let scalar = text.scalar(at: prior)
      if EntityText.isClosingBracket(scalar) {
        guard let open = opening(of: prior, in: text, floor: floor, EntityText.isOpeningBracket, 10)
        else { break }
        count += text.count(open, index)
        index = open
      } else if options.takesQuotations, EntityText.isClosingQuote(scalar) {
        guard let open = opening(of: prior, in: text, floor: floor, EntityText.isOpeningQuote, 24)
        else { break }
        count += text.count(open, index)
        index = open
      } else {
        guard isNameCharacter(scalar) else { break }
        count += 1
        index = prior
      }
      if count > options.maximum { return nil }
    }
    let start = trimmed(index, before: end, in: text, trimsInnerVerbs: options.trimsInnerVerbs)
    return options.trimsDivisionStems ? afterStems(start, before: end, in: text) : start
  }

  /// True where a word that cannot be part of a name ends at `offset`.
  func isBoundary(endingAt offset: Int, in text: EntityText, floor: Int) -> Bool {
    let words = lexicons.boundaryWordsBackward.matches(
      in: text.bytes, endingAt: offset, after: floor)
    for word in words.reversed() where !isInsideLongerWord(word.start, word.end, text, floor) {
      switch word.payload.use {
      case .verb, .function: return true
      case .noun: if word.end - word.start > 3 { return true }
      case .time, .measure:
        if word.end - word.start > 3 { return word.payload.use == .time }
        if EntityText.isNumeral(text.scalar(before: word.start)), word.start > floor { return true }
      case .inner, .weak: continue
      }
    }
    return false
  }

  /// True where the word from `start` to `end` is part of a longer ordinary word or of a division's
  /// name: 和 in 和平区, 经 in 经济.
  private func isInsideLongerWord(
    _ start: Int, _ end: Int, _ text: EntityText, _ floor: Int
  ) -> Bool {
    var index = start
    for _ in 0..<3 where index > floor { index = text.before(index) }
    while index < end {
      let limit = text.bytes.count
      if let match = lexicons.boundaryExceptions.longestMatch(
        in: text.bytes, at: index, before: limit), match.end > start,
        index < start || match.end > end
      {
        return true
      }
      if let match = lexicons.divisions.names.longestMatch(
        in: text.bytes, at: index, before: limit), match.end > start,
        index < start || match.end > end
      {
        return true
      }
      index = text.after(index)
    }
    return false
  }

  /// `start` moved past the short forms of a province or prefecture, and of a county after those,
  /// where two characters or more remain.
  private func afterStems(_ start: Int, before end: Int, in text: EntityText) -> Int {
    var index = start
    while let stem = lexicons.divisions.stems.longestMatch(in: text.bytes, at: index, before: end),
      index > start || stem.payload.contains(where: { lexicons.divisions.all[$0].rank < 3 }),
      text.count(stem.end, end) >= 2
    {
      index = stem.end
    }
    return index
  }

  /// 县, 市, 区, 旗: hardly ever inside the name of a township or village.
  private func isLevel(_ scalar: UInt32) -> Bool {
    scalar == 0x53BF || scalar == 0x5E02 || scalar == 0x533A || scalar == 0x65D7
  }

  private func isNameCharacter(_ scalar: UInt32) -> Bool {
    EntityText.isHan(scalar) || EntityText.isLetter(scalar) || EntityText.isMiddleDot(scalar)
      || scalar == 0x2D || scalar == 0x2014
  }

  /// The opening mark for the closing one at `closing`, with at most `maximum` characters of names
  /// between them.
  private func opening(
    of closing: Int, in text: EntityText, floor: Int, _ isOpening: (UInt32) -> Bool,
    _ maximum: Int
  ) -> Int? {
    var index = closing
    for _ in 0...maximum where index > floor {
      index = text.before(index)
      let scalar = text.scalar(at: index)
      if isOpening(scalar) { return index }
      guard isNameCharacter(scalar) || EntityText.isDigit(scalar) || scalar == 0x2B else {
        return nil
      }
    }
    return nil
  }

  /// True where a single function word stands before a division or country.
  private func isPreposition(at offset: Int, before end: Int, in text: EntityText) -> Bool {
    guard
      let word = lexicons.boundaryWords.longestMatch(in: text.bytes, at: offset, before: end),
      word.end - offset == 3, word.payload.use == .weak || word.payload.use == .function
    else { return false }
    return lexicons.divisions.names.longestMatch(in: text.bytes, at: word.end, before: end) != nil
      || lexicons.divisions.stems.longestMatch(in: text.bytes, at: word.end, before: end) != nil
      || lexicons.countries.longestMatch(in: text.bytes, at: word.end, before: end) != nil
  }

  /// `start` moved past words that open a clause rather than a name: 正在, 根据.
  private func trimmed(
    _ start: Int, before end: Int, in text: EntityText, trimsInnerVerbs: Bool
  ) -> Int {
    var index = start
    while index < end {
      let scalar = text.scalar(at: index)
      if scalar == 0x2D || scalar == 0x2014 || EntityText.isMiddleDot(scalar) {
        index = text.after(index)
        continue
      }
      // 同黑龙江省 …: a preposition, although its character is common in names.
      if index == start, isPreposition(at: index, before: end, in: text) {
        index = text.after(index)
        continue
      }
      guard
        let word = lexicons.boundaryWords.longestMatch(in: text.bytes, at: index, before: end),
        word.end < end, word.end - word.start > 3, word.payload.use != .inner || trimsInnerVerbs,
        !isInsideLongerWord(word.start, word.end, text, start)
      else { return index }
      index = word.end
    }
    return index
  }
}
