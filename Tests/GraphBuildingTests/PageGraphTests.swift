import GraphModel
import Provenance
import Testing

/// What the page says, checked by hand against it: each fact with the lines that say it.
@Suite struct PageGraphTests {
  private let meeting = "北碚区委2023年第二次调研协商座谈会暨暑期谈心活动"
  private let review = "北碚区十九届人大加快重大项目建设实施产业升级行动情况专题审议会议"
  private let visit = "徐永德调研广州中医药大学第一附属医院重庆院区项目"
  private let ceremony = "中南高科·北碚科技智慧港项目奠基仪式"
  private let park = "科学城北碚园区"

  let page: PageGraph

  init() throws { page = try PageGraph.page.get() }

  @Test func articlesStartAtTheirHeadlines() {
    #expect(
      page.extraction.articles.map { page.lines(of: $0.titleSpans) } == [
        [5], [27], [59], [83], [127],
      ])
    #expect(page.nodes(.article).count == 5)
  }

  @Test func fourteenPersonsAreNamed() {
    let kinds = Dictionary(grouping: page.nodes(.person)) { $0.properties["kind"]?.string ?? "" }
      .mapValues { Set($0.compactMap(\.name)) }
    #expect(
      kinds == [
        "official": ["王俊", "黄祖英", "徐永德", "董伦", "章榕", "邓美涛", "杨锋", "习近平"],
        "company": ["王志刚"],
        "journalist": ["熊辉", "向金城", "齐宏", "彭浩杰", "秦廷富"],
      ])
    #expect(page.nodes(.person).count == 14)
  }

  @Test func officesAreRestoredToTheirLocality() {
    #expect(
      page.facts(.holds) == [
        "王俊 → 北碚区委书记 @9", "黄祖英 → 北碚区委副书记 @11,63", "黄祖英 → 北碚区区长 @11,63",
        "徐永德 → 北碚区人大常委会主任 @11,97,125", "董伦 → 北碚区政协主席 @11", "章榕 → 北碚区委常委 @11",
        "章榕 → 北碚区常务副区长 @11", "邓美涛 → 北碚区委常委 @11", "邓美涛 → 北碚区委组织部部长 @11",
        "杨锋 → 北碚区委常委 @11", "杨锋 → 北碚区委统战部部长 @11", "习近平 → 中共中央总书记 @9",
        "王志刚 → 重庆斯太宝科技有限公司副总经理 @39",
      ])
    #expect(
      page.facts(.of) == [
        "北碚区委书记 → 北碚区委 @9", "北碚区委副书记 → 北碚区委 @11,63", "北碚区委常委 → 北碚区委 @11",
        "北碚区区长 → 北碚区政府 @11,63", "北碚区常务副区长 → 北碚区政府 @11",
        "北碚区人大常委会主任 → 北碚区人大常委会 @11,97,125", "北碚区政协主席 → 北碚区政协 @11",
        "北碚区委组织部部长 → 北碚区委组织部 @11", "北碚区委统战部部长 → 北碚区委统战部 @11",
        "中共中央总书记 → 中共中央 @9",
        "重庆斯太宝科技有限公司副总经理 → 重庆斯太宝科技有限公司 @39",
      ])
    for held in page.relationships(.holds) {
      #expect(held.properties["status"] == "current")
      #expect(held.properties["first_cited"] == "2023-08")
      #expect(held.properties["last_cited"] == "2023-08")
    }
  }

  @Test func journalistsWroteTheirArticlesAndAttendedNothing() {
    let written = page.relationships(.wrote).map { (page.name($0.source), page.lines(of: $0)) }
    #expect(
      Dictionary(uniqueKeysWithValues: written)
        == ["熊辉": [9], "向金城": [29], "齐宏": [63], "彭浩杰": [87], "秦廷富": [133]])
    for name in written.map(\.0) + ["习近平", "王志刚"] {
      #expect(page.relationships(.attended, from: name).isEmpty, "\(name)")
    }
  }

  @Test func eventsHaveTheirDates() {
    #expect(page.nodes(.event).count == 4)
    for (name, label, date, precision) in [
      (meeting, "Meeting", "2023-08-24", "day"), (review, "Meeting", "2023-08-22", "day"),
      (visit, "Visit", "2023-07-24", "day"), (ceremony, "Ceremony", "2023-06", "month"),
    ] {
      let event = page.node(.event, name)
      #expect(event?.labels == ["Event", label].sorted(), "\(name)")
      #expect(event?.properties["date"]?.string == date, "\(name)")
      #expect(event?.properties["date_precision"]?.string == precision, "\(name)")
      #expect(event?.properties["date_inferred"]?.boolean == true, "\(name)")
      #expect(event?.properties["named"]?.boolean == (name != visit), "\(name)")
    }
  }

  struct Attendance: Sendable {
    var name: String
    var title: String
    var position: Int64
    var headline: Int64?
    var acts: String
    var lines: [Int]
  }

  static let attendances = [
    Attendance(
      name: "王俊", title: "区委书记", position: 1, headline: 1, acts: "attend speak",
      lines: [7, 9, 17, 19, 23]),
    Attendance(
      name: "黄祖英", title: "区委副书记、区长", position: 2, headline: 2, acts: "attend", lines: [7, 11]),
    Attendance(
      name: "徐永德", title: "区人大常委会主任", position: 3, headline: 3, acts: "attend", lines: [7, 11]),
    Attendance(
      name: "董伦", title: "区政协主席", position: 4, headline: 4, acts: "attend", lines: [7, 11]),
    Attendance(name: "章榕", title: "区委常委、常务副区长", position: 5, acts: "attend", lines: [11]),
    Attendance(name: "邓美涛", title: "区委常委、组织部部长", position: 6, acts: "attend", lines: [11]),
    Attendance(name: "杨锋", title: "区委常委、统战部部长", position: 7, acts: "chair", lines: [11]),
  ]

  @Test(arguments: attendances)
  func attendanceOfTheMeeting(expected: Attendance) throws {
    let all = page.relationships(.attended, from: expected.name, to: meeting)
    let attended = try #require(all.first)
    #expect(all.count == 1)
    #expect(attended.properties["title"]?.string == expected.title)
    #expect(attended.properties["position"]?.integer == expected.position)
    #expect(attended.properties["headline_position"]?.integer == expected.headline)
    let acts = (attended.properties["acts"]?.list ?? []).compactMap(\.string)
    #expect(acts.joined(separator: " ") == expected.acts)
    #expect(attended.properties["list"] == "closed")
    #expect(page.lines(of: attended) == expected.lines)
  }

  @Test func theReviewIsOneEventOfTwoArticles() throws {
    let chair = try #require(page.relationships(.attended, from: "徐永德", to: review).first)
    #expect(chair.properties["acts"] == ["chair", "speak"])
    // Line 125 is an interview.
    #expect(page.lines(of: chair) == [61, 67, 71, 75])
    let attendee = try #require(page.relationships(.attended, from: "黄祖英", to: review).first)
    #expect(attendee.properties["acts"] == ["attend"])
    #expect(attendee.properties["list"] == "open")
    #expect(page.lines(of: attendee).contains(61))
    let persons = page.relationships(.attended, to: review).map { page.name($0.source) }
      .filter { page.names(.person).contains($0) }
    #expect(Set(persons) == ["徐永德", "黄祖英"])
  }

  @Test func actsHaveTheirOwnRelationships() {
    #expect(page.facts(.chaired) == ["杨锋 → \(meeting) @11", "徐永德 → \(review) @61"])
    #expect(
      page.facts(.spokeAt) == ["王俊 → \(meeting) @7,9,17,19,23", "徐永德 → \(review) @67,71,75"])
    #expect(page.facts(.inspected) == ["徐永德 → 广州中医药大学第一附属医院重庆院区项目 @97"])
    #expect(page.relationships(.inspected).map { $0.properties["date"] } == ["2023-07-24"])
    #expect(page.facts(.met).isEmpty)
    #expect(page.facts(.accompanied).isEmpty)
    #expect(page.facts(.observed).isEmpty)
  }

  static let collectives: [(name: String, line: Int, act: String?)] = [
    ("各民主党派", 15, nil), ("北碚区工商联", 15, nil), ("北碚区知联会", 15, nil), ("北碚区人大", 79, "attend"),
    ("区人大常委会机关各专委会", 79, "observe"), ("区级相关部门", 79, "observe"),
    ("各镇街", 79, "observe"), ("镇人大", 79, "observe"), ("镇街党(工)委", 79, "observe"),
  ]

  @Test(arguments: collectives)
  func collectivesTookPart(name: String, line: Int, act: String?) throws {
    let event = line == 15 ? meeting : review
    let attended = try #require(page.relationships(.attended, from: name, to: event).first)
    #expect(
      (attended.properties["acts"]?.list ?? []).compactMap(\.string) == [act].compactMap { $0 })
    #expect(page.lines(of: attended) == [line])
  }

  @Test func eventsHaveConvenersAndVenues() {
    #expect(
      page.facts(.heldBy) == [
        "\(meeting) → 北碚区委 @9", "\(review) → 北碚区十九届人大 @63", "\(review) → 北碚区人大常委会 @111",
      ])
    #expect(page.facts(.at).isSuperset(of: ["\(ceremony) → \(park) @49"]))
  }

  @Test func companiesVillagesAndProjectsHaveTheirPlace() {
    let located = page.facts(.locatedIn)
    for fact in [
      "重庆斯太宝科技有限公司 → \(park) @35", "中科光智(重庆)科技有限公司 → \(park) @47",
      "糯小米种植基地 → 静观镇中华村 @133",
    ] {
      #expect(located.contains(fact), "\(fact)")
    }
    #expect(page.facts(.runs) == ["中南高科产业集团 → 中南高科·北碚科技智慧港项目 @49"])
    #expect(page.relationships(.locatedIn, from: "中南高科产业集团").isEmpty)
    #expect(page.node(.place, park)?.properties["aliases"] == ["北碚园区", "西部(重庆)科学城北碚园区"])
    #expect(page.names(.village) == ["静观镇中华村"])
  }

  @Test func whatIsNotKnownIsListedWithItsLines() {
    #expect(page.lines(of: .lostWords) == [[13, 15], [43, 45]])
    #expect(page.lines(of: .garbledSentence) == [[63], [75], [79], [119]])
    #expect(page.lines(of: .openList) == [[63]])
    #expect(page.lines(of: .inferredYear) == [[9], [49], [63], [97], [111]])
    #expect(page.lines(of: .conflictingConveners) == [[111]])
    #expect(page.lines(of: .homonym).isEmpty)
    #expect(page.lines(of: .conflictingProperty).isEmpty)
  }

  @Test func theDraftHoldsItsInvariants() {
    #expect(page.draft.violations(of: GraphSchema()).isEmpty)
  }

  @Test func spansCutWholeCharactersOutOfTheFile() {
    for evidence in page.draft.evidence.values.joined() {
      for span in evidence.spans { #expect(page.quote(span)?.isEmpty == false) }
    }
    for open in page.draft.unresolved {
      for span in open.item.spans { #expect(page.quote(span)?.isEmpty == false) }
    }
  }

  @Test func spansOfNamesCutTheNamesOut() {
    func printed(_ spans: [ByteSpan]) -> String {
      spans.compactMap { page.quote($0) }.joined().filter { !$0.isWhitespace }
    }
    for article in page.extraction.articles {
      for person in article.persons { #expect(printed(person.spans) == person.name) }
      for entity in article.entities { #expect(printed(entity.spans) == entity.name) }
      for office in article.persons.flatMap(\.offices) {
        #expect(printed(office.spans) == office.printed)
      }
    }
  }
}
