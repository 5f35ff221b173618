import Lexicon
import TextCore

/// Lists the stretches at an offset that have the form of a name.
///
/// Forms: a surname and one or two characters, 欧阳靖 with a compound surname among them, with the
/// blanks that typesetting puts between the two characters of 李 明; transliterations joined by `·`;
/// after a title also names without a Han surname (扎西, 才让多杰).
struct NameMatcher {
  let lexicon: NameLexicon

  /// An office right before says that a person is named, whatever follows.
  private static let titleWeight = 0.8

  /// Candidates that start at an offset, scored by form and right context.
  ///
  /// Complexity: O(1): no form is longer than 24 characters.
  func candidates(
    in text: ReadingText, at start: Int, limit: Int, context: NameContext
  ) -> [NameCandidate] {
    var result = transliterations(in: text, at: start, limit: limit)
    if !result.isEmpty { return result }
    for (surnameEnd, weight) in lexicon.surnames(in: text, at: start, limit: limit) {
      for given in 1...2 {
        guard let end = givenNameEnd(in: text, at: surnameEnd, count: given, limit: limit)
        else { continue }
        let span = TextSpan(start: start, end: end)
        if lexicon.isAct(in: text, span) { continue }
        if !(context == .afterTitle
          && lexicon.rightContextScore(in: text, at: end, limit: limit) > 1),
          lexicon.isOrdinaryWord(in: text, span, limit: limit)
        {
          continue
        }
        let length = text.characterCount(span)
        var score = weight + (given == 2 ? 1.0 : 0.3)
        score += givenNameScore(in: text, TextSpan(start: surnameEnd, end: end))
        score += lexicon.rightContextScore(in: text, at: end, limit: limit)
        if length > 4 { score -= 1 }
        if context == .afterTitle { score += Self.titleWeight }
        result.append(
          NameCandidate(span: span, name: text.compactString(span), score: score, form: .han))
      }
    }
    if context == .afterTitle || context == .inList {
      result += unmarkedNames(in: text, at: start, limit: limit, context: context)
    }
    return result
  }

  /// The best candidate at an offset, or nil where none is more likely than not.
  func best(
    in text: ReadingText, at start: Int, limit: Int, context: NameContext, threshold: Double = 0
  ) -> NameCandidate? {
    candidates(in: text, at: start, limit: limit, context: context)
      .max { ($0.score, $1.span.end) < ($1.score, $0.span.end) }
      .flatMap { $0.score > threshold ? $0 : nil }
  }

  /// The end of a given name of one or two Han characters.
  ///
  /// One blank may part it from the surname (李 明, 何 世贵) where what follows a name follows it: then
  /// the blank is typesetting only.
  private func givenNameEnd(in text: ReadingText, at start: Int, count: Int, limit: Int) -> Int? {
    var index = start
    let isParted =
      index < limit && text.bytes[index] == 0x20 && text.scalar(at: index + 1)?.isHan == true
    if isParted { index += 1 }
    for _ in 0..<count {
      guard index < limit, let scalar = text.scalar(at: index), scalar.isHan else { return nil }
      index = text.after(index)
    }
    return isParted && lexicon.rightContextScore(in: text, at: index, limit: limit) < 0
      ? nil : index
  }

  private func givenNameScore(in text: ReadingText, _ span: TextSpan) -> Double {
    var score = 0.0
    var index = span.start
    while index < span.end {
      score -= lexicon.penalty(in: text, at: index)
      // 吴凯|陪同, not 吴凯陪|同: the character opens a verb that goes on behind the name.
      if lexicon.actEnd(in: text, at: index) > span.end { score -= 1 }
      index = text.after(index)
    }
    return score
  }

  /// 阿依努尔·卡迪尔, 约翰·施密特: parts of Han joined by `·`, two at least.
  private func transliterations(in text: ReadingText, at start: Int, limit: Int) -> [NameCandidate]
  {
    var index = start
    var parts = 0
    var partLength = 0
    var lastPartStart = start
    while index < limit, let scalar = text.scalar(at: index) {
      if scalar == 0xB7, partLength > 0 {
        parts += 1
        partLength = 0
        index = text.after(index)
        lastPartStart = index
      } else if scalar.isHan, partLength < 8 {
        partLength += 1
        index = text.after(index)
        if parts == 0, partLength > 6 { return [] }
      } else {
        break
      }
    }
    guard parts > 0, partLength > 0 else { return [] }
    // The last part ends at the first place after which a name may end.
    var end = lastPartStart
    for _ in 1...8 {
      guard end < limit, text.scalar(at: end)?.isHan == true else { break }
      end = text.after(end)
      let context = lexicon.rightContextScore(in: text, at: end, limit: limit)
      guard context > 0 else { continue }
      let span = TextSpan(start: start, end: end)
      return [
        NameCandidate(
          span: span, name: text.compactString(span), score: 1.5 + context,
          form: .transliterated)
      ]
    }
    return []
  }

  /// Two to five Han characters up to a mark that closes a name, where only the title says that this is
  /// a person.
  private func unmarkedNames(
    in text: ReadingText, at start: Int, limit: Int, context: NameContext
  ) -> [NameCandidate] {
    var index = start
    for length in 1...5 {
      guard index < limit, let scalar = text.scalar(at: index), scalar.isHan else { break }
      // 让 stands in Tibetan names, but no name begins with a function word or a numeral.
      if length == 1 || context == .afterTitle, lexicon.penalty(in: text, at: index) > 2 {
        return []
      }
      if length == 1, lexicon.isNumeral(scalar) { return [] }
      index = text.after(index)
      guard length >= 2,
        lexicon.closesName(
          in: text, at: index, limit: limit, beforeAct: context == .inList || length > 3)
      else { continue }
      let span = TextSpan(start: start, end: index)
      if lexicon.holdsCommonWord(in: text, span)
        || lexicon.isOrdinaryWord(in: text, span, limit: limit)
      {
        return []
      }
      return [
        NameCandidate(span: span, name: text.compactString(span), score: 0.3, form: .unmarked)
      ]
    }
    return []
  }
}
