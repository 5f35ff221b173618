import Lexicon
import Testing
import TextCore

@testable import Extraction

@Suite struct CollectiveReaderTests {
  /// `body/title/act/list`, with `*` before a body that is a collective and no organ.
  static let cases: [(text: String, expected: [String])] = [
    ("区级相关部门主要负责人列席会议。", ["*区级相关部门/主要负责人/observe/closed"]),
    ("区工商联代表参加会议。", ["区工商联/代表/attend/closed"]),
    ("全体区人大代表参加会议。", ["区人大/代表/attend/closed"]),
    ("各民主党派、区工商联代表围绕主题发言。", ["*各民主党派/代表/-/closed", "区工商联/代表/-/closed"]),
    ("区级相关部门负责人等列席会议。", ["*区级相关部门/负责人/observe/open"]),
    ("区长何婉清出席会议。", []),
    ("会议通过了决定。", []),
  ]

  @Test(arguments: cases) func collectives(of text: String, expected: [String]) {
    let reading = ArticleReading(paragraph: text)
    let reader = CollectiveReader(
      titles: personFinder.titles, acts: lexicons.actCues,
      capacities: WordList.capacities.loadTrie(), quantifiers: WordList.quantifiers.loadTrie(),
      followers: WordList.representativeFollowers.loadTrie(), levels: lexicons.levels,
      bodySuffixes: lexicons.bodySuffixes)
    let found = reading.bodySentences.flatMap { reader.collectives(in: $0, of: reading) }
      .map { collective in
        let title = collective.title.map(reading.text.compactString) ?? "-"
        return (collective.isGroup ? "*" : "") + reading.text.compactString(collective.body)
          + "/\(title)/\(collective.act?.rawValue ?? "-")/\(collective.list.rawValue)"
      }
    #expect(found == expected)
  }
}
