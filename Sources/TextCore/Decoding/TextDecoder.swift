/// Finds the encoding of a file and turns its bytes into normalised text.
enum TextDecoder {
  /// UTF-8 where the bytes are valid UTF-8 or mostly so, else GB18030.
  ///
  /// Complexity: linear.
  static func decode(
    _ bytes: [UInt8]
  ) throws(TextDecodingError) -> (text: ReadingText, encoding: TextEncoding) {
    // Text from GB18030 grows by half, and offsets are kept in 32 bits.
    guard bytes.count <= 1 << 30 else { throw .tooLarge(count: bytes.count) }
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let text: ReadingText
    let encoding: TextEncoding
    do {
      text = try UTF8Decoder.decode(bytes, from: start)
      encoding = .utf8
    } catch {
      if start > 0 || UTF8Decoder.isMostlyUTF8(bytes) { throw error }
      text = try GB18030Decoder.decode(bytes)
      encoding = .gb18030
    }
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    return (text, encoding)
  }
}
