import MentionModel
import Testing

@Suite struct LocalityTests {
  @Test(arguments: [
    ("北碚区", "区", "北碚"), ("静观镇", "镇", "静观"), ("朝阳街道", "街道", "朝阳"),
  ])
  func stemLeavesOutTheLevel(name: String, level: String, stem: String) {
    #expect(Locality(name: name, level: level).stem == stem)
  }
}
