import Testing
import TextCore

@Suite struct DecodingTests {
  static let page = "会议举行。\n区委书记出席会议并讲话,强调要抓好落实。\n"

  /// Reads bytes; the error where they are refused.
  private func refusal(of bytes: [UInt8]) -> TextDecodingError? {
    do throws(TextDecodingError) {
      _ = try reader.read(key: "a.txt", bytes: bytes, publicationDate: nil)
      return nil
    } catch {
      return error
    }
  }

  @Test func nothingToReadIsRefused() {
    #expect(refusal(of: []) == .empty)
    #expect(refusal(of: Array(" \n\t\r\n\u{3000}\n".utf8)) == .empty)
    #expect(refusal(of: [0xEF, 0xBB, 0xBF]) == .empty)
    #expect(refusal(of: Array("---\ndate: 2023-08-25\n---\n\n---\n".utf8)) == .empty)
  }

  @Test func binaryFilesAreRefusedAtTheirFirstNul() {
    #expect(refusal(of: Array("会".utf8) + [0, 1]) == .binary(offset: 3))
    #expect(refusal(of: [0xFF, 0xFE, 0x1A, 0x4F, 0x00, 0x30]) == .binary(offset: 4))
  }

  @Test(arguments: [
    ([0xFF], 0), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xE4, 0xBC], 0), ([0x80], 0),
  ])
  func damagedUTF8IsRefusedAtTheFirstBadByte(_ bad: [UInt8], _ shift: Int) {
    let good = Array(Self.page.utf8)
    #expect(
      refusal(of: good + bad) == .invalidBytes(encoding: .utf8, offset: good.count + shift))
    #expect(
      refusal(of: good + bad + good)
        == .invalidBytes(encoding: .utf8, offset: good.count + shift))
  }

  @Test func damagedGB18030IsRefusedAtTheFirstBadByte() throws {
    let good = try #require(encoded(Self.page, as: "GB18030"))
    #expect(refusal(of: good) == nil)
    #expect(
      refusal(of: good + [0xFF] + good)
        == .invalidBytes(encoding: .gb18030, offset: good.count))
    #expect(
      refusal(of: good + [0xB0]) == .invalidBytes(encoding: .gb18030, offset: good.count))
  }

  @Test(arguments: ["\u{FEFF}", ""])
  func aByteOrderMarkIsNoText(_ mark: String) throws {
    let document = try read(mark + Self.page)
    let article = try #require(document.articles.first)
    let start = article.text.sourceSpans(of: article.blocks[0].span).first?.start
    #expect(start == mark.utf8.count)
    #expect(article.text.string(article.blocks[0].span) == "会议举行。")
  }

  @Test(arguments: [
    ("２０２３年，（试行）：１００％！？；", "2023年,(试行):100%!?;"),
    ("“甲”《乙》、〈丙〉‘丁’·…—。", "“甲”《乙》、〈丙〉‘丁’·…—。"),
    ("买买提‧阿里•库・尔･班", "买买提·阿里·库·尔·班"),
    ("李\u{3000}明\u{A0}王\t强", "李 明 王 强"),
    ("会\u{200B}议\u{FEFF}", "会议"),
    ("\"两委\"", "\"两委\""),
    ("𠮷林😀", "𠮷林😀"),
  ])
  func charactersAreNormalised(_ printed: String, _ text: String) throws {
    let document = try read("会议。" + printed + "会议。")
    let article = try #require(document.articles.first)
    let whole = TextSpan(start: 0, end: article.text.bytes.count)
    #expect(article.text.string(whole) == "会议。" + text + "会议。")
  }

  @Test func charactersOutsideGBKSurviveGB18030() throws {
    let text = "王𠮷出席会议。堃、喆、珺、é、€。"
    let bytes = try #require(encoded(text, as: "GB18030"))
    let document = try reader.read(key: "a.txt", bytes: bytes, publicationDate: nil)
    let article = try #require(document.articles.first)
    #expect(String(decoding: article.text.bytes, as: UTF8.self) == text)
  }
}
