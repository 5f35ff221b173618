extension JSONParser {
  /// Reads a number: an integer, or a double where it has a fraction or exponent or exceeds 64 bits.
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    let start = position
    var isInteger = true
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(bytes, from: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      try digits(bytes, from: start)
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try digits(bytes, from: start)
    }
    if position < bytes.count, isDigit(bytes[position]) { throw .invalidNumber(offset: start) }
    if isInteger, let number = integer(bytes, start..<position) { return .integer(number) }
    guard let number = Double(text(bytes, start..<position)), number.isFinite else {
      throw .numberOutOfRange(offset: start)
    }
    return .double(number)
  }

  /// Steps over one or more digits.
  private mutating func digits(_ bytes: Span<UInt8>, from start: Int) throws(JSONError) {
    let first = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    guard position > first else { throw .invalidNumber(offset: start) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The integer that the digits spell; nil where it needs more than 64 bits.
  private func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var number: Int64 = 0
    for index in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
      let (product, productOverflows) = number.multipliedReportingOverflow(by: 10)
      let digit = Int64(bytes[index] - UInt8(ascii: "0"))
      // Below zero all the way, because -2^63 has no positive counterpart.
      let (sum, sumOverflows) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if productOverflows || sumOverflows { return nil }
      number = sum
    }
    return number
  }

  /// The text of bytes that are known to be whole characters.
  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a string from its opening quotation mark to its closing one.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    position += 1
    let start = position
    try skipPlainCharacters(bytes)
    if bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return text(bytes, start..<(position - 1))
    }
    var result = text(bytes, start..<position)
    while bytes[position] == UInt8(ascii: "\\") {
      result.unicodeScalars.append(try escape(bytes))
      let first = position
      try skipPlainCharacters(bytes)
      result += text(bytes, first..<position)
    }
    position += 1
    return result
  }

  /// Stops at the next quotation mark or backslash.
  private mutating func skipPlainCharacters(_ bytes: Span<UInt8>) throws(JSONError) {
    while true {
      let byte = try peek(bytes)
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      guard byte >= 0x20 else { throw .controlCharacter(byte, offset: position) }
      position += 1
    }
  }

  /// Reads an escape from its backslash on; two where they form a surrogate pair.
  private mutating func escape(_ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = try peek(bytes)
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw .invalidEscape(offset: start)
    }
    let unit = try hexadecimal(bytes, escape: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(unit)), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { throw .loneSurrogate(offset: start) }
    position += 2
    let trail = try hexadecimal(bytes, escape: position - 2)
    guard UTF16.isTrailSurrogate(UInt16(trail)),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
    else { throw .loneSurrogate(offset: start) }
    return scalar
  }

  /// Reads the four digits of a `\u` escape: a UTF-16 code unit.
  private mutating func hexadecimal(
    _ bytes: Span<UInt8>, escape start: Int
  ) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek(bytes)
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw .invalidEscape(offset: start)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
