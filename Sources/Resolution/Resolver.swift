// Resolution turns what was extracted from all files into one graph: which names mean one person, body,
// place or event. It works on stored mentions and candidates alone, never on text.

import GraphModel
import Lexicon
import MentionModel
import Provenance

/// Resolves the extractions of all files of a graph together.
public struct Resolver: Sendable {
  private let restorer: LocalityRestorer
  private let roles: RoleResolver

  public init(lexicons: Lexicons = Lexicons()) {
    restorer = LocalityRestorer(lexicons)
    roles = RoleResolver(lexicons, restorer: restorer)
  }

  /// The graph of the files, the same for any order of them.
  ///
  /// Complexity: near linear in the mentions; see `EventCluster` for what is not.
  public func resolve(_ files: [(key: String, extraction: FileExtraction)]) -> GraphDraft {
    let records = ArticleRecord.records(of: files)
    let entities = EntityResolution(records: records, restorer: restorer, roles: roles)
    let persons = PersonResolution(records: records, roles: roles, restorer: restorer)
    let events = EventResolution(persons: persons, entities: entities)
    let relations = RelationResolution(persons: persons, entities: entities, events: events)
    var graph = GraphAssembly()
    for record in records { graph.article(record, properties: properties(of: record)) }
    for record in records {
      for item in record.article.unresolved { graph.leaveOpen(item, in: record) }
      entities.addMentions(of: record, to: &graph)
      persons.addPersons(of: record, entities: entities, to: &graph)
    }
    persons.addHomonyms(to: &graph)
    let index = events.addEvents(records.eventClusters(), to: &graph)
    for record in records { relations.addRelations(of: record, events: index, to: &graph) }
    entities.addParts(to: &graph)
    return graph.draft()
  }

  private func properties(of record: ArticleRecord) -> [String: PropertyValue] {
    let article = record.article
    var properties: [String: PropertyValue] = [
      "name": .string(article.title), "title": .string(article.title), "file": .string(record.file),
    ]
    if let byline = article.byline { properties["byline"] = .string(byline) }
    if let date = article.date {
      properties["date"] = .string(date.iso)
      properties["date_precision"] = .string(date.precision.rawValue)
      properties["date_inferred"] = .boolean(date.isInferred)
    }
    return properties
  }
}
