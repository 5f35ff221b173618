import Glibc

/// Reads GB18030 (and so GBK and GB2312) through the system's iconv.
enum GB18030Decoder {
  static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> ReadingText {
    let converted = try convert(bytes)
    var normalizer = TextNormalizer(capacity: converted.count)
    var source = 0
    var index = 0
    // iconv tells nothing of single characters; both encodings tell a character's width by its
    // first bytes, so that the two can be walked side by side.
    while index < converted.count, source < bytes.count {
      let width = characterWidth(in: bytes, at: source)
      guard let (scalar, count) = UTF8Decoder.scalar(in: converted, at: index) else {
        throw .invalidBytes(encoding: .gb18030, offset: source)
      }
      normalizer.add(scalar, converted[index..<index + count], source: source..<source + width)
      index += count
      source += width
    }
    guard index == converted.count, source == bytes.count else {
      throw .invalidBytes(encoding: .gb18030, offset: min(source, bytes.count))
    }
    return normalizer.text
  }

  /// One, two or four bytes (GB 18030-2005, section 4.3).
  private static func characterWidth(in bytes: [UInt8], at index: Int) -> Int {
    guard bytes[index] >= 0x81, index + 1 < bytes.count else { return 1 }
    return (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
  }

  private static func convert(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      throw .converterUnavailable(encoding: .gb18030)
    }
    defer { iconv_close(converter) }
    var input = bytes
    // A character of two bytes becomes three in UTF-8, one of four at most four.
    let capacity = bytes.count / 2 * 3 + 4
    var consumed = 0
    var isComplete = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBytes { source in
        var inputPointer = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        buffer.withMemoryRebound(to: CChar.self) { target in
          var outputPointer = target.baseAddress
          var outputLeft = target.count
          let result = iconv(
            converter, &inputPointer, &inputLeft, &outputPointer, &outputLeft)
          isComplete = result != .max && inputLeft == 0
          consumed = source.count - inputLeft
          count = target.count - outputLeft
        }
      }
    }
    guard isComplete else { throw .invalidBytes(encoding: .gb18030, offset: consumed) }
    return output
  }
}
