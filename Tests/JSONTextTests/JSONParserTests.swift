import JSONText
import Testing

@Suite struct JSONParserTests {
  @Test(
    arguments: [
      ("null", .null), (" true ", true), ("false", false),
      ("0", 0), ("-0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .double(9.223372036854775808e18)),
      ("1.0", .double(1)), ("1e2", .double(100)), ("1E+2", .double(100)),
      ("-2.5e-1", .double(-0.25)),
      ("\"\"", ""), (#""黄祖英""#, "黄祖英"), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"),
      (#""\u9ec4祖\u82F1""#, "黄祖英"), (#""\ud83d\ude00!""#, "😀!"), (#""\u0000""#, "\0"),
      ("[]", []), ("[ ]", []), ("[1, [2], {}]", [1, [2], [:]]),
      (#"{"b":1,"a":{"c":null}}"#, ["b": 1, "a": ["c": nil]]),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == value)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd(offset: 0)), ("  ", .unexpectedEnd(offset: 2)),
      ("[1", .unexpectedEnd(offset: 2)), ("[1,", .unexpectedEnd(offset: 3)),
      ("[1,]", .unexpectedByte(UInt8(ascii: "]"), offset: 3)),
      ("{,}", .unexpectedByte(UInt8(ascii: ","), offset: 1)),
      (#"{"a" 1}"#, .unexpectedByte(UInt8(ascii: "1"), offset: 5)),
      (#"{"a":1,}"#, .unexpectedByte(UInt8(ascii: "}"), offset: 7)),
      (#"{"a":1,"a":2}"#, .duplicateKey("a", offset: 7)),
      ("tru", .unexpectedEnd(offset: 3)), ("trux", .unexpectedByte(UInt8(ascii: "x"), offset: 3)),
      ("NaN", .unexpectedByte(UInt8(ascii: "N"), offset: 0)),
      ("1 2", .trailingContent(offset: 2)), ("nullx", .trailingContent(offset: 4)),
      ("01", .invalidNumber(offset: 0)), ("-", .invalidNumber(offset: 0)),
      ("[1.]", .invalidNumber(offset: 1)), ("1e", .invalidNumber(offset: 0)),
      (".5", .unexpectedByte(UInt8(ascii: "."), offset: 0)),
      ("+1", .unexpectedByte(UInt8(ascii: "+"), offset: 0)),
      ("1e999", .numberOutOfRange(offset: 0)),
      (#""abc"#, .unexpectedEnd(offset: 4)), (#""a\x""#, .invalidEscape(offset: 2)),
      (#""\u12g4""#, .invalidEscape(offset: 1)), (#""\ud83d""#, .loneSurrogate(offset: 1)),
      (#""\ude00""#, .loneSurrogate(offset: 1)), (#""\ud83d\u0041""#, .loneSurrogate(offset: 1)),
      ("\"a\nb\"", .controlCharacter(0x0A, offset: 2)),
      ("\u{FEFF}1", .unexpectedByte(0xEF, offset: 0)),
    ] as [(String, JSONError)])
  func refuses(text: String, error: JSONError) {
    #expect(throws: error) { try JSONValue(parsing: text) }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    #expect(throws: JSONError.invalidUTF8(offset: 2)) {
      try JSONValue(parsing: [0x22, 0x61, 0xED, 0xA0, 0x80, 0x22])
    }
  }

  @Test func limitsDepth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONValue(parsing: nested(JSONValue.defaultMaximumDepth))
    #expect(throws: JSONError.tooDeep(limit: 256, offset: 256)) {
      try JSONValue(parsing: nested(100_000))
    }
    #expect(throws: JSONError.tooDeep(limit: 2, offset: 2)) {
      try JSONValue(parsing: nested(3), maximumDepth: 2)
    }
  }

  @Test func findsDuplicatesAmongManyKeys() throws {
    let members = (0..<5000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSONValue(parsing: "{\(members)}").object?.count == 5000)
    #expect(throws: JSONError.duplicateKey("k17", offset: members.utf8.count + 2)) {
      try JSONValue(parsing: "{\(members),\"k17\":0}")
    }
  }

  @Test func everyTruncationOfADocumentIsRefusedWithAPlace() throws {
    let bytes = Array(#"{"人":["李\u4e00",-1.5e3,null,true],"n":{"x":[{}]}}"#.utf8)
    _ = try JSONValue(parsing: bytes)
    for length in 0..<bytes.count {
      let error = #expect(throws: JSONError.self) {
        try JSONValue(parsing: Array(bytes.prefix(length)))
      }
      #expect((error?.offset ?? .max) <= length)
    }
  }
}
