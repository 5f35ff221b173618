import Testing
import TextCore

@Suite struct LayoutTests {
  /// Each block as `kind: words`, articles parted by `--`.
  static func render(_ document: Document) -> [String] {
    document.articles.enumerated().flatMap { index, article in
      (index > 0 ? ["--"] : [])
        + article.blocks.map { "\($0.kind.rawValue): \(article.text.string($0.span))" }
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var blocks: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "one line", text: "区长王某主持召开会议。",
      blocks: ["paragraph: 区长王某主持召开会议。"]),
    Case(
      testDescription: "headline and body",
      text: "某乡召开会议\n6月4日,会议召开。\n乡长出席。\n",
      blocks: ["headline: 某乡召开会议", "paragraph: 6月4日,会议召开。", "paragraph: 乡长出席。"]),
    Case(
      testDescription: "deck, byline, closing byline",
      text: "县委会议召开\n马某主持 于某出席\n\n本报讯 会议召开。\n\n会议还研究了其他事项。\n（程某某）\n",
      blocks: [
        "headline: 县委会议召开", "deck: 马某主持 于某出席", "byline: 本报讯", "paragraph: 会议召开。",
        "paragraph: 会议还研究了其他事项。", "byline: (程某某)",
      ]),
    Case(
      testDescription: "closing byline in the paragraph",
      text: "县委会议召开\n\n会议召开。散会。（记者 程某）\n",
      blocks: ["headline: 县委会议召开", "paragraph: 会议召开。散会。", "byline: (记者 程某)"]),
    Case(
      testDescription: "separators",
      text: "甲会召开\n会议召开。\n---\n乙会召开\n会议召开。\n\u{0C}\n丙会召开\n会议召开。\n",
      blocks: [
        "headline: 甲会召开", "paragraph: 会议召开。", "--", "headline: 乙会召开", "paragraph: 会议召开。",
        "--", "headline: 丙会召开", "paragraph: 会议召开。",
      ]),
    Case(
      testDescription: "a byline begins the next article",
      text: "甲会召开\n\n本报讯(记者 甲某)会议召开。\n\n乙会召开\n\n本报讯(记者 乙某)会议召开。\n\n新华社北京8月1日电 会议召开。\n",
      blocks: [
        "headline: 甲会召开", "byline: 本报讯(记者 甲某)", "paragraph: 会议召开。", "--",
        "headline: 乙会召开", "byline: 本报讯(记者 乙某)", "paragraph: 会议召开。", "--",
        "byline: 新华社北京8月1日电", "paragraph: 会议召开。",
      ]),
    Case(
      testDescription: "articles without bylines",
      text:
        "甲区召开防汛工作会议\n\n8月1日,会议召开。\n\n乙区举行项目开工仪式\n\n8月2日,乙区重大项目集中开工仪式举行。\n\n项目推进有力\n\n8月3日,记者走访。\n",
      blocks: [
        "headline: 甲区召开防汛工作会议", "paragraph: 8月1日,会议召开。", "--", "headline: 乙区举行项目开工仪式",
        "paragraph: 8月2日,乙区重大项目集中开工仪式举行。", "subheadline: 项目推进有力",
        "paragraph: 8月3日,记者走访。",
      ]),
    Case(
      testDescription: "subheadlines stay in the article",
      text: "甲会召开\n\n会议召开。\n\n抓项目 促发展\n\n项目推进。\n\n一、总体要求\n\n要求明确。\n",
      blocks: [
        "headline: 甲会召开", "paragraph: 会议召开。", "subheadline: 抓项目 促发展", "paragraph: 项目推进。",
        "subheadline: 一、总体要求", "paragraph: 要求明确。",
      ]),
    Case(
      testDescription: "date line and credits",
      text: "甲会召开\n2014年03月27日 08:10\n会议召开。\n责任编辑：某某\n",
      blocks: [
        "headline: 甲会召开", "credit: 2014年03月27日 08:10", "paragraph: 会议召开。",
        "credit: 责任编辑:某某",
      ]),
    Case(
      testDescription: "the headline has a comma",
      text: "踏上新征程，向着新目标出发！\n本台消息：会议召开。\n",
      blocks: ["headline: 踏上新征程,向着新目标出发!", "byline: 本台消息:", "paragraph: 会议召开。"]),
    Case(
      testDescription: "通讯 is no byline",
      text: "新华社长篇通讯:某地新貌\n新华社某地8月1日电 会议召开。\n",
      blocks: ["headline: 新华社长篇通讯:某地新貌", "byline: 新华社某地8月1日电", "paragraph: 会议召开。"]),
    Case(
      testDescription: "wrapped lines",
      text: "县政府召开常务会议\n\n本报讯 4月9日,代县长公孙\n明主持召开会议,研究春季森\n林防火工作。\n会议指出,形势严峻\n会议决定,原则同意。\n",
      blocks: [
        "headline: 县政府召开常务会议", "byline: 本报讯",
        "paragraph: 4月9日,代县长公孙明主持召开会议,研究春季森林防火工作。", "paragraph: 会议指出,形势严峻",
        "paragraph: 会议决定,原则同意。",
      ]),
    Case(
      testDescription: "a list is no row of subheadlines",
      text:
        "大会主席团名单\n\n一、主席团\n\n韦 一  韦小妹(女,壮族)  韦仕杰  邓 林\n石 柱  卢 山  兰 华  吕 梁\n\n二、秘书长\n高 山\n\n会议要求,严守会风。\n",
      blocks: [
        "headline: 大会主席团名单", "subheadline: 一、主席团",
        "paragraph: 韦 一  韦小妹(女,壮族)  韦仕杰  邓 林", "paragraph: 石 柱  卢 山  兰 华  吕 梁",
        "subheadline: 二、秘书长", "paragraph: 高 山", "paragraph: 会议要求,严守会风。",
      ]),
  ]

  @Test(arguments: cases)
  func linesBecomeBlocks(_ example: Case) throws {
    #expect(Self.render(try read(example.text)) == example.blocks)
  }
}
