/// Reads UTF-8 strictly: no overlong forms, surrogates or values above U+10FFFF.
enum UTF8Decoder {
  static func decode(
    _ bytes: [UInt8], from start: Int
  ) throws(TextDecodingError) -> ReadingText {
    var normalizer = TextNormalizer(capacity: bytes.count)
    var index = start
    var verbatimStart = start
    while index < bytes.count {
      let byte = bytes[index]
      // Most text: printable ASCII and Han, which stay as they are.
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      guard let (scalar, width) = scalar(in: bytes, at: index) else {
        throw .invalidBytes(encoding: .utf8, offset: index)
      }
      if byte >= 0xE4, byte <= 0xE9 {
        index += width
        continue
      }
      if verbatimStart < index {
        normalizer.addVerbatim(bytes[verbatimStart..<index], sourceStart: verbatimStart)
      }
      normalizer.add(scalar, bytes[index..<index + width], source: index..<index + width)
      index += width
      verbatimStart = index
    }
    if verbatimStart < index {
      normalizer.addVerbatim(bytes[verbatimStart..<index], sourceStart: verbatimStart)
    }
    return normalizer.text
  }

  /// Whether bytes that are not all valid are rather damaged UTF-8 than another encoding: Chinese in
  /// UTF-8 is made of three-byte characters, which GB18030 text rarely forms by chance.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var long = 0
    var invalid = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let (_, width) = scalar(in: bytes, at: index) {
        if width >= 3 { long += 1 }
        index += width
      } else {
        invalid += 1
        index += 1
      }
    }
    return long >= invalid
  }

  /// The character at an offset, or nil where none is well-formed.
  ///
  /// Source: The Unicode Standard, table 3-7.
  static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    func continuation(_ offset: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> UInt32? {
      guard index + offset < bytes.count else { return nil }
      let byte = bytes[index + offset]
      return allowed.contains(byte) ? UInt32(byte & 0x3F) : nil
    }
    let lead = bytes[index]
    switch lead {
    case 0x00...0x7F:
      return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF:
      guard let second = continuation(1),
        let scalar = Unicode.Scalar(UInt32(lead & 0x1F) << 6 | second)
      else { return nil }
      return (scalar, 2)
    case 0xE0...0xEF:
      let allowed: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      guard let second = continuation(1, allowed), let third = continuation(2),
        let scalar = Unicode.Scalar(UInt32(lead & 0x0F) << 12 | second << 6 | third)
      else { return nil }
      return (scalar, 3)
    case 0xF0...0xF4:
      let allowed: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      guard let second = continuation(1, allowed), let third = continuation(2),
        let fourth = continuation(3),
        let scalar = Unicode.Scalar(
          UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | fourth)
      else { return nil }
      return (scalar, 4)
    default:
      return nil
    }
  }
}
