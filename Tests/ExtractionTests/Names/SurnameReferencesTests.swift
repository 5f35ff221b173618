import Testing
import TextCore

@testable import Extraction

@Suite struct SurnameReferencesTests {
  private var holders: OfficeHolders {
    var holders = OfficeHolders()
    holders.add("陆长河", head: "书记")
    holders.add("陆远", head: "副镇长")
    holders.add("欧阳靖", head: "镇长")
    holders.add("周平", head: "主任")
    holders.add("周凯", head: "主任")
    return holders
  }

  /// The person that the start of a sentence refers to; `?` where nobody alone fits.
  static let cases: [(text: String, expected: [String])] = [
    ("陆书记强调,要实干。", ["陆长河"]),
    ("陆镇长介绍情况。", ["陆远"]),
    ("欧阳镇长介绍情况。", ["欧阳靖"]),
    ("周主任介绍情况。", ["?"]),
    ("田书记汇报了情况。", ["?"]),
    ("会后,陆书记走访农户。", ["陆长河"]),
    ("陆路交通便利。", []),
    ("大陆书记不是称呼。", []),
  ]

  @Test(arguments: cases) func references(of text: String, expected: [String]) {
    let text = ReadingText(text)
    let found = SurnameReferences(names: personFinder.names.lexicon, titles: personFinder.titles)
      .references(in: text, text.whole, taken: [], holders: holders)
    let names = found.map { reference in
      switch reference {
      case .person(let person): person.name
      case .unmatched: "?"
      }
    }
    #expect(names == expected)
  }

  @Test func leavesOutWhatIsTaken() {
    let text = ReadingText("陆书记强调")
    let found = SurnameReferences(names: personFinder.names.lexicon, titles: personFinder.titles)
      .references(in: text, text.whole, taken: [text.whole], holders: holders)
    #expect(found.isEmpty)
  }
}
