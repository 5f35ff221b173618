import Testing
import TextCore

@Suite struct BreakTests {
  @Test(arguments: [
    // A word spans the break, a clause ends before it, a quotation closes after it.
    ("会议指出,要抓好落实,深入开", "展调查研究。", false),
    ("会议指出,今年是起步之年,", "希望各地抓好落实。", false),
    ("会议指出,要抓项目,做好“四篇", "文章”,全力推进。", false),
    // An adverb and its verb, and without it.
    ("会议指出,要抓项目,不断", "提高质量。", false),
    ("会议指出,要抓项目,进一步", "把工作做实。", false),
    ("企业产值的快速增长,不断", "市级重点产业园之一的园区做出的努力。", true),
    // Two predicates that nothing links, and two that 并 or 为 links.
    ("会议通报情况,成立全区", "青年人才库代表颁发聘书。", true),
    ("会议通报情况,成立全区", "青年人才库,并向代表颁发聘书。", false),
    ("会议通报情况,举行", "表彰大会为代表颁发聘书。", false),
  ])
  func wordsAreLostOrNot(_ before: String, _ after: String, _ losesWords: Bool) throws {
    let text = "会议消息一则\n\n本报讯 会议举行。\n\n\(before)\n\n\(after)\n"
    let article = try #require(try read(text).articles.first)
    #expect(article.breaks.map(\.losesWords) == [losesWords])
    let last = article.blocks.suffix(losesWords ? 2 : 1).map { article.text.string($0.span) }
    #expect(last == (losesWords ? [before, after] : [before + after]))
  }

  @Test(arguments: [
    ("会议强调,要抓好落实。", "会议要求,要抓好落实。"),
    ("会议审议了下列事项:", "一是加强领导,二是抓好落实。"),
    ("任命王某为局长,李某为副局长;", "免去赵某的局长职务。"),
    ("会议强调,要抓好落实,推动发展", "会议决定,召开全会。"),
  ])
  func paragraphsStayApart(_ before: String, _ after: String) throws {
    let text = "会议消息一则\n\n本报讯 会议举行。\n\n\(before)\n\n\(after)\n"
    let article = try #require(try read(text).articles.first)
    #expect(article.breaks.isEmpty)
  }
}
