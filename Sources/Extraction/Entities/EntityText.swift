/// The bytes of an article's text with steps over characters and the classes of characters that names
/// are made of. Every offset taken or returned lies between characters.
struct EntityText: Sendable {
  let bytes: [UInt8]

  /// The offset after the character at `offset`.
  func after(_ offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    let width =
      switch bytes[offset] {
      case 0..<0xC0: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    return min(offset + width, bytes.count)
  }

  /// The offset of the character before `offset`.
  func before(_ offset: Int) -> Int {
    var index = offset - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, 0)
  }

  /// The scalar at an offset; 0 at the end.
  func scalar(at offset: Int) -> UInt32 {
    guard offset < bytes.count else { return 0 }
    let end = after(offset)
    let lead = UInt32(bytes[offset])
    var value =
      switch end - offset {
      case 1: lead
      case 2: lead & 0x1F
      case 3: lead & 0x0F
      default: lead & 0x07
      }
    for index in (offset + 1)..<max(end, offset + 1) {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value
  }

  /// The scalar that ends at an offset; 0 at the start.
  func scalar(before offset: Int) -> UInt32 { offset > 0 ? scalar(at: before(offset)) : 0 }

  func isHan(at offset: Int) -> Bool { Self.isHan(scalar(at: offset)) }

  /// CJK Unified Ideographs with Extensions A to F, and 〇.
  static func isHan(_ scalar: UInt32) -> Bool {
    0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar || 0x20000...0x2EBEF ~= scalar
      || scalar == 0x3007
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    0x30...0x39 ~= scalar || 0xFF10...0xFF19 ~= scalar
  }

  /// Arabic or Chinese digits, and the words that stand for a number before a measure word:
  /// 万千亿 两几数多余半 某这那该每各.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    if isDigit(scalar) || isChineseNumeral(scalar) { return true }
    return switch scalar {
    case 0x4E07, 0x5343, 0x4EBF, 0x4E24, 0x51E0, 0x6570, 0x591A, 0x4F59, 0x534A: true
    case 0x67D0, 0x8FD9, 0x90A3, 0x8BE5, 0x6BCF, 0x5404: true
    default: false
    }
  }

  /// 〇零一二三四五六七八九十百.
  static func isChineseNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
      0x5341, 0x767E:
      true
    default: false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar
  }

  /// The dots inside names: · • ・ ‧.
  static func isMiddleDot(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB || scalar == 0x2027
  }

  static func isOpeningBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0xFF08 }
  static func isClosingBracket(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0xFF09 }
  static func isOpeningQuote(_ scalar: UInt32) -> Bool { scalar == 0x201C || scalar == 0x2018 }
  static func isClosingQuote(_ scalar: UInt32) -> Bool { scalar == 0x201D || scalar == 0x2019 }

  /// The number of characters between two offsets.
  func count(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<max(start, end) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  func hasPrefix(_ word: StaticString, at offset: Int, before limit: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= limit else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != bytes[offset + index] { return false }
      return true
    }
  }
}
