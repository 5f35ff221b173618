import Lexicon
import TextCore

/// Administrative divisions printed with their level: 云溪区, 岳阳市.
struct DivisionRecognizer: SentenceRecognizer {
  static let rule = "place.division"
  let finder: DivisionFinder

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    sentence.divisions = finder.divisions(
      in: text, from: sentence.span.start, to: sentence.span.end)
    for division in sentence.divisions {
      sentence.divisionEnds.insert(division.end)
      sentence.add(
        EntitySpan(
          kind: .place, span: TextSpan(start: division.start, end: division.end),
          qualifier: text.string(text.before(division.end), division.end), rule: Self.rule,
          confidence: 0.95))
    }
  }
}
