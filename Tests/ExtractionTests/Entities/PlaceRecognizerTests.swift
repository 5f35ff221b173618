import Testing

@testable import Extraction

/// Divisions, townships and parks.
@Suite struct PlaceRecognizerTests {
  @Test(arguments: [
    ("确保北碚区在轨道上行稳致远", ["北碚区"]),
    ("湖北省荆门市沙洋县纪山镇", ["湖北省", "荆门市", "沙洋县", "纪山镇"]),
    ("23省道富阳市新登镇附近", ["富阳市", "新登镇"]),
    ("率队到吉仁高勒镇调研", ["吉仁高勒镇"]),
    ("位于科学城北碚园区的企业", ["科学城北碚园区"]),
    ("下一步,西部(重庆)科学城北碚园区将继续", ["西部(重庆)科学城北碚园区"]),
    ("西部(重庆)科学城 北碚园区实现突破", ["西部(重庆)科学城北碚园区"]),
    ("建设西部(重庆)科学城是重要举措", ["西部(重庆)科学城"]),
  ])
  func findsPlaces(text: String, expected: [String]) {
    #expect(EntityFixture.names(.place, in: text) == expected)
  }

  @Test(arguments: [
    "园区建设提速", "代县长主持", "城市管理", "各乡镇", "产业园区", "重庆市民", "主城区和郊区", "稻米之乡", "返乡创业",
  ])
  func findsNoneInCommonNouns(text: String) {
    #expect(EntityFixture.names(.place, in: text) == [])
  }
}
