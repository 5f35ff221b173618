import Testing

@testable import Extraction

@Suite struct NamedBodyRecognizerTests {
  @Test(arguments: [
    ("位于科学城北碚园区的重庆斯太宝科技有限公司是一家企业", ["重庆斯太宝科技有限公司"]),
    ("园区内的中科光智(重庆)科技有限公司是企业", ["中科光智(重庆)科技有限公司"]),
    ("留给中南高科产业集团的印象", ["中南高科产业集团"]),
    ("车辆为湖南省张家界汽运公司第二直属分公司所有", ["湖南省张家界汽运公司第二直属分公司"]),
    ("和农行咸宁市支行一职工", ["农行咸宁市支行"]),
    ("送往荆门市石化医院", ["荆门市石化医院"]),
    ("省人民医院和省儿童医院", ["省人民医院", "省儿童医院"]),
    ("在额尔敦畜牧专业合作社,他询问", ["额尔敦畜牧专业合作社"]),
    ("各民主党派、工商联、知联会代表", ["工商联", "知联会"]),
    ("在东莞市王永福食品集团,双方会谈", ["东莞市王永福食品集团"]),
    ("考察匈牙利匈中双语学校", ["匈牙利匈中双语学校"]),
  ])
  func findsBodies(text: String, expected: [String]) {
    #expect(EntityFixture.names(.body, in: text) == expected)
  }

  @Test(arguments: [
    "一家科技公司", "民营企业和上市公司", "多家医院救治", "当地学校", "该公司表示", "大学生就业", "中小学校",
    "国有银行",
  ])
  func findsNoneInCommonNouns(text: String) {
    #expect(EntityFixture.names(.body, in: text) == [])
  }
}
