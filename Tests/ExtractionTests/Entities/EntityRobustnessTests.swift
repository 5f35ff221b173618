import Testing

@testable import Extraction

/// Odd texts neither crash nor take more than linear time: each of these is hours of work for a scan
/// that is quadratic.
@Suite struct EntityRobustnessTests {
  @Test(arguments: [
    "、", "区", "委", "1", "一", "公司", "村", "青山镇", "(", ")", "“", "·", "第一届", "区委", "项目", "中共", "年月日",
    "江苏省", "的", "\u{FFFD}", "😀", "abc ",
  ])
  func readsLongRepetitions(unit: String) {
    let article = plainArticle(String(repeating: unit, count: 4_000))
    let entities = EntityFixture.recognizer.entities(in: article)
    for entity in entities {
      #expect(entity.span.end <= article.text.bytes.count)
    }
    _ = EntityFixture.relations.relations(among: entities, in: article)
    _ = LocalityCounter(EntityFixture.lexicons).localities(in: [article])
  }

  @Test func readsEveryTruncationOfASentence() {
    let sentence = "位于科技城云溪园区内的远望光电(成都)科技有限公司由区政府、青山镇石桥村党支部负责的“清河净岸”专项行动。"
    for count in 0...sentence.count {
      let article = plainArticle(String(sentence.prefix(count)))
      let entities = EntityFixture.recognizer.entities(in: article)
      _ = EntityFixture.relations.relations(among: entities, in: article)
    }
  }

  @Test func readsBytesThatAreNoText() {
    // Continuation bytes and cut characters, as a faulty reader would leave them.
    let text = EntityText(bytes: [0x80, 0xBF, 0xE5, 0x8C, 0xE5, 0x8C, 0xBA, 0xF0, 0x9F])
    var offset = 0
    while offset < text.bytes.count {
      _ = text.scalar(at: offset)
      offset = text.after(offset)
    }
    #expect(offset == text.bytes.count)
  }
}
