import Glibc

/// The bytes of a text in another encoding, by the system's iconv; nil where one character has none.
func encoded(_ text: String, as encoding: String) -> [UInt8]? {
  guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else {
    return nil
  }
  defer { iconv_close(converter) }
  var input = Array(text.utf8)
  var isComplete = false
  let output = [UInt8](unsafeUninitializedCapacity: input.count * 2 + 8) { buffer, count in
    input.withUnsafeMutableBytes { source in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var fromLeft = source.count
      buffer.withMemoryRebound(to: CChar.self) { target in
        var to = target.baseAddress
        var toLeft = target.count
        isComplete = iconv(converter, &from, &fromLeft, &to, &toLeft) != .max
        count = target.count - toLeft
      }
    }
  }
  return isComplete ? output : nil
}

/// Printings of one page that read the same.
enum Printing: String, CaseIterable {
  case plain, crlf, carriageReturns, fullWidth, ideographicBlanks, zeroWidth

  func apply(to text: String) -> String {
    switch self {
    case .plain: return text
    case .crlf: return text.replacing("\n", with: "\r\n")
    case .carriageReturns: return text.replacing("\n", with: "\r")
    case .fullWidth:
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            (0x21...0x7E).contains(scalar.value)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
    case .ideographicBlanks: return text.replacing(" ", with: "\u{3000}")
    case .zeroWidth: return text.replacing("会", with: "会\u{200B}")
    }
  }
}
