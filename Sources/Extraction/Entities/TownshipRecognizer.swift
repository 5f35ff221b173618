import Lexicon
import TextCore

/// Townships: 青山镇, 恶古乡, 汉葭街道.
struct TownshipRecognizer: SentenceRecognizer {
  static let rule = "place.township"
  let lexicons: Lexicons
  let names: NameStart

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let end = sentence.span.end
    var index = sentence.span.start
    while index < end {
      if let level = lexicons.levels.longestMatch(in: text.bytes, at: index, before: end),
        level.payload.rank == 4, level.payload.kind == .division,
        let township = township(endingAt: level.end, levelStart: level.start, in: sentence)
      {
        sentence.add(township)
        index = level.end
      } else {
        index = text.after(index)
      }
    }
  }

  private func township(
    endingAt end: Int, levelStart: Int, in sentence: SentenceEntities
  ) -> EntitySpan? {
    let text = sentence.text
    let floor = sentence.span.start
    if let word = lexicons.suffixLookalikes.longestMatch(
      in: text.bytes, at: text.before(end), before: sentence.span.end), word.end > end
    {
      return nil
    }
    if lexicons.endingLookalikes.longestMatch(in: text.bytes, endingAt: end, after: floor) != nil {
      return nil
    }
    let options = NameStart.Options(
      maximum: 10, stopsAtDivisions: true, trimsDivisionStems: true)
    guard
      let start = names.start(
        in: text, endingAt: levelStart, floor: floor, options: options,
        divisionEnds: sentence.divisionEnds)
    else { return nil }
    if isStem(from: start, to: end, in: text) { return nil }
    let count = text.count(start, levelStart)
    guard count >= (sentence.divisionEnds.contains(start) ? 1 : 2), count <= 6 else { return nil }
    guard !EntityText.isNumeral(text.scalar(at: start)) else { return nil }
    guard GenericNameFilter(lexicons: lexicons).coreCount(text, start: start, end: levelStart) > 0
    else { return nil }
    return EntitySpan(
      kind: .place, span: TextSpan(start: start, end: end),
      qualifier: text.string(levelStart, end), rule: Self.rule,
      confidence: count <= 3 ? 0.85 : 0.7)
  }

  /// True where the name is, or ends in, the short form of a division: 新乡, 景德镇.
  private func isStem(from start: Int, to end: Int, in text: EntityText) -> Bool {
    var index = start
    while index < end {
      if let stem = lexicons.divisions.stems.longestMatch(in: text.bytes, at: index, before: end),
        stem.end == end
      {
        return true
      }
      index = text.after(index)
    }
    return false
  }
}
