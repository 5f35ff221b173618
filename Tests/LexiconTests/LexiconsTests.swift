import GraphModel
import Testing

@testable import Lexicon

@Suite struct LexiconsTests {
  static let lexicons = Lexicons()
  var lexicons: Lexicons { Self.lexicons }

  @Test(arguments: [
    ("王", Surname.Frequency.veryCommon), ("覃", .veryCommon), ("欧阳", .compound), ("计", .rare),
  ])
  func surnames(text: String, frequency: Surname.Frequency) {
    #expect(lexicons.surnames[text]?.frequency == frequency)
  }

  @Test func offices() {
    #expect(lexicons.officeHeads["区长"]?.impliedBody == "政府")
    #expect(lexicons.officeHeads["区长"]?.isSingleSeat == true)
    #expect(lexicons.officeHeads["常委"]?.isSingleSeat == false)
    #expect(lexicons.officeHeads["检察长"]?.bodyKind == .procuratorate)
    #expect(lexicons.officeStatusWords["代"]?.status == .acting)
    #expect(lexicons.titleWords["记者"]?.personKind == .journalist)
    #expect(lexicons.titleWords["同志"]?.use == .courtesy)
  }

  @Test func bodies() {
    #expect(lexicons.bodySuffixes["人大常委会"]?.kind == .congress)
    #expect(lexicons.bodySuffixes["有限公司"]?.use == .named)
    #expect(lexicons.nationalBodies["中共中央"]?.kind == .party)
  }

  @Test func acts() {
    #expect(lexicons.actCues["列席"]?.act == .observe)
    #expect(lexicons.actCues["强调"]?.quotation == .statement)
    #expect(lexicons.eventNouns["会议"]?.isGeneric == true)
    #expect(lexicons.eventNouns["奠基仪式"]?.kind == .ceremony)
  }

  @Test(arguments: [
    ("北碚区", "重庆市", 3), ("重庆市", nil, 1), ("西安市", "陕西省", 2),
    ("彭水苗族土家族自治县", "重庆市", 3),
  ])
  func divisions(name: String, parent: String?, rank: Int) throws {
    let division = try #require(lexicons.divisions.named(name).first)
    #expect(division.parent == parent)
    #expect(division.rank == rank)
    #expect(lexicons.divisions.parent(of: name) == parent)
  }

  @Test func stems() {
    #expect(lexicons.divisions.stemmed("北碚").map(\.text) == ["北碚区"])
    #expect(lexicons.divisions.stemmed("彭水").map(\.text) == ["彭水苗族土家族自治县"])
  }

  @Test func homonymsHaveNoSingleParent() {
    #expect(lexicons.divisions.named("鼓楼区").count > 1)
    #expect(lexicons.divisions.parent(of: "鼓楼区") == nil)
  }

  @Test func everyParentIsADivision() {
    for division in lexicons.divisions.all {
      guard let parent = division.parent else { continue }
      #expect(!lexicons.divisions.named(parent).isEmpty, "\(division.text) in \(parent)")
    }
  }
}
