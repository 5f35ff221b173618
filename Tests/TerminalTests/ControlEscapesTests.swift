import Terminal
import Testing

@Test(arguments: [
  ("区委书记", "区委书记"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\tc\r", "a\\nb\\tc\\r"),
  ("a\u{9B}b", "a\\u{9B}b"), ("\u{202E}abc", "\\u{202E}abc"), ("\u{0}\u{7F}", "\\u{00}\\u{7F}"),
  ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("\u{2028}", "\\u{2028}"), ("\u{61C}", "\\u{61C}"),
  ("a\\b", "a\\b"), ("\u{E0041}", "\\u{E0041}"), ("👨\u{200D}👩", "👨\u{200D}👩"),
])
func controlsAreShown(text: String, expected: String) {
  #expect(escapingControls(text) == expected)
}

@Test(arguments: [
  (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
  (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
])
func stylesAreWanted(isTerminal: Bool, environment: [String: String], expected: Bool) {
  let styler = Styler(isTerminal: isTerminal, environment: environment)
  #expect(styler.isEnabled == expected)
  #expect(styler.apply(.bold, .red, to: "x") == (expected ? "\u{1B}[1;31mx\u{1B}[0m" : "x"))
}
