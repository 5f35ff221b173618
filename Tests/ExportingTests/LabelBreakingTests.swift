import Terminal
import Testing

@testable import Exporting

@Test(arguments: [
  ("", [""]), ("北碚区委", ["北碚区委"]),
  ("北碚区委2023年第二次调研协商座谈会暨暑期谈心活动", ["北碚区委2023年第二次调研", "协商座谈会暨暑期谈心活动"]),
  ("甲\n乙", ["甲 乙"]),
])
func linesAreBalanced(text: String, expected: [String]) {
  #expect(balancedLines(text, limit: 24) == expected)
}

@Test(arguments: [
  "一二三四五六七八九十一二》、三四五六七八", "(一二三四五六七八九十(一二三四五六七八))", "一二三四五六七八九十、一二三四五六七八九十",
  "aaaaaaaaaa bbbbbbbbbbbbbb cccccccccc ddddddd", "会议2023年一二三四五六七八九十2024年一二三四五",
])
func breaksKeepPunctuationAndWords(text: String) {
  let lines = balancedLines(text, limit: 20)
  #expect(lines.joined() == text.filter { $0 != " " } || lines.joined(separator: " ") == text)
  for line in lines {
    #expect(line.first.map(closesPhrase) != true)
    #expect(line.last.map(opensPhrase) != true)
    #expect(displayWidth(of: line) <= 24)
  }
  #expect(!lines.contains { $0.hasSuffix("202") || $0.hasSuffix("20") })
}
