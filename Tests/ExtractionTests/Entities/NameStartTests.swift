import Testing

@testable import Extraction

@Suite struct NameStartTests {
  let names = NameStart(lexicons: EntityFixture.lexicons)

  private func name(
    before suffix: String, in sentence: String, options: NameStart.Options = .init()
  ) -> String? {
    let text = EntityText(bytes: Array(sentence.utf8))
    guard let range = sentence.range(of: suffix) else { return nil }
    let end = sentence.utf8.distance(from: sentence.startIndex, to: range.lowerBound)
    return names.start(in: text, endingAt: end, floor: 0, options: options)
      .map { text.string($0, end) }
  }

  @Test(arguments: [
    ("来到远望科技", "公司", nil), ("来到远望科技公司", "公司", "远望科技"),
    ("他在远望科技公司", "公司", "远望科技"), ("三家远望科技公司", "公司", "远望科技"),
    ("8月24日远望科技公司", "公司", "远望科技"), ("和平经济公司", "公司", "和平经济"),
    ("远望(成都)科技公司", "公司", "远望(成都)科技"), ("“远望科技公司", "公司", "远望科技"),
    ("同黑龙江远望科技公司", "公司", "黑龙江远望科技"),
  ])
  func walksBackToTheNearestBoundary(sentence: String, suffix: String, expected: String?) {
    #expect(name(before: suffix, in: sentence) == expected)
  }

  @Test func givesUpAfterTheMaximum() {
    let long = String(repeating: "茗", count: 30) + "公司"
    #expect(name(before: "公司", in: long) == nil)
    #expect(name(before: "公司", in: long, options: .init(maximum: 30)) != nil)
  }

  @Test func takesQuotationsWhereAsked() {
    let options = NameStart.Options(maximum: 30, takesQuotations: true)
    #expect(name(before: "行动", in: "实施“清河净岸”专项行动", options: options) == "“清河净岸”专项")
  }
}
