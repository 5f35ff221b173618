import Lexicon
import MentionModel
import Provenance
import TextCore

/// Reads relations between the entities of an article where its words state them.
struct EntityRelations: Sendable {
  private let rules: [any EntityRelationRule]

  init(_ lexicons: Lexicons) {
    rules = [
      NestedPlaceRule(), SiteRule(), SituatedRule(lexicons: lexicons),
      EntryRule(lexicons: lexicons), BuilderRule(lexicons: lexicons), NameStemRule(),
    ]
  }

  /// All stated relations, by paragraph and rule; each pair once, with its surest evidence.
  ///
  /// `entities` as `EntityRecognizer` gives them, in reading order.
  /// Complexity: linear in the article, for a bounded number of entities a sentence.
  func relations(among entities: [EntitySpan], in article: ArticleText) -> [RelationCandidate] {
    let text = EntityText(bytes: article.text.bytes)
    var result: [RelationCandidate] = []
    var places: [Key: Int] = [:]
    var next = 0
    for block in article.blocks.sorted(by: { $0.span < $1.span }) {
      while next < entities.count, entities[next].span.start < block.span.start { next += 1 }
      var inside: [EntitySpan] = []
      while next < entities.count, entities[next].span.start < block.span.end {
        inside.append(entities[next])
        next += 1
      }
      guard inside.count > 1 else { continue }
      let paragraph = EntityParagraph(
        reading: article.text, text: text, block: block, entities: inside)
      for candidate in rules.flatMap({ $0.relations(in: paragraph) }) {
        let key = Key(type: candidate.type.rawValue, from: candidate.from, to: candidate.to)
        if let index = places[key] {
          if result[index].confidence < candidate.confidence { result[index] = candidate }
        } else {
          places[key] = result.count
          result.append(candidate)
        }
      }
    }
    return result
  }

  private struct Key: Hashable {
    var type: String
    var from: EntityReference
    var to: EntityReference
  }
}

/// One way of stating a relation between two entities.
protocol EntityRelationRule: Sendable {
  func relations(in paragraph: EntityParagraph) -> [RelationCandidate]
}
