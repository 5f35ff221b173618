import Testing
import TextCore

@testable import Extraction

@Suite struct HeadlineReaderTests {
  private static let body = "区委书记陈立新,区长何婉清,区人大常委会主任邱国栋,区政协主席韦东出席全区经济工作会议。"

  /// `position name acts` from a deck above the same body.
  static let cases: [(deck: String, expected: [String])] = [
    ("陈立新讲话 何婉清邱国栋韦东出席", ["1 陈立新 speak", "2 何婉清 attend", "3 邱国栋 attend", "4 韦东 attend"]),
    ("陈立新、何婉清出席", ["1 陈立新 attend", "2 何婉清 attend"]),
    ("陈立新出席并讲话 韦东主持", ["1 陈立新 attend", "2 韦东 chair"]),
    ("经济工作会议召开", []),
    ("周大山出席", ["1 周大山 attend"]),
  ]

  @Test(arguments: cases) func acts(of deck: String, expected: [String]) throws {
    let text = ReadingText(deck + "\n" + Self.body)
    let deckSpan = TextSpan(start: 0, end: deck.utf8.count)
    let bodySpan = TextSpan(start: deckSpan.end + 1, end: text.bytes.count)
    let article = ArticleText(
      text: text, title: deckSpan,
      blocks: [
        Block(kind: .deck, span: deckSpan, sentences: [Sentence(span: deckSpan)]),
        Block(kind: .paragraph, span: bodySpan, sentences: [Sentence(span: bodySpan)]),
      ], date: nil)
    let persons = personFinder.certainPersons(in: article)
    let reading = ArticleReading(
      article: article, persons: persons, entities: [], dates: [],
      events: EventPhraseFinder(lexicon: EventLexicon(lexicons)),
      tokenizer: SentenceTokenizer(lexicons))
    var event = EventDraft(
      span: bodySpan, kind: .meeting, date: nil, rule: "made")
    HeadlineReader(names: personFinder.names).read(reading, into: &event)
    let found = event.participants.map { participant in
      let acts = participant.acts.map(\.act.rawValue).joined(separator: ",")
      return "\(participant.headlinePosition ?? 0) \(participant.name) \(acts)"
    }
    #expect(found == expected)
  }
}
