import Testing
import TextCore

@Suite struct GarblingTests {
  @Test func thePageHasFourGarbledSentences() throws {
    let document = try Page.document()
    let found = document.articles.flatMap { article in
      article.garblings.map {
        Found(line: document.line(of: $0.sentence, in: article), rule: $0.rule)
      }
    }
    #expect(
      found == [
        Found(line: 63, rule: "garbling.missing-noun"),
        Found(line: 75, rule: "garbling.unclosed-quotation"),
        Found(line: 79, rule: "garbling.repeated-level"),
        Found(line: 119, rule: "garbling.stray-modifier"),
      ])
  }

  struct Found: Hashable {
    var line: Int
    var rule: String
  }

  @Test(arguments: [
    ("全县县人大代表出席会议。", "全县县人大代表"),
    ("主任李某等全体在市政府会议主持。", "等全体在市政府会议主持"),
    ("要当好“先锋,敢于争先,当好“后盾”。", "“先锋"),
    ("县人大常委会召开了上常委会,研究有关事项。", "召开了上常委会"),
  ])
  func aGarbledSentenceIsFound(_ text: String, _ words: String) throws {
    let article = try #require(try read("县里的消息\n\n" + text).articles.first)
    #expect(article.garblings.map { article.text.string($0.span) } == [words])
  }

  @Test(arguments: [
    "全区区级部门负责人参加会议。", "全市市管干部参加会议。", "全省省属企业参加会议。",
    "主任李某等全体委员在市政府会议室开会。", "他们全体在场。",
    "他说:“老师讲过“学而时习之”,我记得。”", "要用好“连心桥”和“调节器”作用。",
    "区人大常委会召开了常委会会议。", "会议在市委常委会召开。", "召开中共北京市委常委会会议。",
  ])
  func aRightSentenceIsNot(_ text: String) throws {
    let article = try #require(try read("县里的消息\n\n" + text).articles.first)
    #expect(article.garblings.isEmpty)
  }

  @Test func aQuotationOfSeveralParagraphsIsRight() throws {
    let text = "县里的消息\n\n他说:\n\n“第一段话。\n\n“第二段话,说到“三农”。”\n"
    #expect(try read(text).articles.flatMap(\.garblings).isEmpty)
  }
}
