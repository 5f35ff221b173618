import Glibc
import Provenance

/// The bytes of a source, ready to be quoted: lines counted, encoding known.
struct SourceText {
  let bytes: [UInt8]
  private let encoding: String
  /// Offsets just past each line feed, ascending.
  private let lineStarts: [Int]

  /// Complexity: linear in the number of bytes.
  init(_ content: SourceContent) {
    bytes = content.bytes
    encoding = content.encoding
    var starts: [Int] = []
    // Neither encoding uses 0x0A inside a character.
    for (offset, byte) in content.bytes.enumerated() where byte == 0x0A {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The line that the byte lies in, from 1.
  ///
  /// Complexity: O(log n).
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// The words of the spans, parts joined by ` … `. What lies outside the bytes is left out; bytes
  /// that are not of the encoding become U+FFFD.
  func quote(_ spans: [ByteSpan]) -> String {
    spans.map { span in
      let range = min(span.start, bytes.count)..<min(span.end, bytes.count)
      return encoding == "GB18030"
        ? GB18030.decode(bytes[range]) : String(decoding: bytes[range], as: UTF8.self)
    }.joined(separator: " … ")
  }
}

enum GB18030 {
  /// The text of the bytes through the system's iconv.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard let converter = iconv_open("UTF-8", "GB18030"),
      Int(bitPattern: converter) != -1
    else { return String(decoding: bytes, as: UTF8.self) }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A character of two bytes becomes at most three, one of four bytes four.
    var output = [CChar](repeating: 0, count: 3 * input.count + 4)
    var decoded = ""
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var left = input.count
        while left > 0 {
          var to = output.baseAddress
          var room = output.count
          let result = iconv(converter, &from, &left, &to, &room)
          let written = UnsafeBufferPointer(rebasing: output[..<(output.count - room)])
          decoded += written.withMemoryRebound(to: UInt8.self) {
            String(decoding: $0, as: UTF8.self)
          }
          if result != -1 { break }
          decoded += "\u{FFFD}"
          from = from?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return decoded
  }
}

/// The texts that were quoted last; evidence comes file by file.
struct SourceTextCache {
  private var texts: [String: SourceText] = [:]
  private var size = 0
  private let limit = 64 << 20

  /// The text with the hash; made, and kept, where it is not there.
  mutating func text(sha256: String, encoding: String, _ make: () throws -> SourceContent) rethrows
    -> SourceText
  {
    // The hash, not the key or id: a build may have replaced the source.
    let identity = encoding + sha256
    if let text = texts[identity] { return text }
    let text = SourceText(try make())
    if size + text.bytes.count > limit {
      texts.removeAll()
      size = 0
    }
    texts[identity] = text
    size += text.bytes.count
    return text
  }
}
