import Lexicon
import MentionModel
import Testing
import TextCore

@testable import Extraction

/// The lexicons, loaded once for all tests of the module.
let lexicons = Lexicons()
let personFinder = PersonFinder(lexicons)

extension ReadingText {
  /// A text that is its own source.
  init(_ string: String) {
    let bytes = Array(string.utf8)
    var starts: [Int32] = []
    var ends: [Int32] = []
    var offset: Int32 = 0
    for scalar in string.unicodeScalars {
      let width = Int32(UTF8.width(scalar))
      for _ in 0..<width {
        starts.append(offset)
        ends.append(offset + width)
      }
      offset += width
    }
    self.init(bytes: bytes, sourceStarts: starts, sourceEnds: ends)
  }

  var whole: TextSpan { TextSpan(start: 0, end: bytes.count) }
}

extension ArticleText {
  /// One paragraph of one sentence after another, parted at 。.
  init(paragraph string: String, kind: Block.Kind = .paragraph) {
    let text = ReadingText(string)
    var sentences: [Sentence] = []
    var start = 0
    var index = 0
    while index < text.bytes.count {
      let next = text.after(index)
      if text.hasPrefix("。", at: index) {
        sentences.append(Sentence(span: TextSpan(start: start, end: next)))
        start = next
      }
      index = next
    }
    if start < index { sentences.append(Sentence(span: TextSpan(start: start, end: index))) }
    self.init(
      text: text, title: TextSpan(start: 0, end: 0),
      blocks: [Block(kind: kind, span: text.whole, sentences: sentences)], date: nil)
  }
}

extension ArticleReading {
  /// A paragraph with its persons, bodies and places marked.
  init(paragraph string: String) {
    let article = ArticleText(paragraph: string)
    let certain = personFinder.certainPersons(in: article)
    self.init(
      article: article,
      persons: personFinder.allPersons(
        in: article, certain: certain, known: KnownNames(Set(certain.map(\.name)))),
      entities: EntityRecognizer(lexicons).entities(in: article),
      dates: DateReader().dates(in: article),
      events: EventPhraseFinder(lexicon: EventLexicon(lexicons)),
      tokenizer: SentenceTokenizer(lexicons))
  }
}

/// What extraction makes of the first article of a text published on 18 March 2024.
func extractedArticle(_ text: String) throws -> ArticleExtraction {
  let document = try DocumentReader().read(
    key: "made.txt", bytes: Array(text.utf8),
    publicationDate: CalendarDate(year: 2024, month: 3, day: 18))
  let extraction = Extractor(lexicons: lexicons).extract(document)
  return try #require(extraction.articles.first)
}
