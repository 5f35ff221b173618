import Testing
import TextCore

@Suite struct DateReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    /// Printed words and what they mean, `?` for an inferred part: `8月24日 2023-08-24?`.
    var dates: [String]
    var reference = "2023-08-25"

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "2023年8月24日举行", dates: ["2023年8月24日 2023-08-24"]),
    Case(text: "２０２３年８月２４日举行", dates: ["2023年8月24日 2023-08-24"]),
    Case(text: "2023年4月9 日,区长", dates: ["2023年4月9 日 2023-04-09"]),
    Case(text: "二〇二三年八月二十四日举行", dates: ["二〇二三年八月二十四日 2023-08-24"]),
    Case(text: "八月二十四日举行", dates: ["八月二十四日 2023-08-24?"]),
    Case(text: "十二月三十一日", dates: ["十二月三十一日 2022-12-31?"]),
    Case(text: "2023-08-24 9:35:43", dates: ["2023-08-24 2023-08-24"]),
    Case(text: "2023/8/4", dates: ["2023/8/4 2023-08-04"]),
    Case(text: "8月24日,会议举行", dates: ["8月24日 2023-08-24?"]),
    Case(text: "24日上午", dates: ["24日 2023-08-24?"]),
    Case(text: "30日上午", dates: ["30日 2023-07-30?"]),
    Case(text: "8月12日至14日", dates: ["8月12日至14日 2023-08-12?..2023-08-14"]),
    Case(text: "8月12日-14日", dates: ["8月12日-14日 2023-08-12?..2023-08-14"]),
    Case(text: "8月12至14日", dates: ["8月12至14日 2023-08-12?..2023-08-14"]),
    Case(text: "2022年12月28日至1月3日", dates: ["2022年12月28日至1月3日 2022-12-28..2023-01-03"]),
    Case(text: "今年3月签约,6月就已投产", dates: ["今年3月 2023-03?", "6月 2023-06?"]),
    Case(text: "去年10月签约,12月开工", dates: ["去年10月 2022-10?", "12月 2022-12?"]),
    Case(text: "今年6月底,项目奠基", dates: ["今年6月底 2023-06?"]),
    Case(text: "今年1—3月", dates: ["今年1—3月 2023-01?..2023-03"]),
    Case(text: "去年的工作", dates: ["去年 2022?"]),
    Case(text: "昨日,会议举行", dates: ["昨日 2023-08-24?"]),
    Case(text: "今天上午", dates: ["今天 2023-08-25?"]),
    Case(text: "明天举行", dates: ["明天 2023-08-26?"]),
    Case(text: "上周五召开", dates: ["上周五 2023-08-18?"]),
    Case(text: "本月3日", dates: ["本月3日 2023-08-03?"]),
    Case(text: "近日召开", dates: ["近日 nil"]),
    Case(text: "日前召开", dates: ["日前 nil"]),
    Case(text: "连日来,村民", dates: ["连日来 nil"]),
    Case(text: "2023年的工作", dates: ["2023年 2023"]),
    Case(text: "8月,项目开工", dates: ["8月 2023-08?"]),
    Case(text: "12月28日举行", dates: ["12月28日 2022-12-28?"]),
    Case(text: "9月10日将举行", dates: ["9月10日 2023-09-10?"]),
    Case(text: "12月28日举行", dates: ["12月28日 2022-12-28?"], reference: "2023-01-03"),
    Case(text: "1月5日将举行", dates: ["1月5日 2024-01-05?"], reference: "2023-12-28"),
    Case(text: "8月22日的会上,23号凌晨", dates: ["8月22日 2023-08-22?", "23号 2023-08-23?"]),
    Case(text: "8月22日开会。当日下午走访", dates: ["8月22日 2023-08-22?", "当日 2023-08-22?"]),
    Case(text: "8月31日开会,次日返回", dates: ["8月31日 2023-08-31?", "次日 2023-09-01?"]),
    Case(text: "昨日举行", dates: ["昨日 nil"], reference: "2023-08"),
    Case(text: "24日举行", dates: ["24日 2023-08-24?"], reference: "2023-08"),
    Case(text: "8月24日举行", dates: ["8月24日 2023-08-24?"], reference: "2023"),
    Case(text: "24日举行", dates: ["24日 nil"], reference: "2023"),
    Case(text: "8月24日举行", dates: ["8月24日 nil"], reference: ""),
    Case(text: "今年3月", dates: ["今年3月 nil"], reference: ""),
    Case(text: "2月30日", dates: ["2月30日 nil"]),
    Case(text: "3日内办结,每10日一报,为期3日", dates: []),
    Case(text: "3个月,30年,90年代,1990年代,2019级", dates: []),
    Case(text: "节日前夕,一日三餐,3号楼,12.5月", dates: []),
    Case(text: "60岁以上年龄,三年前年产,9月中国队", dates: ["9月 2022-09?"]),
    Case(text: "投资1782.05亿元,“12415”体系,103亩", dates: []),
  ]

  @Test(arguments: cases)
  func datesAreReadAndResolved(_ example: Case) throws {
    let document = try read(example.text)
    let article = try #require(document.articles.first)
    let whole = TextSpan(start: 0, end: article.text.bytes.count)
    let found = DateReader().dates(
      in: article.text, whole, date: CalendarDate(written: example.reference))
    let rendered = found.map { mention in
      let date = mention.date.map { $0.iso + ($0.isInferred ? "?" : "") } ?? "nil"
      let end = mention.end.map { ".." + $0.iso } ?? ""
      return article.text.string(mention.span) + " " + date + end
    }
    #expect(rendered == example.dates)
  }
}
