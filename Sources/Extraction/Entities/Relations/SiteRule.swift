import GraphModel
import MentionModel

/// LOCATED_IN from a village or park printed right before what lies in it: 石桥村|脐橙种植基地.
struct SiteRule: EntityRelationRule {
  static let rule = "located-in.site"

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    var result: [RelationCandidate] = []
    for (index, site) in paragraph.entities.enumerated()
    where site.kind == .village || site.kind == .place {
      // The township inside a village's name may stand between the two.
      let following = paragraph.entities[(index + 1)...].prefix(3).first {
        $0.span.start >= site.span.end
      }
      if let following, following.kind == .project, following.span.start == site.span.end,
        site.kind == .village || site.rule == ParkRecognizer.rule
      {
        result.append(
          paragraph.relation(
            .locatedIn, from: following, to: site, rule: Self.rule, confidence: 0.85))
      }
    }
    return result
  }
}
