import JSONText
import Testing

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (-7, "-7"), (1.0, "1.0"), (-0.0, "-0.0"), (0.1, "0.1"),
      (1e300, "1e+300"), (.double(.nan), "null"), (.double(-.infinity), "null"),
      ("a\"b\\c/", #""a\"b\\c/""#),
      ("\0\u{1B}[31m\u{7F}\u{9B}\n", #""\u0000\u001b[31m\u007f\u009b\n""#),
      ("黄祖英 é😀", #""黄祖英 é😀""#),
      ([], "[]"), ([:], "{}"), (["b": [1, "x"], "a": [[:]]], #"{"b":[1,"x"],"a":[{}]}"#),
    ] as [(JSONValue, String)])
  func writesCompactly(value: JSONValue, text: String) {
    #expect(value.text() == text)
  }

  @Test func writesPrettily() {
    let value: JSONValue = ["name": "王俊", "acts": ["attend", "speak"], "none": [], "at": ["x": 1]]
    #expect(
      value.text(style: .pretty) == """
        {
          "name": "王俊",
          "acts": [
            "attend",
            "speak"
          ],
          "none": [],
          "at": {
            "x": 1
          }
        }
        """)
  }

  @Test(arguments: [
    "plain", "'; DROP TABLE node; --", "\"\\\"", "\u{0}\u{1}\u{1F}\u{7F}\u{80}\u{9F}\u{A0}",
    "\u{2028}\u{2029}\u{FEFF}", "👩‍👩‍👧‍👦🇨🇳", "e\u{301}", "\r\n", "𠮷野家", "\u{10FFFF}",
  ])
  func whatIsWrittenReadsBack(string: String) throws {
    let value: JSONValue = .object([
      string: .array([.string(string), .double(0.1), .integer(.min)])
    ])
    for style in JSONValue.Style.allCases {
      let copy = try JSONValue(parsing: value.text(style: style))
      #expect(copy == value)
      #expect(copy.object?.first?.key.utf8.elementsEqual(string.utf8) == true)
    }
  }

  @Test func depthCostsNoStack() {
    var value: JSONValue = 1
    for _ in 0..<2_000 { value = [value] }
    #expect(value.text().utf8.count == 4_001)
  }

  @Test func sortsADictionary() {
    #expect(JSONValue.object(JSONObject(sorting: ["b": 1, "a": 2])).text() == #"{"a":2,"b":1}"#)
  }
}
