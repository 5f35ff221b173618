import GraphModel
import Lexicon
import MentionModel
import TextCore

/// LOCATED_IN from 位于 and the like: 位于园区内的某公司, 某公司位于园区.
struct SituatedRule: EntityRelationRule {
  static let rule = "located-in.situated"
  let lexicons: Lexicons

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    var result: [RelationCandidate] = []
    for (sentence, entities) in paragraph.sentences {
      for cue in paragraph.cues(.before, of: .locatedIn, in: sentence, lexicons) {
        guard let place = place(after: cue, among: entities) else { continue }
        let inside = paragraph.skipping(["内", "境内", "中", "里", "辖区"], at: place.span.end)
        let after = paragraph.skipping(["的"], at: inside)
        let subject =
          entities.first { $0.span.start == after && after > inside }
          ?? entities.last { isSubject($0, of: cue, in: paragraph) }
        guard let subject,
          subject.reference(in: paragraph.reading)
            != place.reference(
              in: paragraph.reading)
        else { continue }
        result.append(
          paragraph.relation(
            .locatedIn, from: subject, to: place, cue: cue, rule: Self.rule, confidence: 0.9))
      }
    }
    return result
  }

  /// The innermost of the places in a row after the cue: 位于|湖北省荆门市|沙洋县.
  private func place(after cue: TextSpan, among entities: [EntitySpan]) -> EntitySpan? {
    var place: EntitySpan?
    var offset = cue.end
    for entity in entities where entity.span.start == offset {
      guard entity.kind == .place || entity.kind == .village else { break }
      place = entity
      offset = entity.span.end
    }
    return place
  }

  /// True for what stands directly before the cue, but for a word such as 则 or 就.
  private func isSubject(
    _ entity: EntitySpan, of cue: TextSpan, in paragraph: EntityParagraph
  ) -> Bool {
    guard entity.span.end <= cue.start else { return false }
    return paragraph.skipping(["则", "就", "也", "均", "都", "正", ",", ","], at: entity.span.end)
      == cue.start
  }
}
