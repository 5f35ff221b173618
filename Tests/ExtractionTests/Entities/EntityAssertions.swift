import GraphModel
import Lexicon
import MentionModel
import TextCore

@testable import Extraction

/// What the entity tests share: the lexicons are built once.
enum EntityFixture {
  static let lexicons = Lexicons()
  static let recognizer = EntityRecognizer(lexicons)
  static let relations = EntityRelations(lexicons)

  /// Names of one kind in a text, in reading order.
  static func names(_ kind: EntityMention.Kind, in text: String) -> [String] {
    let article = plainArticle(text)
    return recognizer.entities(in: article).filter { $0.kind == kind }
      .map { $0.name(in: article.text) }
  }

  /// Relations of a text, each as `from TYPE to`.
  static func statements(in text: String) -> [String] {
    let article = plainArticle(text)
    let entities = recognizer.entities(in: article)
    return relations.relations(among: entities, in: article).map {
      "\(name($0.from)) \($0.type.rawValue) \(name($0.to))"
    }
  }

  static func name(_ reference: EntityReference) -> String {
    switch reference {
    case .body(let name), .project(let name), .village(let name), .place(let name),
      .person(let name):
      name
    case .office, .event, .article: "?"
    }
  }
}
