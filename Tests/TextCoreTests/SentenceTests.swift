import Testing
import TextCore

@Suite struct SentenceTests {
  @Test(arguments: [
    ("会议举行。王某出席。", ["会议举行。", "王某出席。"]),
    ("好!真的?是。", ["好!", "真的?", "是。"]),
    ("封装、测试……工人们忙着。", ["封装、测试……", "工人们忙着。"]),
    ("甲、乙……等出席。", ["甲、乙……等出席。"]),
    ("“情况如何?”“有问题吗?”7月24日,某某调研。", ["“情况如何?”“有问题吗?”7月24日,某某调研。"]),
    ("“我们来晚了。一定补上。”某某说。", ["“我们来晚了。一定补上。”某某说。"]),
    ("某某说:“账是大家的。人人能查。”会议结束。", ["某某说:“账是大家的。人人能查。”", "会议结束。"]),
    ("某某说:\"账是大家的。\"会议结束。", ["某某说:\"账是大家的。\"", "会议结束。"]),
    ("学习《怎么办?》一书。散会。", ["学习《怎么办?》一书。", "散会。"]),
    ("会议(第一次。)举行。散会。", ["会议(第一次。)举行。", "散会。"]),
    ("当好“先锋,做到位。当好“后盾”。", ["当好“先锋,做到位。", "当好“后盾”。"]),
    ("“第一段话。第二句话。", ["“第一段话。", "第二句话。"]),
    ("他说完了。”散会。", ["他说完了。”", "散会。"]),
    ("没有句号的段落,到此为止", ["没有句号的段落,到此为止"]),
    ("。。。", ["。。。"]),
  ])
  func aParagraphIsCutIntoSentences(_ text: String, _ sentences: [String]) throws {
    let document = try read("会议消息\n\n本报讯 " + text)
    let article = try #require(document.articles.first)
    let paragraph = try #require(article.blocks.last)
    #expect(paragraph.sentences.map { article.text.string($0.span) } == sentences)
  }

  @Test func headlinesAreCutAtBlanks() throws {
    let article = try #require(
      try read("市委会议召开　王某讲话 李某主持\n\n本报讯 会议召开。").articles.first)
    #expect(
      article.blocks[0].sentences.map { article.text.string($0.span) }
        == ["市委会议召开", "王某讲话", "李某主持"])
  }
}
