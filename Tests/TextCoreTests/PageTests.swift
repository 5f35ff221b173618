import Testing
import TextCore

@Suite struct PageTests {
  @Test func articlesBeginAtTheirHeadlines() throws {
    let document = try Page.document()
    #expect(document.articles.map { document.line(of: $0.title, in: $0) } == [5, 27, 59, 83, 127])
    #expect(document.lines(of: .kicker) == [25])
    #expect(document.lines(of: .deck) == [7, 61, 85])
    #expect(document.lines(of: .subheadline) == [33, 41, 51, 91, 103, 121])
    #expect(document.lines(of: .caption) == [131])
    #expect(document.lines(of: .byline) == [9, 29, 63, 87, 133])
  }

  @Test func theLineThatPartsRelatedNewsBelongsToNoArticle() throws {
    let document = try Page.document()
    for article in document.articles {
      let whole = TextSpan(start: 0, end: article.text.bytes.count)
      #expect(!article.text.string(whole).contains("相关新闻"))
    }
  }

  @Test func wordsAreLostWhereTheSentenceDoesNotReadOn() throws {
    let document = try Page.document()
    let breaks = document.articles.flatMap { article in
      article.breaks.map { (document.line(of: $0.context, in: article), $0.losesWords) }
    }
    #expect(breaks.filter { $0.1 }.map(\.0) == [13, 43])
    #expect(breaks.filter { !$0.1 }.map(\.0) == [19, 67, 71, 75, 95, 137])
  }

  @Test func fragmentsStandAtLostWordsOnly() throws {
    let document = try Page.document()
    let fragments = document.articles.flatMap { article in
      article.blocks.flatMap(\.sentences).filter(\.isFragment)
        .map { document.line(of: $0.span, in: article) }
    }
    #expect(fragments == [13, 15, 43, 45])
  }
}
