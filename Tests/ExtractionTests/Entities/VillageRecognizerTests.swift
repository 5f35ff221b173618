import Testing

@testable import Extraction

@Suite struct VillageRecognizerTests {
  @Test(arguments: [
    ("在静观镇中华村糯小米种植基地", ["静观镇中华村"]),
    ("近年来,中华村通过党建引领", ["中华村"]),
    ("中华村村民忙着收割", ["中华村"]),
    ("沂源县燕崖镇西沟峪村举行会议", ["燕崖镇西沟峪村"]),
    ("华县大明镇高楼村发生一起事件", ["大明镇高楼村"]),
    ("先后来到萨如拉嘎查、巴彦敖包嘎查", ["萨如拉嘎查", "巴彦敖包嘎查"]),
    ("负责和平村抵边新村项目", ["和平村"]),
    ("木瓯水村党支部书记说", ["木瓯水村"]),
    ("走访龙凤桥街道北泉社区居民", ["龙凤桥街道北泉社区"]),
  ])
  func findsVillages(text: String, expected: [String]) {
    #expect(EntityFixture.names(.village, in: text) == expected)
  }

  @Test(arguments: [
    "村民和农村干部", "全村脱贫", "乡村振兴", "各村(社区)党组织书记", "五个村和三个社区", "美丽乡村建设",
    "示范村镇", "社区居民", "高度重视村容村貌", "村集体经济",
  ])
  func findsNoneInCommonNouns(text: String) {
    #expect(EntityFixture.names(.village, in: text) == [])
  }

  @Test func keepsTheTownship() throws {
    let article = plainArticle("在静观镇中华村")
    let entities = EntityFixture.recognizer.entities(in: article)
    let village = try #require(entities.first { $0.kind == .village })
    #expect(village.qualifier == "静观镇")
  }
}
