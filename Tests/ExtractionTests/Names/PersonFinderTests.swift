import Testing
import TextCore

@testable import Extraction

@Suite struct PersonFinderTests {
  /// What a sentence names: `name/title`, titles as printed, a shared title at each.
  static let cases: [(text: String, expected: [String])] = [
    (
      "区委副书记、区长何婉清,区人大常委会主任邱国栋出席。",
      ["何婉清/区委副书记、区长", "邱国栋/区人大常委会主任"]
    ),
    (
      "区人大常委会副主任甘露、卜一凡、司马兰,副区长吴凯、郑小满参加会议。",
      [
        "甘露/区人大常委会副主任", "卜一凡/区人大常委会副主任", "司马兰/区人大常委会副主任", "吴凯/副区长",
        "郑小满/副区长",
      ]
    ),
    (
      "区委常委、宣传部部长李 明,副区长王 芳、欧阳靖参加活动。",
      ["李明/区委常委、宣传部部长", "王芳/副区长", "欧阳靖/副区长"]
    ),
    ("区政府党组书记、代区长沈砚主持会议。", ["沈砚/区政府党组书记、代区长"]),
    ("区长何平安排部署防汛工作。", ["何平/区长"]),
    ("石桥镇党委书记关向前往来龙村督导。", ["关向/石桥镇党委书记"]),
    ("区委书记常青强调,要压实责任。", ["常青/区委书记"]),
    ("深入学习贯彻习近平总书记关于统一战线工作的重要思想。", ["习近平/总书记"]),
    ("市政府袁占亭市长、胥波副市长第一时间赶赴现场。", ["袁占亭/市长", "胥波/副市长"]),
    (
      "区委常委高兴、副区长方向、石桥镇镇长向阳参加,大家都很高兴。",
      ["高兴/区委常委", "方向/副区长", "向阳/石桥镇镇长"]
    ),
    (
      "自治县县长阿依努尔·卡迪尔,副县长木拉提·依明、才让多杰、扎西参加座谈。",
      [
        "阿依努尔·卡迪尔/自治县县长", "木拉提·依明/副县长", "才让多杰/副县长", "扎西/副县长",
      ]
    ),
    ("会议由县委书记王斌主持。", ["王斌/县委书记"]),
    ("各镇街党(工)委书记、区级相关部门主要负责人、部分区人大代表列席会议。", []),
    ("“推动发展是硬仗。”区人大常委会主任徐永德表示,下一步要加强监督。", ["徐永德/区人大常委会主任"]),
    ("徐永德指出,今年以来经济好转。", ["徐永德/"]),
    ("黄金周期间,温泉小镇游客增长。高标准农田、安居工程、金融服务均有新进展。", []),
    ("区发展和改革委员会主任邓小乐介绍情况。", ["邓小乐/区发展和改革委员会主任"]),
    ("镇长叶尔波力·哈孜别克主持会议。", ["叶尔波力·哈孜别克/镇长"]),
    ("国家主席重要讲话。国家总统举行会谈。", []),
    ("王毅、何立峰、肖捷等出席。", ["王毅/", "何立峰/", "肖捷/"]),
    ("在以习近平同志为核心的党中央坚强领导下。", ["习近平/"]),
    ("广大党员同志要带头。", []),
    ("教育、卫生等参加。", []),
    ("王俊和区长黄祖英出席。", ["黄祖英/区长"]),
    ("区领导陈立新、何婉清、邱国栋等出席开幕式。", ["陈立新/区领导", "何婉清/区领导", "邱国栋/区领导"]),
    (
      "乡党委副书记、乡长盘金凤(女,瑶族),乡党委委员、纪委书记兼监察室主任熊才出席会议。",
      ["盘金凤/乡党委副书记、乡长", "熊才/乡党委委员、纪委书记兼监察室主任"]
    ),
  ]

  @Test(arguments: cases) func persons(of text: String, expected: [String]) {
    let article = ArticleText(paragraph: text)
    let found = personFinder.certainPersons(in: article).map { person in
      "\(person.name)/\(person.title.map(article.text.compactString) ?? "")"
    }
    #expect(found == expected)
  }

  @Test func surnameWithOffice() {
    let article = ArticleText(paragraph: "乡党委书记陆长河主持会议。陆书记强调,要实干。田书记汇报了情况。")
    let certain = personFinder.certainPersons(in: article)
    var holders = OfficeHolders()
    personFinder.add(certain, of: article.text, to: &holders)
    let all = personFinder.allPersons(
      in: article, certain: certain, known: KnownNames(["陆长河"]), holders: holders)
    #expect(all.map(\.name) == ["陆长河", "陆长河"])
    #expect(all.map { article.text.string($0.span) } == ["陆长河", "陆书记"])
  }

  static let credits: [(text: String, expected: [String])] = [
    ("本报讯(记者 熊辉)", ["熊辉"]),
    ("本报记者 彭浩杰", ["彭浩杰"]),
    ("本报讯(记者许卓然 通讯员闻达)", ["许卓然", "闻达"]),
    ("本报讯(首席记者 秦扬 通讯员 罗一诺 文/图)", ["秦扬", "罗一诺"]),
    ("本报讯(记者 秦廷富 文/图)", ["秦廷富"]),
    ("本报讯(记者 万建军 通讯员 阿依古丽·买买提)", ["万建军", "阿依古丽·买买提"]),
    ("中新网雅江11月23日电(刘忠俊)", ["刘忠俊"]),
    ("责任编辑:余音", ["余音"]),
  ]

  @Test(arguments: credits) func writers(of text: String, expected: [String]) {
    let article = ArticleText(paragraph: text, kind: .byline)
    #expect(personFinder.certainPersons(in: article).map(\.name) == expected)
  }
}
