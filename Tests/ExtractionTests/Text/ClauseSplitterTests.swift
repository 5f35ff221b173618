import Testing
import TextCore

@testable import Extraction

@Suite struct ClauseSplitterTests {
  static let cases: [(text: String, expected: [String])] = [
    ("甲出席,乙主持。", ["甲出席", "乙主持"]),
    ("甲说:要实干;要担当!", ["甲说", "要实干", "要担当"]),
    ("乡长盘金凤(女,瑶族),副乡长", ["乡长盘金凤(女,瑶族)", "副乡长"]),
    ("学习《论实干,论担当》一书", ["学习《论实干,论担当》一书"]),
    ("甲、乙、丙出席", ["甲、乙、丙出席"]),
    ("甲)出席,乙", ["甲)出席", "乙"]),
    (",,", []),
    ("", []),
  ]

  @Test(arguments: cases) func clauses(of text: String, expected: [String]) {
    let text = ReadingText(text)
    #expect(ClauseSplitter.clauses(of: text.whole, in: text).map(text.string) == expected)
  }
}
