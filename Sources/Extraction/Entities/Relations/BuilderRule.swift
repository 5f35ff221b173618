import GraphModel
import Lexicon
import MentionModel
import TextCore

/// RUNS from words of building: 由某公司承建的项目, 项目由某公司投资建设, 某公司投资建设的项目.
struct BuilderRule: EntityRelationRule {
  static let rule = "runs.builder"
  let lexicons: Lexicons

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    var result: [RelationCandidate] = []
    for (sentence, entities) in paragraph.sentences {
      let projects = entities.filter { $0.kind == .project }
      guard !projects.isEmpty else { continue }
      let cues = paragraph.cues(.closing, of: .runs, in: sentence, lexicons)
      let agents = paragraph.cues(.agent, of: .runs, in: sentence, lexicons)
      for body in entities where body.kind == .body {
        let start = paragraph.skipping(
          ["负责", "共同", "独家", "牵头", "具体", "全额", "计划", "将", "联合"], at: body.span.end)
        guard let cue = cues.first(where: { $0.start == start || $0.start == body.span.end })
        else { continue }
        let isAgent = agents.contains { $0.end == body.span.start }
        let object = paragraph.skipping(["的", "了"], at: cue.end)
        guard
          let project = projects.first(where: { $0.span.start == object })
            ?? (isAgent ? projects.last { $0.span.end <= body.span.start } : nil)
        else { continue }
        result.append(
          paragraph.relation(
            .runs, from: body, to: project, cue: cue, rule: Self.rule,
            confidence: isAgent ? 0.9 : 0.85))
      }
    }
    return result
  }
}
