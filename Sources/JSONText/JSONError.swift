/// Why bytes are not JSON. Offsets count bytes of the input from 0.
public enum JSONError: Error, Hashable, Sendable {
  case invalidUTF8(offset: Int)
  /// The input ends inside a value, or holds none.
  case unexpectedEnd(offset: Int)
  case unexpectedByte(UInt8, offset: Int)
  /// A whole value is followed by something other than blanks.
  case trailingContent(offset: Int)
  /// Such as `01`, `1.`, `-`, `1e`.
  case invalidNumber(offset: Int)
  /// The number is too large for a double.
  case numberOutOfRange(offset: Int)
  /// A backslash with what may not follow it.
  case invalidEscape(offset: Int)
  /// Half of a surrogate pair, which stands for no character.
  case loneSurrogate(offset: Int)
  /// A character below U+0020 inside a string.
  case controlCharacter(UInt8, offset: Int)
  case duplicateKey(String, offset: Int)
  /// More arrays and objects inside one another than the limit.
  case tooDeep(limit: Int, offset: Int)

  /// Where the input stops being JSON.
  public var offset: Int {
    switch self {
    case .invalidUTF8(let offset), .unexpectedEnd(let offset), .unexpectedByte(_, let offset),
      .trailingContent(let offset), .invalidNumber(let offset), .numberOutOfRange(let offset),
      .invalidEscape(let offset), .loneSurrogate(let offset), .controlCharacter(_, let offset),
      .duplicateKey(_, let offset), .tooDeep(_, let offset):
      offset
    }
  }
}

extension JSONError: CustomStringConvertible {
  /// One sentence for people, without the place.
  public var description: String {
    switch self {
    case .invalidUTF8: "not valid UTF-8"
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte(let byte, _) where (0x21...0x7E).contains(byte):
      "unexpected \(Character(Unicode.Scalar(byte)))"
    case .unexpectedByte(let byte, _): "unexpected byte 0x\(String(byte, radix: 16))"
    case .trailingContent: "something follows the value"
    case .invalidNumber: "not a number that JSON allows"
    case .numberOutOfRange: "the number is out of range"
    case .invalidEscape: "an escape that JSON does not have"
    case .loneSurrogate: "half of a surrogate pair"
    case .controlCharacter: "an unescaped control character in a string"
    case .duplicateKey(let key, _): "the key \(JSONValue.string(key).text()) occurs twice"
    case .tooDeep(let limit, _): "nested more than \(limit) deep"
    }
  }
}
