import Testing

@testable import Extraction

@Suite struct RunsRulesTests {
  @Test(arguments: [
    (
      "快,也是园区留给中南高科产业集团的印象。今年6月底,中南高科·北碚科技智慧港项目举行仪式。",
      ["中南高科产业集团 RUNS 中南高科·北碚科技智慧港项目"]
    ),
    ("由远望建设集团有限公司承建的清河大桥改造工程开工。", ["远望建设集团有限公司 RUNS 清河大桥改造工程"]),
    ("清河大桥改造工程由远望建设集团有限公司负责实施。", ["远望建设集团有限公司 RUNS 清河大桥改造工程"]),
    ("远望建设集团有限公司投资建设的清河大桥改造工程开工。", ["远望建设集团有限公司 RUNS 清河大桥改造工程"]),
  ])
  func reads(text: String, expected: [String]) {
    #expect(EntityFixture.statements(in: text) == expected)
  }

  @Test(arguments: [
    "远望建设集团有限公司参观清河大桥改造工程。",
    "中南高科产业集团和中南高科投资有限公司,中南高科·北碚科技智慧港项目。",
    "中科产业集团考察中南高科·北碚科技智慧港项目。",
  ])
  func readsNothing(text: String) {
    #expect(EntityFixture.statements(in: text) == [])
  }
}
