import GraphModel
import MentionModel
import TextCore

/// RUNS from a project that bears the name of a company of its paragraph, where no other company of
/// the paragraph bears it: 某某集团 and 某某·智慧港项目.
struct NameStemRule: EntityRelationRule {
  static let rule = "runs.name-stem"

  func relations(in paragraph: EntityParagraph) -> [RelationCandidate] {
    let companies = paragraph.entities.filter { $0.kind == .body && $0.bodyKind == .company }
    guard (1...EntityParagraph.maximumEntities).contains(companies.count) else { return [] }
    var result: [RelationCandidate] = []
    for project in paragraph.entities where project.kind == .project {
      guard let stem = stem(of: project, in: paragraph.text) else { continue }
      let bearers = companies.filter {
        $0.span.count > stem.count
          && paragraph.text.bytes[$0.span.start..<($0.span.start + stem.count)].elementsEqual(
            paragraph.text.bytes[stem.range])
      }
      guard let company = bearers.first,
        Set(bearers.map { $0.reference(in: paragraph.reading) }).count == 1
      else { continue }
      result.append(
        paragraph.relation(
          .runs, from: company, to: project, rule: Self.rule, confidence: 0.75))
    }
    return result
  }

  /// What stands before the dot in a project's name, of two characters or more.
  private func stem(of project: EntitySpan, in text: EntityText) -> TextSpan? {
    var index = project.span.start
    while index < project.span.end {
      if EntityText.isMiddleDot(text.scalar(at: index)) {
        let stem = TextSpan(start: project.span.start, end: index)
        return text.count(stem.start, stem.end) >= 2 ? stem : nil
      }
      index = text.after(index)
    }
    return nil
  }
}
