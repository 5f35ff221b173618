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
  /// Bodies by the ends of their names.
  private let bodiesByEnd: [Int: [EntitySpan]]

  var text: ReadingText { article.text }

  /// One sentence with its tokens and the events that it names.
  struct SentenceReading {
    var span: TextSpan
    var tokens: [SentenceToken]
    var events: [EventPhrase]
    var dates: [DateMention]
    var clauses: [TextSpan]
    var garbled: [TextSpan]

    /// The clause that an offset lies in.
    func clause(at offset: Int) -> TextSpan {
      let next = clauses.partitioningIndex { $0.start > offset }
      return next > 0 ? clauses[next - 1] : span
    }

    /// The last date before a span in the sentence, else the first one after it.
    ///
    /// A date inside the span is a part of a name and dates nothing: 2023年第二次座谈会.
    func date(for span: TextSpan) -> DateMention? {
      let before = dates.partitioningIndex { $0.span.end > span.start }
      if before > 0 { return dates[before - 1] }
      let after = dates.partitioningIndex { $0.span.start >= span.end }
      return after < dates.count ? dates[after] : nil
    }

    /// True where the clause around a span does not parse.
    func isGarbled(_ span: TextSpan) -> Bool {
      let clause = clause(at: span.start)
      return garbled.contains { $0.overlaps(clause) }
    }
  }

  init(
    article: ArticleText, persons: [PersonSpan], entities: [EntitySpan], dates: [DateMention],
    events: EventPhraseFinder, tokenizer: SentenceTokenizer
  ) {
    self.article = article
    self.persons = persons
    self.entities = entities
    self.dates = dates
    bodiesByEnd = Dictionary(grouping: entities.filter { $0.kind == .body }, by: \.span.end)
    let marked = Self.marked(persons: persons, entities: entities, dates: dates)
    func readings(_ kinds: Set<Block.Kind>) -> [SentenceReading] {
      article.blocks.filter { kinds.contains($0.kind) }.flatMap { block in
        block.sentences.map { sentence in
          let first = dates.partitioningIndex { $0.span.start >= sentence.span.start }
          let dates = Array(dates[first...].prefix { $0.span.end <= sentence.span.end })
          return SentenceReading(
            span: sentence.span,
            tokens: tokenizer.tokens(in: article.text, sentence.span, marked: marked),
            events: events.phrases(
              in: article.text, sentence.span, dates: dates.map(\.span)),
            dates: dates, clauses: ClauseSplitter.clauses(of: sentence.span, in: article.text),
            garbled: Self.garbled(sentence.span, in: article))
        }
      }
    }
    bodySentences = readings([.paragraph])
    headlineSentences = readings([.headline, .deck])
  }

  /// Entities whose name lies in a span.
  func entities(in span: TextSpan) -> [Int] {
    let first = entities.partitioningIndex { $0.span.start >= span.start }
    return (first..<entities.count).prefix { entities[$0].span.start < span.end }
      .filter { span.contains(entities[$0].span) }
  }

  /// Bodies whose name ends at an offset.
  func bodies(endingAt offset: Int) -> [EntitySpan] { bodiesByEnd[offset] ?? [] }

  /// The longest body in a span that ends where the span ends.
  func body(closing span: TextSpan) -> EntitySpan? {
    bodies(endingAt: span.end).filter { span.contains($0.span) }
      .max { $0.span.count < $1.span.count }
  }

  /// True where a person's name, or a part of it, stands in a span.
  func namesPerson(in span: TextSpan) -> Bool {
    let next = persons.partitioningIndex { $0.span.end > span.start }
    return next < persons.count && persons[next].span.overlaps(span)
  }

  /// The clause of the body, or else of headline and deck, that holds a span; the span where none does.
  func clause(around span: TextSpan) -> TextSpan {
    for sentences in [bodySentences, headlineSentences] {
      let next = sentences.partitioningIndex { $0.span.start > span.start }
      if next > 0, sentences[next - 1].span.contains(span) {
        return sentences[next - 1].clause(at: span.start)
      }
    }
    return span
  }

  /// The words at fault in a sentence. Garblings are in order, and each is found in one sentence.
  private static func garbled(_ sentence: TextSpan, in article: ArticleText) -> [TextSpan] {
    let first = article.garblings.partitioningIndex { $0.span.start >= sentence.start }
    return article.garblings[first...].prefix { $0.span.start < sentence.end }.map(\.span)
  }

  /// The person who was last the subject before an offset, for 他 and 她.
  func lastSubject(before offset: Int) -> Int? {
    let next = persons.partitioningIndex { $0.span.end > offset }
    return persons[..<next].lastIndex { $0.kind != .journalist }
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
