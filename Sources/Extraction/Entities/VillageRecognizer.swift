import Lexicon
import TextCore

/// Villages and communities, with their township where it is printed: 青山镇石桥村, 萨如拉嘎查.
struct VillageRecognizer: SentenceRecognizer {
  static let rule = "village.suffix"
  let lexicons: Lexicons
  let names: NameStart
  let generic: GenericNameFilter

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let end = sentence.span.end
    var index = sentence.span.start
    var floor = index
    while index < end {
      if let suffix = lexicons.placeSuffixes.longestMatch(in: text.bytes, at: index, before: end),
        suffix.payload.kind == .village,
        let village = village(suffixStart: index, end: suffix.end, floor: floor, in: sentence)
      {
        sentence.add(village)
        index = suffix.end
        floor = index
      } else {
        index = text.after(index)
      }
    }
  }

  private func village(
    suffixStart: Int, end: Int, floor: Int, in sentence: SentenceEntities
  ) -> EntitySpan? {
    let text = sentence.text
    if let word = lexicons.suffixLookalikes.longestMatch(
      in: text.bytes, at: text.before(end), before: sentence.span.end), word.end > end
    {
      return nil
    }
    if let word = lexicons.endingLookalikes.longestMatch(
      in: text.bytes, endingAt: end, after: floor), word.start < suffixStart
    {
      return nil
    }
    // The township or zone before the name, which the name's walk must not enter.
    let township = sentence.township(before: suffixStart, after: floor)
    let options = NameStart.Options(
      maximum: 10, stopsAtDivisions: true, trimsDivisionStems: true)
    guard
      let start = names.start(
        in: text, endingAt: suffixStart, floor: max(floor, township?.span.end ?? floor),
        options: options, divisionEnds: sentence.divisionEnds)
    else { return nil }
    let count = text.count(start, suffixStart)
    let isQualified = township?.span.end == start
    guard count >= (isQualified || sentence.divisionEnds.contains(start) ? 1 : 2), count <= 6,
      !generic.isGeneric(text.string(start, end), as: .village),
      generic.coreCount(text, start: start, end: suffixStart) > 0,
      !EntityText.isDigit(text.scalar(at: start))
    else { return nil }
    if count > 1, isCounted(text, start, suffixStart) { return nil }
    let full = isQualified ? township?.span.start ?? start : start
    return EntitySpan(
      kind: .village, span: TextSpan(start: full, end: end),
      qualifier: isQualified ? text.string(full, start) : nil, rule: Self.rule,
      confidence: isQualified ? 0.95 : count <= 4 ? 0.8 : 0.6)
  }

  /// 五个村, 三十余村.
  private func isCounted(_ text: EntityText, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      guard EntityText.isNumeral(text.scalar(at: index)) || text.scalar(at: index) == 0x4E2A
      else { return false }
      index = text.after(index)
    }
    return true
  }
}
