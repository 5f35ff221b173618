import GraphModel
import MentionModel
import Testing

@testable import Extraction

@Suite struct PersonKindReaderTests {
  static let cases: [(body: String?, head: String, kind: PersonKind)] = [
    ("区委", "书记", .official),
    (nil, "区长", .official),
    (nil, "常务副区长", .official),
    ("区人大常委会", "主任", .official),
    ("蓝图科技有限公司", "董事长", .company),
    (nil, "总经理", .company),
    ("江州大学", "教授", .expert),
    ("区人民医院", "院长", .expert),
    (nil, "记者", .journalist),
    (nil, "区领导", .official),
    (nil, "村民", .resident),
    ("意大利驻渝总领事馆", "总领事", .foreign),
    ("叙利亚", "总统", .foreign),
    ("中国驻叙利亚大使馆", "参赞", .official),
  ]

  @Test(arguments: cases) func kind(body: String?, head: String, kind: PersonKind) {
    let titles = TitleLexicon(lexicons)
    let office = OfficeMention(
      printed: (body ?? "") + head, spans: [], body: body, head: head,
      isRole: titles.titleWords[head] == nil)
    let reader = PersonKindReader(
      titles: titles, bodySuffixes: lexicons.bodySuffixes, countries: lexicons.countries)
    #expect(reader.kind(of: [office]) == kind)
  }

  @Test func firstTellingOfficeCounts() {
    let reader = PersonKindReader(
      titles: TitleLexicon(lexicons), bodySuffixes: lexicons.bodySuffixes,
      countries: lexicons.countries)
    let company = OfficeMention(printed: "董事长", spans: [], body: nil, head: "董事长")
    let official = OfficeMention(printed: "区长", spans: [], body: nil, head: "区长")
    #expect(reader.kind(of: [company, official]) == .company)
    #expect(reader.kind(of: []) == .other)
  }
}
