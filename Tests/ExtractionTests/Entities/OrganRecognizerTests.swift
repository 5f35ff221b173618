import GraphModel
import Testing

@testable import Extraction

@Suite struct OrganRecognizerTests {
  @Test(arguments: [
    ("北碚区委书记到会。", ["北碚区委"]),
    ("区委常委、常务副区长出席。", ["区委"]),
    ("区人大常委会主任主持。", ["区人大常委会"]),
    ("区十九届人大举行会议。", ["区十九届人大"]),
    ("十四届全国人大常委会召开会议", ["十四届全国人大常委会"]),
    ("不是区人大代表的区人大常委会机关各专委会负责人", ["区人大常委会机关"]),
    ("区人大财政经济委员会负责人介绍", ["区人大财政经济委员会"]),
    ("传达中共中央党外人士座谈会精神", ["中共中央"]),
    ("区发改委相关负责人表示", ["区发改委"]),
    ("县招商投资促进局局长职务", ["县招商投资促进局"]),
    ("县教育体育和科学技术局副局长", ["县教育体育和科学技术局"]),
    ("兼县森林草原防灭火指挥部办公室专职副主任", ["县森林草原防灭火指挥部办公室"]),
    ("县委组织部副部长、老干部局局长", ["县委组织部", "老干部局"]),
    ("杭州市公安局、卫生局和富阳市委、市政府", ["杭州市公安局", "卫生局", "富阳市委", "市政府"]),
    ("中国共产党吉安市第十二届委员会第九次全体会议", ["中国共产党吉安市第十二届委员会"]),
    ("政协宁德市第五届委员会", ["政协宁德市第五届委员会"]),
    ("许庄镇党委主要负责人", ["许庄镇党委"]),
    ("第十师一八五团春耕生产现场推进会", ["第十师一八五团"]),
    ("三连党支部书记介绍", ["三连党支部"]),
    ("会见德国联邦统计局客人", ["德国联邦统计局"]),
    ("县委县政府高度重视", ["县委", "县政府"]),
  ])
  func findsOrgans(text: String, expected: [String]) {
    #expect(EntityFixture.names(.body, in: text) == expected)
  }

  @Test(arguments: [
    "区委员会议纪要", "有关部门和各镇街负责人参加", "全区各级党组织", "推动区域联动发展新格局",
    "委托他人办理", "园区建设进入快车道", "全市干部职工", "部分群众", "各民主党派代表", "党委政府",
  ])
  func findsNoneInCommonNouns(text: String) {
    let found = EntityFixture.names(.body, in: text).filter { $0 != "区委员会" }
    #expect(found == [])
  }

  @Test func tellsTheKind() {
    let article = plainArticle("北碚区人大常委会,区法院,区检察院,区政协,区委")
    let kinds = EntityFixture.recognizer.entities(in: article).compactMap(\.bodyKind)
    #expect(kinds == [.congress, .court, .procuratorate, .consultative, .party])
  }
}
