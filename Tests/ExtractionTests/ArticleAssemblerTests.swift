import GraphModel
import MentionModel
import Testing

@testable import Extraction

@Suite struct ArticleAssemblerTests {
  private static let page = """
    区委召开2024年第一次调研协商座谈会
    何婉清讲话 陈立新邱国栋出席
    本报讯(记者 许卓然)3月15日,区委召开2024年第一次调研协商座谈会。区委书记陈立新出席会议。区委副书记、区长何婉清讲话,区人大常委会主任邱国栋,区政协主席韦东等出席。区工商联代表参加会议。
    """

  private func event() throws -> EventCandidate {
    let article = try extractedArticle(Self.page)
    return try #require(article.events.first)
  }

  @Test func positionsFollowTheBodyAndHeadlinePositionsTheDeck() throws {
    let found = try event().participants.map {
      "\($0.person) \($0.position ?? 0) \($0.headlinePosition ?? 0)"
    }
    #expect(found.sorted() == ["何婉清 2 1", "邱国栋 3 3", "陈立新 1 2", "韦东 4 0"])
  }

  @Test func listsAreOpenWhereTheRunEndsInOthers() throws {
    let lists = Dictionary(
      uniqueKeysWithValues: try event().participants.map { ($0.person, $0.list) })
    #expect(lists["陈立新"] == .closed)
    #expect(lists["韦东"] == .open)
    #expect(lists["邱国栋"] == .open)
  }

  @Test func titlesAreTheWholePrintedChain() throws {
    let titles = Dictionary(
      uniqueKeysWithValues: try event().participants.map { ($0.person, $0.title) })
    #expect(titles["何婉清"] == "区委副书记、区长")
    #expect(titles["陈立新"] == "区委书记")
  }

  @Test func nameIsAsPrintedAndFullNameHasItsConvener() throws {
    let event = try event()
    #expect(event.name == "2024年第一次调研协商座谈会")
    #expect(event.fullName == "区委2024年第一次调研协商座谈会")
    #expect(event.conveners.map(\.entity) == [.body("区委")])
    #expect(event.date?.iso == "2024-03-15")
    #expect(event.date?.isInferred == true)
  }

  @Test func bodiesTakePartWithoutNames() throws {
    let collectives = try event().collectives
    #expect(collectives.map(\.body) == ["区工商联"])
    #expect(collectives.map(\.title) == ["代表"])
    #expect(collectives.flatMap(\.acts).map(\.act) == [.attend])
  }

  @Test func writersWriteAndDoNotTakePart() throws {
    let article = try extractedArticle(Self.page)
    #expect(
      article.relations.filter { $0.type == .wrote }.map(\.from) == [.person("许卓然")])
    #expect(!article.events.flatMap(\.participants).contains { $0.person == "许卓然" })
  }

  @Test func everySpanCutsTheNameOutOfTheFile() throws {
    let bytes = Array(Self.page.utf8)
    let article = try extractedArticle(Self.page)
    for person in article.persons {
      let quote = person.spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      #expect(quote.joined() == person.name)
    }
  }
}
