import MentionModel
import Provenance
import Testing

@testable import Extraction

@Suite struct UnresolvedReaderTests {
  /// What a made article leaves open, in the order of the text.
  static let cases: [(text: String, expected: [UnresolvedItem.Reason])] = [
    ("2024年3月15日,全区经济工作会议召开。区长何婉清、区政协主席韦东出席。", []),
    ("3月15日,全区经济工作会议召开。区长何婉清出席。", [.inferredYear]),
    ("2024年3月15日,全区经济工作会议召开。区长何婉清、区政协主席韦东等出席。", [.openList]),
    ("3月15日,全区经济工作会议召开。区长何婉清、区政协主席韦东等出席。", [.inferredYear, .openList]),
    ("近日,全区经济工作会议召开。区长何婉清出席。", [.unresolvedDate]),
  ]

  @Test(arguments: cases) func reasons(
    for text: String, expected: [UnresolvedItem.Reason]
  ) throws {
    let article = try extractedArticle("全区经济工作会议召开\n" + text)
    #expect(article.unresolved.map(\.reason) == expected)
  }
}
