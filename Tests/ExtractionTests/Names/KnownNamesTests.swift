import Testing
import TextCore

@testable import Extraction

@Suite struct KnownNamesTests {
  static let cases: [(text: String, known: Set<String>, expected: [String])] = [
    ("何婉清与韦东到场", ["何婉清", "韦东"], ["何婉清", "韦东"]),
    ("何婉清到场", ["何婉"], ["何婉"]),
    ("何婉清到场", ["何婉", "何婉清"], ["何婉清"]),
    ("何婉清何婉清", ["何婉清"], ["何婉清", "何婉清"]),
    ("会议召开", ["何婉清"], []),
    ("何婉清到场", [], []),
  ]

  @Test(arguments: cases) func mentions(of text: String, known: Set<String>, expected: [String]) {
    let text = ReadingText(text)
    let found = KnownNames(known).persons(in: text, text.whole, taken: [])
    #expect(found.map(\.name) == expected)
    #expect(found.allSatisfy { text.string($0.span) == $0.name })
  }

  @Test func leavesOutWhatIsTaken() {
    let text = ReadingText("区长何婉清与何婉清")
    let taken = TextSpan(start: 0, end: "区长何婉清".utf8.count)
    let found = KnownNames(["何婉清"]).persons(in: text, text.whole, taken: [taken])
    #expect(found.map(\.span.start) == ["区长何婉清与".utf8.count])
  }
}
