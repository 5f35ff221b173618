import GraphModel
import MentionModel

/// LOCATED_IN from names that stand in one another: 青山镇|石桥村, 荆门市|沙洋县.
struct NestedPlaceRule: EntityRelationRule {
  static let rule = "located-in.nested-places"

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    var result: [RelationCandidate] = []
    var previous: EntitySpan?
    for entity in paragraph.entities {
      defer { previous = entity }
      guard let outer = previous else { continue }
      if outer.kind == .village, entity.kind == .place, outer.span.contains(entity.span) {
        result.append(
          paragraph.relation(
            .locatedIn, from: outer, to: entity, rule: Self.rule, confidence: 0.97))
      } else if outer.kind == .place, outer.span.end == entity.span.start,
        entity.kind == .place || entity.kind == .village
      {
        result.append(
          paragraph.relation(
            .locatedIn, from: entity, to: outer, rule: Self.rule, confidence: 0.95))
      }
    }
    return result
  }
}
