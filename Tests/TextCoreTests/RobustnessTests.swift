import Testing
import TextCore

/// Whatever the bytes are, reading ends, and every span lies within the file.
@Suite struct RobustnessTests {
  /// SplitMix64.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let document: Document
    do throws(TextDecodingError) {
      document = try reader.read(key: "a-2023-08.txt", bytes: bytes, publicationDate: nil)
    } catch {
      if case .invalidBytes(_, let offset) = error { #expect(offset < bytes.count) }
      return
    }
    var end = 0
    for article in document.articles {
      #expect(article.title.end <= article.text.bytes.count)
      var blockEnd = 0
      for block in article.blocks {
        #expect(block.span.start >= blockEnd && block.span.end <= article.text.bytes.count)
        #expect(!block.span.isEmpty)
        blockEnd = block.span.end
        #expect(block.sentences.allSatisfy { block.span.contains($0.span) })
        let spans = article.text.sourceSpans(of: block.span)
        #expect(spans.allSatisfy { $0.start >= 0 && $0.end <= bytes.count })
        if let first = spans.first, let last = spans.last {
          #expect(first.start >= end)
          end = last.end
        }
      }
      _ = DateReader().dates(in: article)
    }
  }

  @Test(arguments: 0..<40)
  func mutatedPagesAreReadOrRefused(_ seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    var bytes = try Page.bytes()
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 1...127, using: &generator)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 3))
      case 2: bytes.insert(contentsOf: "\n\n".utf8, at: at)
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
      }
    }
    check(bytes)
    // The same damage at the bounds of characters, so that the text decodes.
    check(Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test func truncatedPagesAreReadOrRefused() throws {
    let bytes = try Page.bytes()
    for end in stride(from: 1, to: bytes.count, by: 397) { check(Array(bytes[..<end])) }
  }

  /// Work that grew with the square of these would not end in a test's time.
  @Test(arguments: [
    "“", "(", "《", "等全体在", "8月", "1", "、\n", "会,\n", "会\n\n", "本报讯 会。\n", "本报记者 王某\n",
    "会议,不断\n", "一、会\n", "---\n", "\u{0C}", "会 ", " ", "\u{200B}", "\r", "\"", "全区", "召开了",
    "标题一行 二行\n\n", "……", "-", "(记者", "2023-08-24", "某某出席\n", "相关新闻\n",
  ])
  func repetitionsAreReadInLinearTime(_ unit: String) {
    let text = "会" + String(repeating: unit, count: 30_000 / unit.utf8.count)
    check(Array(text.utf8))
  }
}
