import Foundation
import MentionModel
import Testing
import TextCore

@testable import Extraction

/// Thirty hard sentences of the genre, each with what a careful reader takes from it.
///
/// A case that does not pass yet is a known issue, listed by its number, so that it is noticed when it
/// begins to pass.
@Suite struct HardCaseTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Person: Decodable {
      var name: String
      var titles: [String]
    }
    struct Event: Decodable {
      struct Participant: Decodable {
        var name: String
        var acts: [String]
      }
      var name: String?
      var date: String?
      var people: [Participant]
    }
    var id: Int
    var what: String
    var date: String
    var text: String
    var persons: [Person]
    var events: [Event]
    var absent: [String]

    var testDescription: String { "\(id): \(what)" }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/hard-cases.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode([Case].self, from: data)
    else { return [] }
    return cases
  }()

  /// Cases whose persons or titles are not all right yet.
  static let knownPersonIssues: Set<Int> = [7, 13, 15, 16, 18, 22, 23, 29]
  /// Cases whose events, acts or dates are not all right yet.
  static let knownEventIssues: Set<Int> = [12, 13, 14, 15, 16, 18, 22, 23]

  private func extraction(of hardCase: Case) throws -> ArticleExtraction {
    let document = try DocumentReader().read(
      key: "case.txt", bytes: Array(hardCase.text.utf8),
      publicationDate: CalendarDate(year: 2024, month: 3, day: 18))
    let extraction = Extractor(lexicons: lexicons).extract(document)
    return try #require(extraction.articles.first)
  }

  @Test func fixtureIsThere() { #expect(Self.cases.count == 30) }

  @Test(arguments: cases) func persons(_ hardCase: Case) throws {
    let article = try extraction(of: hardCase)
    let found = Dictionary(grouping: article.persons, by: \.name).mapValues { mentions in
      Set(mentions.flatMap { $0.offices.map(\.printed) })
    }
    let expected = Dictionary(
      hardCase.persons.map { ($0.name, Set($0.titles)) }, uniquingKeysWith: { $0.union($1) })
    withKnownIssue(isIntermittent: false) {
      #expect(found == expected)
      #expect(hardCase.absent.filter { found[$0] != nil } == [])
    } when: {
      Self.knownPersonIssues.contains(hardCase.id)
    }
  }

  @Test(arguments: cases) func participation(_ hardCase: Case) throws {
    let article = try extraction(of: hardCase)
    let found = Set(
      article.events.flatMap { event in
        event.participants.map { participant in
          let acts = Set(participant.acts.map(\.act)).sorted().map(\.rawValue)
          return "\(event.date?.iso ?? "-") \(participant.person) \(acts.joined(separator: " "))"
        }
      })
    let expected = Set(
      hardCase.events.flatMap { event in
        event.people.map { person in
          "\(event.date ?? "-") \(person.name) \(person.acts.joined(separator: " "))"
        }
      })
    withKnownIssue(isIntermittent: false) {
      #expect(found == expected)
    } when: {
      Self.knownEventIssues.contains(hardCase.id)
    }
  }
}
