import Testing
import TextCore

@testable import Extraction

@Suite struct EventPhraseFinderTests {
  /// `name | kind | subject`, `-` where there is none.
  static let cases: [(text: String, expected: [String])] = [
    (
      "北碚区委2023年第二次调研协商座谈会暨暑期谈心活动举行。",
      ["北碚区委2023年第二次调研协商座谈会暨暑期谈心活动 | meeting | -"]
    ),
    (
      "区十九届人大举行加快重大项目建设实施产业升级行动情况专题审议会议。",
      ["加快重大项目建设实施产业升级行动情况专题审议会议 | meeting | 区十九届人大"]
    ),
    (
      "区委举行2023年第二次调研协商座谈会暨暑期谈心活动",
      ["2023年第二次调研协商座谈会暨暑期谈心活动 | meeting | 区委"]
    ),
    (
      "智慧港项目在科学城园区举行奠基仪式,仅用时2天。", ["奠基仪式 | ceremony | 智慧港项目"]
    ),
    ("省委书记出席全省经济工作会议并讲话。", ["全省经济工作会议 | meeting | -"]),
    ("会议传达学习了全国两会精神。", []),
    ("会议听取和审议了区政府的报告。", []),
    ("区委召开会议研究部署防汛工作。", ["- | meeting | 区委"]),
    ("上午举行的省委常委会会议,听取汇报。", ["省委常委会会议 | meeting | -"]),
    (
      "八布乡党委2024年第11次党委(扩大)会议在乡政府三楼会议室召开。",
      ["八布乡党委2024年第11次党委(扩大)会议 | meeting | -"]
    ),
    ("全国大会将于9月召开。", []),
  ]

  @Test(arguments: cases) func phrases(of text: String, expected: [String]) {
    let text = ReadingText(text)
    let found = EventPhraseFinder(lexicon: EventLexicon(lexicons))
      .phrases(in: text, text.whole, dates: [])
      .map { phrase in
        let name = phrase.name.map(text.compactString) ?? "-"
        let subject = phrase.subject.map(text.compactString) ?? "-"
        return "\(name) | \(phrase.kind.rawValue) | \(subject)"
      }
    #expect(found == expected)
  }
}
