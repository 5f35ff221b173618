/// Cuts the text of a query into tokens.
///
/// Outside strings full-width punctuation reads as its ASCII twin, and the ideographic space as a blank, so
/// that a query may be typed with a Chinese input method. Strings stand in `'…'`, `"…"`, `“…”`, `‘…’` or the
/// full-width straight quotes.
struct Lexer {
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [Token] = []

  /// All tokens, ending with `end`.
  ///
  /// Complexity: linear in the text.
  static func tokens(of text: String) throws(SyntaxDiagnostic) -> [Token] {
    var lexer = Lexer(bytes: Array(text.utf8))
    try lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() throws(SyntaxDiagnostic) {
    while true {
      try skipBlanks()
      guard offset < bytes.count else { break }
      try readToken()
    }
    tokens.append(Token(kind: .end, range: SourceRange(start: bytes.count, end: bytes.count)))
  }

  // MARK: Characters

  /// The scalar at an offset and the offset after it; nil at the end.
  private func scalar(at index: Int) -> (value: Unicode.Scalar, end: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= bytes.count else { return nil }
    var value = UInt32(first)
    switch width {
    case 2: value &= 0x1F
    case 3: value &= 0x0F
    case 4: value &= 0x07
    default: break
    }
    for step in 1..<max(width, 1) where width > 1 {
      value = value << 6 | UInt32(bytes[index + step] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, index + width) }
  }

  /// The ASCII character that a scalar stands for: itself, or the twin of a full-width one.
  private func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFF01 + 0x21)
    case 0x3000: 0x20
    case 0x3001: 0x2C  // 、
    case 0x3002: 0x2E  // 。
    case 0x3008, 0x300A: 0x3C  // 〈 《
    case 0x3009, 0x300B: 0x3E  // 〉 》
    case 0x3010: 0x5B  // 【
    case 0x3011: 0x5D  // 】
    case 0xFFE5: 0x24  // ￥, which Chinese keyboards give for $
    default: nil
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x3000 || scalar.properties.isWhitespace || scalar.value == 0xFEFF
  }

  private func diagnostic(
    _ detail: SyntaxDiagnostic.Detail, _ start: Int, _ end: Int, expected: [String] = []
  ) -> SyntaxDiagnostic {
    var end = min(end, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SyntaxDiagnostic(
      detail: detail, range: SourceRange(start: start, end: end), expected: expected)
  }

  // MARK: Blanks and comments

  private mutating func skipBlanks() throws(SyntaxDiagnostic) {
    while let (scalar, end) = scalar(at: offset) {
      if isBlank(scalar) {
        offset = end
      } else if bytes[offset] == 0x2F, offset + 1 < bytes.count, bytes[offset + 1] == 0x2F {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
      } else if bytes[offset] == 0x2F, offset + 1 < bytes.count, bytes[offset + 1] == 0x2A {
        let start = offset
        offset += 2
        while true {
          guard offset + 1 < bytes.count else {
            throw diagnostic(.unclosedComment, start, start + 2)
          }
          if bytes[offset] == 0x2A, bytes[offset + 1] == 0x2F { break }
          offset += 1
        }
        offset += 2
      } else {
        return
      }
    }
  }

  // MARK: Tokens

  private mutating func readToken() throws(SyntaxDiagnostic) {
    let start = offset
    guard let (scalar, end) = scalar(at: start) else {
      throw diagnostic(.invalidUnicodeCharacter, start, bytes.count)
    }
    switch scalar {
    case "'", "\"", "＇", "＂":
      try readString(closing: scalar, start: start, from: end)
      return
    case "“":
      try readString(closing: "”", start: start, from: end)
      return
    case "‘":
      try readString(closing: "’", start: start, from: end)
      return
    case "`":
      try readEscapedName(start: start, from: end)
      return
    default: break
    }
    if let byte = ascii(scalar) {
      if (0x30...0x39).contains(byte) || byte == 0x2E && isDigit(at: end) {
        try readNumber()
        return
      }
      if let symbol = readSymbol(first: byte, end: end) {
        tokens.append(
          Token(kind: .symbol(symbol), range: SourceRange(start: start, end: offset)))
        return
      }
    }
    guard isNameStart(scalar) else {
      throw diagnostic(
        scalar.value < 0x20 || scalar.value > 0x7E
          ? .invalidUnicodeCharacter : .unexpectedSyntax, start, end)
    }
    readName()
  }

  private func isDigit(at index: Int) -> Bool {
    guard let (scalar, _) = scalar(at: index), let byte = ascii(scalar) else { return false }
    return (0x30...0x39).contains(byte)
  }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDStart
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDContinue
  }

  private mutating func readName() {
    let start = offset
    while let (scalar, end) = scalar(at: offset), isNamePart(scalar) { offset = end }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    tokens.append(
      Token(
        kind: .name(text, isEscaped: false), range: SourceRange(start: start, end: offset)))
  }

  /// `` `name` ``; a doubled backtick stands for one.
  private mutating func readEscapedName(start: Int, from: Int) throws(SyntaxDiagnostic) {
    var content: [UInt8] = []
    var index = from
    while index < bytes.count {
      if bytes[index] == 0x60 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x60 else {
          offset = index + 1
          let text = String(decoding: content, as: UTF8.self)
          tokens.append(
            Token(
              kind: .name(text, isEscaped: true), range: SourceRange(start: start, end: offset)))
          return
        }
        index += 1
      }
      content.append(bytes[index])
      index += 1
    }
    throw diagnostic(.unclosedName, start, start + 1)
  }

  private mutating func readSymbol(first: UInt8, end: Int) -> Token.Symbol? {
    let single = String(UnicodeScalar(first))
    if let (next, nextEnd) = scalar(at: end), let second = ascii(next),
      let symbol = Token.Symbol(rawValue: single + String(UnicodeScalar(second)))
    {
      offset = nextEnd
      return symbol
    }
    guard let symbol = Token.Symbol(rawValue: single) else { return nil }
    offset = end
    return symbol
  }
}

