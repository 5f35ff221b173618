import Lexicon
import MentionModel
import Testing

@testable import Resolution

@Suite struct LocalityRestorerTests {
  static let restorer = LocalityRestorer(Lexicons())

  static let cases: [(printed: String, context: String?, name: String, locality: String?)] = [
    ("区委", nil, "云溪区委", "云溪区"),
    ("云溪区委", nil, "云溪区委", "云溪区"),
    ("区人大常委会", nil, "云溪区人大常委会", "云溪区"),
    ("镇政府", nil, "白鹭镇政府", "白鹭镇"),
    // The city is the county's parent.
    ("市委", nil, "江州市委", "江州市"),
    ("江州市委", nil, "江州市委", "江州市"),
    ("江州市云溪区教委", nil, "云溪区教委", "云溪区"),
    ("中共云溪区委", nil, "云溪区委", "云溪区"),
    ("中共江州市云溪区委员会", nil, "云溪区委", "云溪区"),
    ("中共云溪区纪律检查委员会", nil, "云溪区纪律检查委员会", "云溪区"),
    ("组织部", "区委", "云溪区委组织部", "云溪区"),
    ("组织部", "市委", "江州市委组织部", "江州市"),
    ("组织部", nil, "云溪区委组织部", "云溪区"),
    ("工商联", nil, "云溪区工商联", "云溪区"),
    ("市场监管局", nil, "云溪区市场监管局", "云溪区"),
    ("区十九届人大", nil, "云溪区十九届人大", "云溪区"),
    ("第十九届人民代表大会", nil, "云溪区十九届人大", "云溪区"),
    // A division that begins with a level's character.
    ("镇海区委", nil, "镇海区委", "镇海区"),
    ("国务院", nil, "国务院", nil),
    ("党中央", nil, "党中央", nil),
  ]

  @Test(arguments: cases)
  func namesGetTheirLocality(printed: String, context: String?, name: String, locality: String?) {
    let restored = Self.restorer.restored(
      printed, context: context, localities: [county, township])
    #expect(restored.name == name)
    #expect(restored.locality == locality)
    #expect(restored.isCertain)
  }

  @Test(arguments: [("县委", [county]), ("区委", [Locality]()), ("旗政府", [county])])
  func whatIsNotPrintedStaysOpen(printed: String, localities: [Locality]) {
    let restored = Self.restorer.restored(printed, context: nil, localities: localities)
    #expect(restored.name == printed)
    #expect(!restored.isCertain)
  }
}
