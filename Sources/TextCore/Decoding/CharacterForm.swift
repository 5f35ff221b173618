/// What a character of a file becomes in the text as read.
enum CharacterForm: Hashable {
  case unchanged
  case ascii(UInt8)
  /// Another character of three bytes or fewer.
  case replaced(Unicode.Scalar)
  /// A character without width, which belongs to the one before it.
  case absorbed
  /// Ends a line; a form feed stays what it is, for it ends an article.
  case lineFeed

  /// Full-width letters, digits and punctuation become ASCII, blanks of all kinds a space, middle
  /// dots ·; Chinese stops, quotation marks, brackets and dashes stay.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineFeed
    case 0x0C: self = .unchanged
    case 0x00...0x1F, 0x7F...0x9F: self = .ascii(0x20)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .ascii(0x20)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
      self = .absorbed
    case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar.value - 0xFEE0))
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: self = .replaced("·")
    case 0x2015, 0x2500: self = .replaced("—")
    case 0x22EF: self = .replaced("…")
    case 0xFF61: self = .replaced("。")
    case 0xFF64, 0xFE51: self = .replaced("、")
    case 0xFE50: self = .ascii(0x2C)
    case 0xFE54: self = .ascii(0x3B)
    case 0xFE55: self = .ascii(0x3A)
    case 0xFE56: self = .ascii(0x3F)
    case 0xFE57: self = .ascii(0x21)
    case 0xFE59: self = .ascii(0x28)
    case 0xFE5A: self = .ascii(0x29)
    default: self = .unchanged
    }
  }
}
