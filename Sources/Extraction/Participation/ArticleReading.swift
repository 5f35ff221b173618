import Lexicon
import TextCore

/// An article with all that is marked in it: what the clause automaton reads.
struct ArticleReading {
  let article: ArticleText
  let persons: [PersonSpan]
  let entities: [EntitySpan]
  let dates: [DateMention]
  /// Sentences of paragraphs and captions, in order.
  let bodySentences: [SentenceReading]
  /// Parts of headline and deck, in order.
  let headlineSentences: [SentenceReading]

  var text: ReadingText { article.text }

  /// One sentence with its tokens and the events that it names.
  struct SentenceReading {
    var span: TextSpan
    /// Offset of the block it stands in.
    var paragraph: Int
    var tokens: [SentenceToken]
    var events: [EventPhrase]
    var dates: [DateMention]
    var clauses: [TextSpan]
    var garbled: [TextSpan]

    /// The clause that an offset lies in.
    func clause(at offset: Int) -> TextSpan {
      clauses.last { $0.start <= offset } ?? span
    }

    /// The last date before a span in the sentence, else the first one after it.
    func date(for span: TextSpan) -> DateMention? {
      dates.last { $0.span.start <= span.start } ?? dates.first
    }

    /// True where the clause around a span does not parse.
    func isGarbled(_ span: TextSpan) -> Bool {
      let clause = clause(at: span.start)
      return garbled.contains { $0.overlaps(clause) }
    }

    /// Where the list of stops of a visit ends: at the next clause that tells of something else.
    func stopsEnd(after clause: TextSpan) -> Int { clause.end }
  }

  init(
    article: ArticleText, persons: [PersonSpan], entities: [EntitySpan], dates: [DateMention],
    events: EventPhraseFinder, tokenizer: SentenceTokenizer
  ) {
    self.article = article
    self.persons = persons
    self.entities = entities
    self.dates = dates
    let marked = Self.marked(persons: persons, entities: entities, dates: dates)
    func readings(_ kinds: Set<Block.Kind>) -> [SentenceReading] {
      article.blocks.filter { kinds.contains($0.kind) }.flatMap { block in
        block.sentences.map { sentence in
          let dates = dates.filter { sentence.span.contains($0.span) }
          return SentenceReading(
            span: sentence.span, paragraph: block.span.start,
            tokens: tokenizer.tokens(in: article.text, sentence.span, marked: marked),
            events: events.phrases(
              in: article.text, sentence.span, dates: dates.map(\.span)),
            dates: dates, clauses: ClauseSplitter.clauses(of: sentence.span, in: article.text),
            garbled: article.garblings.filter { sentence.span.overlaps($0.span) }.map(\.span))
        }
      }
    }
    bodySentences = readings([.paragraph])
    headlineSentences = readings([.headline, .deck])
  }

  /// Entities whose name lies in a span.
  func entities(in span: TextSpan) -> [Int] {
    entities.indices.filter { span.contains(entities[$0].span) }
  }

  /// The person who was last the subject before an offset, for 他 and 她.
  func lastSubject(before offset: Int) -> Int? {
    persons.lastIndex { $0.span.end <= offset && $0.kind != .journalist }
  }

  /// Persons, entities and dates as tokens; where they overlap, persons with their titles win.
  private static func marked(
    persons: [PersonSpan], entities: [EntitySpan], dates: [DateMention]
  ) -> [SentenceToken] {
    var tokens = persons.enumerated().map {
      SentenceToken(kind: .person($0.offset), span: $0.element.tokenSpan)
    }
    tokens += entities.enumerated().map {
      SentenceToken(kind: .entity($0.offset), span: $0.element.span)
    }
    tokens += dates.enumerated().map {
      SentenceToken(kind: .date($0.offset), span: $0.element.span)
    }
    func rank(_ token: SentenceToken) -> Int {
      switch token.kind {
      case .person: 0
      case .date: 1
      default: 2
      }
    }
    var result: [SentenceToken] = []
    var covered = 0
    for token in tokens.sorted(by: {
      ($0.span.start, rank($0), -$0.span.count) < ($1.span.start, rank($1), -$1.span.count)
    }) {
      if let last = result.last, token.span.start < covered {
        guard rank(token) < rank(last) else { continue }
        result.removeLast()
      }
      result.append(token)
      covered = token.span.end
    }
    return result
  }
}

extension PersonSpan {
  /// What the automaton sees as the person: the name, with the title of its own beside it.
  var tokenSpan: TextSpan {
    switch rule {
    case TitledNames.sharedRule, CollectivelyTitledNames.rule: span
    default: extent
    }
  }
}
