import Testing

@testable import Extraction

@Suite struct LocalityCounterTests {
  private func localities(_ text: String) -> [String] {
    LocalityCounter(EntityFixture.lexicons).localities(in: [plainArticle(text)]).map {
      "\($0.name) \($0.level) \($0.parent ?? "-")"
    }
  }

  @Test func aPaperIsAboutTheDivisionWhoseOrgansItPrints() {
    #expect(
      localities("北碚区委举行会议。确保北碚高质量发展。重庆市召开会议。区委、区政府。")
        == ["北碚区 区 重庆市", "重庆市 市 -"])
  }

  @Test func thePrintedParentCounts() {
    #expect(localities("江苏省徐州市鼓楼区政府").contains("鼓楼区 区 徐州市"))
  }

  @Test func aHomonymWithoutPrintedParentHasNone() {
    #expect(localities("鼓楼区政府") == ["鼓楼区 区 -"])
  }

  @Test func nothingPrintedNothingKnown() {
    #expect(localities("区委召开会议") == [])
  }
}
