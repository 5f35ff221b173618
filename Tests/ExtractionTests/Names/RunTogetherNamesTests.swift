import Testing
import TextCore

@testable import Extraction

@Suite struct RunTogetherNamesTests {
  /// Names of a run, known ones first told; nil where the run cannot be filled with names.
  static let cases: [(run: String, known: Set<String>, expected: [String]?)] = [
    ("何婉清邱国栋韦东", ["何婉清", "邱国栋", "韦东"], ["何婉清", "邱国栋", "韦东"]),
    ("何婉清邱国栋", [], ["何婉清", "邱国栋"]),
    ("韦东何婉清", ["韦东"], ["韦东", "何婉清"]),
    ("扎西何婉清", ["扎西", "何婉清"], ["扎西", "何婉清"]),
    ("何婉清", [], ["何婉清"]),
    ("高质量发展", [], nil),
  ]

  @Test(arguments: cases) func names(of run: String, known: Set<String>, expected: [String]?) {
    let text = ReadingText(run)
    let found = RunTogetherNames(names: personFinder.names).split(
      in: text, text.whole, known: known)
    #expect(found?.map(\.name) == expected)
  }
}
