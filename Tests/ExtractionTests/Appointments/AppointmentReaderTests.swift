import Testing
import TextCore

@testable import Extraction

@Suite struct AppointmentReaderTests {
  static let cases: [(text: String, expected: [String])] = [
    (
      "会议决定任命梁栋为云溪区副区长,免去吴凯的云溪区副区长职务。",
      ["appointed 梁栋 云溪区副区长", "removed 吴凯 云溪区副区长"]
    ),
    ("接受沈砚辞去区监委主任职务的请求。", ["removed 沈砚 区监委主任"]),
    ("邱国栋同志当选为区人大常委会主任。", ["appointed 邱国栋 区人大常委会主任"]),
    ("会议提名何婉清为区长候选人。", ["candidate 何婉清 区长候选人"]),
    ("选举产生了新一届领导班子。", []),
  ]

  @Test(arguments: cases) func appointments(in text: String, expected: [String]) {
    let text = ReadingText(text)
    let reader = AppointmentReader(names: personFinder.names, titles: personFinder.titleFinder)
    let found = reader.appointments(in: text, text.whole).map {
      "\($0.outcome.rawValue) \($0.person.name) "
        + $0.offices.map { text.compactString($0.span) }.joined(separator: "、")
    }
    #expect(found == expected)
  }
}
