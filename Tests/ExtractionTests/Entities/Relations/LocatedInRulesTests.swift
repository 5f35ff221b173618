import Testing

@testable import Extraction

@Suite struct LocatedInRulesTests {
  @Test(arguments: [
    (
      "位于科学城北碚园区的重庆斯太宝科技有限公司是一家企业。",
      ["重庆斯太宝科技有限公司 LOCATED_IN 科学城北碚园区"]
    ),
    (
      "位于科学城北碚园区内的中科光智(重庆)科技有限公司是一家企业。",
      ["中科光智(重庆)科技有限公司 LOCATED_IN 科学城北碚园区"]
    ),
    ("罗甸县位于贵州省南部。", ["罗甸县 LOCATED_IN 贵州省"]),
    (
      "重庆斯太宝科技有限公司副总经理介绍到,“公司进入科学城北碚园区后,产能翻倍。”",
      ["重庆斯太宝科技有限公司 LOCATED_IN 科学城北碚园区"]
    ),
    ("重庆斯太宝科技有限公司入驻科学城北碚园区。", ["重庆斯太宝科技有限公司 LOCATED_IN 科学城北碚园区"]),
    ("在静观镇中华村。", ["静观镇中华村 LOCATED_IN 静观镇"]),
    (
      "北碚区静观镇中华村糯小米种植基地。",
      [
        "静观镇中华村 LOCATED_IN 北碚区", "静观镇中华村 LOCATED_IN 静观镇",
        "糯小米种植基地 LOCATED_IN 静观镇中华村",
      ]
    ),
  ])
  func reads(text: String, expected: [String]) {
    #expect(EntityFixture.statements(in: text) == expected)
  }

  @Test(arguments: [
    "快,也是科学城北碚园区留给中南高科产业集团的深刻印象。",
    "重庆斯太宝科技有限公司和中科光智(重庆)科技有限公司进入科学城北碚园区。",
    "全市经济进入快车道,重庆斯太宝科技有限公司产能翻倍。",
  ])
  func readsNothing(text: String) {
    #expect(EntityFixture.statements(in: text) == [])
  }
}
