import Lexicon
import TextCore

/// Parks and zones: 科技城云溪园区, 中部(成都)科技城, 温泉开发区.
struct ParkRecognizer: SentenceRecognizer {
  static let rule = "place.park"
  let lexicons: Lexicons
  let names: NameStart
  let generic: GenericNameFilter

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let end = sentence.span.end
    var parks: [EntitySpan] = []
    var index = sentence.span.start
    while index < end {
      if let suffix = lexicons.placeSuffixes.longestMatch(in: text.bytes, at: index, before: end),
        suffix.payload.kind == .park,
        let park = park(suffixStart: index, end: suffix.end, in: sentence)
      {
        // 科技城云溪园区 continues 科学城.
        if let last = parks.last, last.span.overlaps(park.span) { parks.removeLast() }
        parks.append(park)
        index = suffix.end
      } else {
        index = text.after(index)
      }
    }
    for park in joined(parks, text) { sentence.add(park) }
  }

  private func park(suffixStart: Int, end: Int, in sentence: SentenceEntities) -> EntitySpan? {
    let text = sentence.text
    if let word = lexicons.suffixLookalikes.longestMatch(
      in: text.bytes, at: text.before(end), before: sentence.span.end), word.end > end
    {
      return nil
    }
    let options = NameStart.Options(maximum: 16, trimsInnerVerbs: true)
    guard
      let start = names.start(
        in: text, endingAt: suffixStart, floor: sentence.span.start, options: options),
      start < suffixStart,
      !generic.isGeneric(text, start: start, suffixStart: suffixStart, end: end)
    else { return nil }
    return EntitySpan(
      kind: .place, span: TextSpan(start: start, end: end),
      qualifier: text.string(suffixStart, end), rule: Self.rule, confidence: 0.8)
  }

  /// Two parks parted by a blank of typesetting are one: 中部(成都)科技城 云溪园区.
  private func joined(_ parks: [EntitySpan], _ text: EntityText) -> [EntitySpan] {
    var result: [EntitySpan] = []
    for park in parks {
      if let last = result.last, last.span.end + 1 == park.span.start,
        text.bytes[last.span.end] == 0x20, last.qualifier == "科学城" || last.qualifier == "科技城"
      {
        result[result.count - 1].span.end = park.span.end
        result[result.count - 1].qualifier = park.qualifier
      } else {
        result.append(park)
      }
    }
    return result
  }
}
