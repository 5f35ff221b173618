import MentionModel
import Testing
import TextCore

@testable import Extraction

@Suite struct OfficeParserTests {
  /// `body>context|head|status` for each office of a chain, `-` where there is no body or context.
  static let cases: [(title: String, expected: [String])] = [
    ("区委书记", ["区委>-|书记|current"]),
    ("区委副书记、区长", ["区委>-|副书记|current", "->区委|区长|current"]),
    ("区委常委、组织部部长", ["区委>-|常委|current", "组织部>区委|部长|current"]),
    ("区委常委、组织部长", ["区委>-|常委|current", "组织部>区委|部长|current"]),
    ("区委常委、常务副区长", ["区委>-|常委|current", "->区委|常务副区长|current"]),
    ("区政协原主席", ["区政协>-|主席|former"]),
    ("原区政协主席", ["区政协>-|主席|former"]),
    ("时任县委书记", ["县委>-|书记|former"]),
    ("代区长", ["->-|区长|acting"]),
    ("区政府党组书记、代区长", ["区政府>-|党组书记|current", "->区政府|区长|acting"]),
    ("副市长候选人", ["->-|副市长|candidate"]),
    ("前进镇党委书记", ["前进镇党委>-|书记|current"]),
    ("石桥镇镇长", ["石桥镇>-|镇长|current"]),
    ("区人大常委会主任", ["区人大常委会>-|主任|current"]),
    ("乡党委委员、纪委书记兼监察室主任", ["乡党委>-|委员|current", "->乡党委|纪委书记|current", "监察室>乡党委|主任|concurrent"]),
    ("蓝图科技有限公司副总经理", ["蓝图科技有限公司>-|副总经理|current"]),
  ]

  @Test(arguments: cases) func offices(of title: String, expected: [String]) throws {
    let text = ReadingText(title)
    let titles = TitleLexicon(lexicons)
    let chain = try #require(TitleFinder(lexicon: titles).chains(in: text, text.whole).first)
    let offices = OfficeParser(titles: titles).offices(of: chain.offices, in: text)
    let found = offices.map {
      "\($0.body ?? "-")>\($0.context ?? "-")|\($0.head)|\($0.status.rawValue)"
    }
    #expect(found == expected)
  }

  @Test(arguments: [("区长", true), ("区领导", false), ("记者", false), ("局长", true)])
  func roles(title: String, isRole: Bool) throws {
    let text = ReadingText(title)
    let titles = TitleLexicon(lexicons)
    let office = TitleSpan(span: text.whole, head: text.whole)
    let parsed = OfficeParser(titles: titles).offices(of: [office], in: text)
    #expect(parsed.map(\.isRole) == [isRole])
  }
}
