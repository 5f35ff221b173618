// Extraction turns a document into mentions and candidates: who and what is named, which events are told,
// who did what there, each with its spans in the file. It decides nothing about identity across files:
// that is the work of Resolution.

import GraphModel
import Lexicon
import MentionModel
import Provenance
import TextCore

/// Reads one document. Make one extractor and use it for all files: the lexicons are loaded once.
public struct Extractor: Sendable {
  private let lexicons: Lexicons
  private let persons: PersonFinder
  private let entities: EntityRecognizer
  private let localities: LocalityCounter
  private let relations: EntityRelations
  private let dates = DateReader()
  private let events: EventPhraseFinder
  private let tokenizer: SentenceTokenizer
  private let quantifiers = WordList.quantifiers.loadTrie()
  private let representativeFollowers = WordList.representativeFollowers.loadTrie()
  private let capacities = WordList.capacities.loadTrie()

  public init(lexicons: Lexicons = Lexicons()) {
    self.lexicons = lexicons
    persons = PersonFinder(lexicons)
    entities = EntityRecognizer(lexicons)
    localities = LocalityCounter(lexicons)
    relations = EntityRelations(lexicons)
    events = EventPhraseFinder(lexicon: EventLexicon(lexicons))
    tokenizer = SentenceTokenizer(lexicons)
  }

  /// Everything that the document says, article by article.
  ///
  /// Two passes: names that are certain anywhere in the file are then known everywhere in it.
  public func extract(_ document: Document) -> FileExtraction {
    let certain = document.articles.map(persons.certainPersons)
    let known = KnownNames(
      Set(certain.joined().filter { $0.confidence >= 0.7 }.map(\.name)))
    var holders = OfficeHolders()
    for (article, certain) in zip(document.articles, certain) {
      persons.add(certain, of: article.text, to: &holders)
    }
    let articles = zip(document.articles, certain).map { article, certain in
      let mentioned = persons.allPersons(
        in: article, certain: certain, known: known, holders: holders)
      return extract(article, persons: mentioned)
    }
    return FileExtraction(
      articles: articles, localities: localities.localities(in: document.articles))
  }

  private func extract(_ article: ArticleText, persons: [PersonSpan]) -> ArticleExtraction {
    let found = entities.entities(in: article)
    let reading = ArticleReading(
      article: article, persons: persons, entities: found,
      dates: dates.dates(in: article), events: events, tokenizer: tokenizer)
    var participation = ParticipationReader(article: reading)
    participation.readBody()
    participation.readCollectives(
      CollectiveReader(
        titles: self.persons.titles, acts: lexicons.actCues, capacities: capacities,
        quantifiers: quantifiers, followers: representativeFollowers, levels: lexicons.levels,
        bodySuffixes: lexicons.bodySuffixes))
    participation.readHeadlines(HeadlineReader(names: self.persons.names))
    return ArticleAssembler(
      reading: reading, lexicons: lexicons, persons: self.persons,
      relations: relations.relations(among: found, in: article)
    ).assemble(participation)
  }
}
