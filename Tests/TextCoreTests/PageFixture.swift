import Foundation
import Provenance
import TextCore

/// Reader shared by all tests of the module.
let reader = DocumentReader()

/// The page in `seeds/`.
enum Page {
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds/beibei-2023-08.txt")

  static func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  static func document() throws -> Document {
    try reader.read(key: "seeds/beibei-2023-08.txt", bytes: bytes(), publicationDate: nil)
  }
}

extension Document {
  /// Line in the file, from 1, of the first byte of a span.
  func line(of span: TextSpan, in article: ArticleText) -> Int {
    guard let start = article.text.sourceSpans(of: span).first?.start else { return 0 }
    return source.bytes[..<start].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  /// Lines of the blocks of a kind, over all articles.
  func lines(of kind: Block.Kind) -> [Int] {
    articles.flatMap { article in
      article.blocks.filter { $0.kind == kind }.map { line(of: $0.span, in: article) }
    }
  }
}

/// Reads a text given as a string.
func read(_ text: String, key: String = "text.txt", date: CalendarDate? = nil) throws -> Document {
  try reader.read(key: key, bytes: Array(text.utf8), publicationDate: date)
}
