import Foundation
import MentionModel
import Testing
import TextCore

@testable import Extraction

/// The page in `seeds/`, read as the program reads it.
@Suite struct EntityRecognizerTests {
  static let document: Document? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let page = folder.appending(path: "seeds/beibei-2023-08.txt")
    guard let bytes = try? Data(contentsOf: page) else { return nil }
    return try? DocumentReader().read(
      key: "beibei-2023-08.txt", bytes: Array(bytes), publicationDate: nil)
  }()

  private func names(_ kind: EntityMention.Kind) throws -> Set<String> {
    let document = try #require(Self.document)
    return Set(
      document.articles.flatMap { article in
        EntityFixture.recognizer.entities(in: article).filter { $0.kind == kind }
          .map { $0.name(in: article.text) }
      })
  }

  @Test func findsTheBodiesOfThePage() throws {
    let bodies = try names(.body)
    for body in [
      "北碚区委", "区委", "区人大常委会", "区政协", "工商联", "知联会", "中共中央", "重庆斯太宝科技有限公司",
      "中科光智(重庆)科技有限公司", "中南高科产业集团", "区十九届人大", "北碚区人大常委会", "区人大常委会机关",
      "区人大财政经济委员会", "区发改委", "区政府",
    ] {
      #expect(bodies.contains(body), "\(body)")
    }
    for none in ["镇街", "企业", "有关部门", "区级相关部门", "各民主党派", "公司"] {
      #expect(!bodies.contains(none), "\(none)")
    }
  }

  @Test func findsTheProjectsOfThePage() throws {
    let projects = try names(.project)
    let optional: Set<String> = ["“抓项目促投资”专项行动", "广州中医药大学第一附属医院重庆院区"]
    #expect(
      projects.subtracting(optional) == [
        "中南高科·北碚科技智慧港项目", "广州中医药大学第一附属医院重庆院区项目", "糯小米种植基地", "糯小米加工展示中心",
      ])
  }

  @Test func findsTheVillagesAndPlacesOfThePage() throws {
    #expect(try names(.village) == ["静观镇中华村", "中华村"])
    let places = try names(.place)
    #expect(
      places.isSuperset(of: [
        "科学城北碚园区", "西部(重庆)科学城北碚园区", "西部(重庆)科学城", "静观镇", "北碚区",
      ]))
  }

  @Test func readsTheRelationsOfThePage() throws {
    let document = try #require(Self.document)
    let statements = document.articles.flatMap { article in
      EntityFixture.relations.relations(
        among: EntityFixture.recognizer.entities(in: article), in: article
      ).map {
        "\(EntityFixture.name($0.from)) \($0.type.rawValue) \(EntityFixture.name($0.to))"
      }
    }
    for statement in [
      "重庆斯太宝科技有限公司 LOCATED_IN 科学城北碚园区",
      "中科光智(重庆)科技有限公司 LOCATED_IN 科学城北碚园区",
      "中南高科产业集团 RUNS 中南高科·北碚科技智慧港项目",
      "糯小米种植基地 LOCATED_IN 静观镇中华村",
      "静观镇中华村 LOCATED_IN 静观镇",
    ] {
      #expect(statements.contains(statement), "\(statement)")
    }
    #expect(!statements.contains { $0.hasPrefix("中南高科产业集团 LOCATED_IN") })
  }

  @Test func isAboutTheDistrict() throws {
    let document = try #require(Self.document)
    let locality = try #require(
      LocalityCounter(EntityFixture.lexicons).localities(in: document.articles).first)
    #expect(locality == Locality(name: "北碚区", level: "区", parent: "重庆市"))
  }

  @Test func spansAreSortedAndInsideTheText() throws {
    for article in try #require(Self.document).articles {
      let entities = EntityFixture.recognizer.entities(in: article)
      #expect(
        entities
          == entities.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) })
      for entity in entities {
        #expect(entity.span.end <= article.text.bytes.count)
        #expect(!article.text.sourceSpans(of: entity.span).isEmpty)
      }
    }
  }
}
