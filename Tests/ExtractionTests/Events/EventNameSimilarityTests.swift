import Testing

@testable import Extraction

@Suite struct EventNameSimilarityTests {
  static let cases: [(first: String, second: String, areSame: Bool)] = [
    ("全区经济工作会议", "经济工作会议", true),
    ("2023年第二次调研协商座谈会", "第二次调研协商座谈会", true),
    ("产业升级行动情况专题审议会议", "产业升级行动专题审议会议", true),
    ("区政府第36次常务会议", "区政府第37次常务会议", false),
    ("教育工作座谈会", "奠基仪式", false),
    ("全区招商引资工作推进会", "全区安全生产工作推进会", false),
  ]

  @Test(arguments: cases) func comparison(first: String, second: String, areSame: Bool) {
    #expect(EventNameSimilarity.areSame(first, second) == areSame)
    #expect(EventNameSimilarity.areSame(second, first) == areSame)
  }
}