// MARK: Literals

extension Lexer {
  private mutating func readString(
    closing: Unicode.Scalar, start: Int, from: Int
  ) throws(SyntaxDiagnostic) {
    var content = String.UnicodeScalarView()
    var index = from
    while let (scalar, end) = scalar(at: index) {
      if scalar == closing {
        offset = end
        tokens.append(
          Token(
            kind: .string(String(content)), range: SourceRange(start: start, end: offset)))
        return
      }
      if scalar == "\\" {
        index = try readEscape(at: index, into: &content)
      } else {
        content.append(scalar)
        index = end
      }
    }
    throw diagnostic(.unclosedString, start, start + 1)
  }

  /// Reads an escape and gives the offset after it.
  private func readEscape(
    at start: Int, into content: inout String.UnicodeScalarView
  ) throws(SyntaxDiagnostic) -> Int {
    guard let (scalar, end) = scalar(at: start + 1) else {
      throw diagnostic(.unclosedString, start, start + 1)
    }
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\\": "\\", "'": "'", "\"": "\"", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t", "`": "`",
    ]
    if let value = plain[scalar] {
      content.append(value)
      return end
    }
    guard scalar == "u" || scalar == "U" else {
      throw diagnostic(.invalidEscape, start, end)
    }
    let count = scalar == "u" ? 4 : 8
    guard let value = hexadecimal(at: end, count: count) else {
      throw diagnostic(.invalidUnicodeLiteral, start, end + count)
    }
    if let character = Unicode.Scalar(value) {
      content.append(character)
      return end + count
    }
    // A character beyond the first plane may be written as its two UTF-16 surrogates.
    let second = end + count
    guard count == 4, 0xD800..<0xDC00 ~= value, second + 2 <= bytes.count,
      bytes[second] == 0x5C, bytes[second + 1] == 0x75,
      let low = hexadecimal(at: second + 2, count: 4), 0xDC00..<0xE000 ~= low,
      let character = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    else { throw diagnostic(.invalidUnicodeLiteral, start, end + count) }
    content.append(character)
    return second + 6
  }

  /// The value of exactly so many hexadecimal digits.
  private func hexadecimal(at start: Int, count: Int) -> UInt32? {
    guard start + count <= bytes.count else { return nil }
    let digits = bytes[start..<start + count]
    guard digits.allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }) else {
      return nil
    }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func readNumber() throws(SyntaxDiagnostic) {
    let start = offset
    var text = ""
    func peek(_ index: Int) -> (Character, Int)? {
      guard let (scalar, end) = scalar(at: index), let byte = ascii(scalar) else { return nil }
      return (Character(UnicodeScalar(byte)), end)
    }
    func takeDigits(_ isDigit: (Character) -> Bool) {
      while let (character, end) = peek(offset), isDigit(character) {
        text.append(character)
        offset = end
      }
    }
    if let (zero, second) = peek(start), zero == "0", let (mark, third) = peek(second),
      let radix = ["x": 16, "X": 16, "o": 8][mark]
    {
      offset = third
      takeDigits { $0.isHexDigit }
      try endNumber(start)
      guard !text.isEmpty, text.allSatisfy({ Int(String($0), radix: radix) != nil }) else {
        throw diagnostic(.invalidNumberLiteral, start, offset)
      }
      guard let value = UInt64(text, radix: radix) else {
        throw diagnostic(.integerOverflow, start, offset)
      }
      append(.integer(value), start)
      return
    }
    takeDigits { ("0"..."9").contains($0) }
    var isFloat = false
    if let (dot, after) = peek(offset), dot == ".", isDigit(at: after) {
      isFloat = true
      text.append(".")
      offset = after
      takeDigits { ("0"..."9").contains($0) }
    }
    if let (mark, after) = peek(offset), mark == "e" || mark == "E" {
      var exponent = after
      var sign = ""
      if let (character, end) = peek(after), character == "-" || character == "+" {
        sign = String(character)
        exponent = end
      }
      if isDigit(at: exponent) {
        isFloat = true
        text += "e" + sign
        offset = exponent
        takeDigits { ("0"..."9").contains($0) }
      }
    }
    try endNumber(start)
    if isFloat {
      guard let value = Double(text.hasPrefix(".") ? "0" + text : text) else {
        throw diagnostic(.invalidNumberLiteral, start, offset)
      }
      guard value.isFinite else { throw diagnostic(.floatingPointOverflow, start, offset) }
      append(.float(value), start)
    } else {
      guard let value = UInt64(text) else { throw diagnostic(.integerOverflow, start, offset) }
      append(.integer(value), start)
    }
  }

  /// A number must not run into a name: 12abc.
  private mutating func endNumber(_ start: Int) throws(SyntaxDiagnostic) {
    guard let (scalar, _) = self.scalar(at: offset), isNamePart(scalar) else { return }
    while let (scalar, end) = self.scalar(at: offset), isNamePart(scalar) { offset = end }
    throw diagnostic(.invalidNumberLiteral, start, offset)
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int) {
    tokens.append(Token(kind: kind, range: SourceRange(start: start, end: offset)))
  }
}
