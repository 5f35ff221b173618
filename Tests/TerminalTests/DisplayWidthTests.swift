import Terminal
import Testing

@Test(arguments: [
  ("", 0), ("abc", 3), ("区委", 4), ("中共abc", 7), ("\u{FF0C}。", 4), ("·", 1), ("“”", 2),
  ("e\u{301}", 1), ("か\u{3099}", 2), ("한국", 4), ("\u{20000}", 2), ("😀", 2), ("🇨🇳", 2),
  ("a\u{200B}b", 2), ("\u{3000}", 2), ("龥", 2), ("\u{FF21}\u{FF22}", 4), ("\u{FF71}", 1), ("é", 1),
  ("〇", 2), ("\u{A0}", 1), ("\u{AD}", 0),
])
func displayWidthOfText(text: String, width: Int) {
  #expect(displayWidth(of: text) == width)
}

@Test(arguments: [
  ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("区委书记", 8, "区委书记"), ("区委书记", 7, "区委书…"),
  ("区委书记", 6, "区委…"), ("区委", 1, "…"), ("区委", 0, ""), ("e\u{301}fg", 2, "e\u{301}…"),
])
func truncatedToWidth(text: String, width: Int, expected: String) {
  #expect(truncated(text, toWidth: width) == expected)
}

@Test(arguments: [
  ("区", 4, Alignment.leading, "区  "), ("区", 4, .trailing, "  区"), ("区委", 3, .leading, "区委"),
])
func paddedToWidth(text: String, width: Int, alignment: Alignment, expected: String) {
  #expect(padded(text, toWidth: width, alignment: alignment) == expected)
}

@Test(arguments: [
  ("", 10, [""]), ("one two three", 8, ["one two", "three"]),
  (
    "区委书记王俊\u{FF0C}出席", 12, ["区委书记王", "俊\u{FF0C}出席"]
  ),
  ("区委书记王俊出席", 8, ["区委书记", "王俊出席"]), ("abcdefgh", 4, ["abcd", "efgh"]),
])
func wrappedToWidth(text: String, width: Int, expected: [String]) {
  #expect(wrapped(text, toWidth: width) == expected)
}
