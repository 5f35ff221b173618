import Provenance
import Testing

@testable import TextCore

/// Spans always cut out of the original bytes what the text says.
@Suite struct OffsetTests {
  static let printings = Printing.allCases.flatMap { printing in
    TextEncoding.allCases.map { (printing, $0) }
  }

  @Test(arguments: printings)
  func everySpanCutsItsWordsOutOfTheFile(_ printing: Printing, _ encoding: TextEncoding) throws {
    let plain = try Page.document()
    let page = String(decoding: try Page.bytes(), as: UTF8.self)
    let bytes = try #require(encoded(printing.apply(to: page), as: encoding.rawValue))
    let document = try reader.read(
      key: "beibei-2023-08.txt", bytes: bytes, publicationDate: nil)
    #expect(document.source.encoding == encoding)
    #expect(document.articles.count == plain.articles.count)
    for (article, expected) in zip(document.articles, plain.articles) {
      #expect(
        String(decoding: article.text.bytes, as: UTF8.self)
          == String(decoding: expected.text.bytes, as: UTF8.self))
      #expect(article.blocks == expected.blocks)
      #expect(article.breaks == expected.breaks)
      for block in article.blocks {
        for span in [block.span] + block.sentences.map(\.span) {
          let cut = article.text.sourceSpans(of: span).map { Array(bytes[$0.start..<$0.end]) }
          #expect(try normalized(cut.flatMap(\.self), encoding) == article.text.string(span))
        }
      }
    }
  }

  /// The text of bytes cut out of a file, as it is read.
  private func normalized(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String {
    let text =
      encoding == .utf8
      ? try UTF8Decoder.decode(bytes, from: 0) : try GB18030Decoder.decode(bytes)
    // Line ends inside a span are those that a break of the page left out of it.
    return String(decoding: text.bytes, as: UTF8.self).replacing("\u{200B}", with: "")
  }

  @Test func aBreakPartsTheSourceOfASentence() throws {
    let text = "标题一行\n\n会议指出,要做好“四篇\n\n文章”,全力推进。\n"
    let article = try #require(try read(text).articles.first)
    let sentence = try #require(article.blocks.last?.sentences.first)
    #expect(article.text.string(sentence.span) == "会议指出,要做好“四篇文章”,全力推进。")
    let bytes = Array(text.utf8)
    let parts = article.text.sourceSpans(of: sentence.span).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
    #expect(parts == ["会议指出,要做好“四篇", "文章”,全力推进。"])
  }

  @Test func aSpanInsideACharacterCountsAsTheCharacter() throws {
    let article = try #require(try read("会，议。").articles.first)
    #expect(
      article.text.sourceSpans(of: TextSpan(start: 1, end: 2)) == [ByteSpan(start: 0, end: 3)])
    #expect(
      article.text.sourceSpans(of: TextSpan(start: 3, end: 4)) == [ByteSpan(start: 3, end: 6)])
    #expect(article.text.sourceSpans(of: TextSpan(start: 3, end: 3)).isEmpty)
  }

  @Test func aTextCanBeBuiltFromItsMapByteByByte() {
    let text = ReadingText(
      bytes: Array("会,".utf8), sourceStarts: [4, 4, 4, 7], sourceEnds: [7, 7, 7, 10])
    #expect(
      text.sourceSpans(of: TextSpan(start: 0, end: 4)) == [ByteSpan(start: 4, end: 10)])
    #expect(text.sourceSpans(of: TextSpan(start: 3, end: 4)) == [ByteSpan(start: 7, end: 10)])
  }
}
