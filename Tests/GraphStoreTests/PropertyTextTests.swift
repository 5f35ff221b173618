import GraphModel
import GraphStore
import Testing

@Suite struct PropertyTextTests {
  @Test(
    arguments: [
      ([:], "{}"),
      (["b": 1, "a": true, "c": 1.0], #"{"a":true,"b":1,"c":1.0}"#),
      (["x": ["attend", 2, [0.5, []]]], #"{"x":["attend",2,[0.5,[]]]}"#),
      (["x": .double(.infinity)], #"{"x":{"float":"Inf"}}"#),
      (["x": .double(-.infinity)], #"{"x":{"float":"-Inf"}}"#),
      (["x": -0.0], #"{"x":-0.0}"#),
      (
        ["'; DROP TABLE node; --": "\"\\\0\u{1B}\n😀"],
        #"{"'; DROP TABLE node; --":"\"\\\u0000\u001b\n😀"}"#
      ),
    ] as [([String: PropertyValue], String)])
  func writesAndReads(properties: [String: PropertyValue], text: String) {
    #expect(PropertyText.encode(properties) == text)
    #expect(PropertyText.decode(Array(text.utf8).span) == properties)
  }

  @Test func keepsNaN() throws {
    let text = PropertyText.encode(["x": .double(.nan)])
    #expect(text == #"{"x":{"float":"NaN"}}"#)
    guard case .double(let number)? = PropertyText.decode(Array(text.utf8).span)?["x"] else {
      Issue.record("no double")
      return
    }
    #expect(number.isNaN)
  }

  @Test func nullIsAbsent() {
    #expect(PropertyText.decode(Array(#"{"a":null,"b":1}"#.utf8).span) == ["b": 1])
  }

  @Test(arguments: ["", "[]", "1", "{", #"{"a":{}}"#, #"{"a":{"float":"x"}}"#, #"{"a":[null]}"#])
  func refusesWhatIsNoProperties(text: String) {
    #expect(PropertyText.decode(Array(text.utf8).span) == nil)
  }
}
