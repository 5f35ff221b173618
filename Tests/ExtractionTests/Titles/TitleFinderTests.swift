import Testing
import TextCore

@testable import Extraction

@Suite struct TitleFinderTests {
  /// The chains of a sentence, the offices of each joined by `+`.
  static let cases: [(text: String, expected: [String])] = [
    ("区委副书记、区长何婉清出席", ["区委副书记+区长"]),
    ("县委副书记,县长何婉清出席", ["县委副书记+县长"]),
    ("区长何婉清、区政协主席韦东出席", ["区长", "区政协主席"]),
    ("纪委书记兼监察室主任熊才", ["纪委书记+监察室主任"]),
    ("会议由区委书记陈立新主持", ["区委书记"]),
    ("区人大常委会会议举行", []),
    ("发展和改革委员会主任邓小乐", ["发展和改革委员会主任"]),
    ("大同市市长何婉清", ["大同市市长"]),
    ("3月5日区长何婉清", ["区长"]),
    ("全区经济形势很好", []),
  ]

  @Test(arguments: cases) func chains(of text: String, expected: [String]) {
    let text = ReadingText(text)
    let found = TitleFinder(lexicon: TitleLexicon(lexicons)).chains(in: text, text.whole).map {
      $0.offices.map { text.compactString($0.span) }.joined(separator: "+")
    }
    #expect(found == expected)
  }
}
