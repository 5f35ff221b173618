import Testing
import TextCore

@Suite struct PublicationDateTests {
  static func render(_ date: CalendarDate?) -> String {
    date.map { $0.iso + ($0.isInferred ? "?" : "") } ?? "nil"
  }

  @Test(arguments: [
    ("2023-08-25.txt", "2023-08-25"), ("paper/20230825-01.txt", "2023-08-25"),
    ("a_2023_8_25.txt", "2023-08-25"), ("某报2023年8月25日.txt", "2023-08-25"),
    ("beibei-2023-08.txt", "2023-08?"), ("202308.txt", "2023-08?"), ("2023-08-99.txt", "2023-08?"),
    ("2023.txt", "nil"), ("2023-08-25/page.txt", "nil"), ("123456789.txt", "nil"),
    ("m-01.txt", "nil"), ("20231301.txt", "nil"),
  ])
  func theNameOfAFileDatesIt(_ key: String, _ date: String) throws {
    #expect(Self.render(try read("会议举行。", key: key).publication) == date)
  }

  @Test func theFlagComesBeforeFrontMatterAndName() throws {
    let text = "---\ndate: 2022-05-06\n---\n会议举行。\n"
    let key = "2021-01-01.txt"
    #expect(Self.render(try read(text, key: key).publication) == "2022-05-06")
    let flag = CalendarDate(written: "2020-02-02")
    #expect(Self.render(try read(text, key: key, date: flag).publication) == "2020-02-02")
  }

  @Test func frontMatterIsNoText() throws {
    let document = try read("---\ntitle: 某\ndate: 2022-05-06\n---\n会议举行。\n")
    #expect(document.articles.count == 1)
    let article = try #require(document.articles.first)
    #expect(article.text.string(article.title) == "会议举行。")
  }

  @Test(arguments: [
    ("标题一行\n2014年03月27日\n3月26日下午,会议举行。", "2014-03-27?"),
    ("会议召开\n\n2024年9月11日上午,会议举行。", "2024?"),
    ("会议召开\n\n2023年12月28日,会议部署2024年工作。", "2023?"),
    ("会议召开\n\n会议举行,谋划到2035年的工作。", "nil"),
    ("会议召开\n\n比2019年和2020年多。", "nil"),
  ])
  func anArticleDatesItself(_ text: String, _ date: String) throws {
    #expect(Self.render(try read(text).articles.first?.date) == date)
  }

  @Test func theYearThatOtherArticlesAgreeOn() throws {
    let text = "甲会召开\n\n2023年8月2日,会议举行。\n---\n乙会召开\n\n8月3日,会议举行。\n"
    #expect(try read(text).articles.map { Self.render($0.date) } == ["2023?", "2023?"])
    let other = text + "---\n丙会召开\n\n2022年9月2日,会议举行。\n"
    #expect(try read(other).articles.map { Self.render($0.date) } == ["2023?", "nil", "2022?"])
  }
}
