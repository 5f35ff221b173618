import GraphModel
import Lexicon
import MentionModel
import TextCore

/// LOCATED_IN from 入驻, 落户, 进入 and the like: the company that the sentence is about, in the park
/// that it entered.
struct EntryRule: EntityRelationRule {
  static let rule = "located-in.entry"
  let lexicons: Lexicons

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    var result: [RelationCandidate] = []
    for (sentence, entities) in paragraph.sentences {
      for cue in paragraph.cues(.between, of: .locatedIn, in: sentence, lexicons) {
        let start = paragraph.skipping(["了", "在", "到", "于"], at: cue.end)
        guard
          let place = entities.first(where: {
            $0.span.start == start
              && ($0.rule == ParkRecognizer.rule || $0.kind == .village)
          })
        else { continue }
        // Only where no other company of the sentence could be meant.
        let companies = entities.filter { $0.kind == .body && $0.bodyKind == .company }
        guard let company = companies.first, company.span.end <= cue.start,
          Set(companies.map { $0.reference(in: paragraph.reading) }).count == 1
        else { continue }
        let isNear = paragraph.text.count(company.span.end, cue.start) <= 4
        result.append(
          paragraph.relation(
            .locatedIn, from: company, to: place, cue: cue, rule: Self.rule,
            confidence: isNear ? 0.85 : 0.7))
      }
    }
    return result
  }
}
