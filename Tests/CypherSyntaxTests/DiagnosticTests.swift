import Testing

@testable import CypherSyntax

@Suite struct DiagnosticTests {
  static let cases: [(query: String, detail: SyntaxDiagnostic.Detail, rendered: String)] = [
    (
      "MACTH (n) RETURN n", .unexpectedSyntax,
      """
      expected MATCH, OPTIONAL MATCH, WITH, UNWIND or RETURN, found `MACTH` (line 1, column 1)
        MACTH (n) RETURN n
        ^^^^^
        did you mean MATCH?
      """
    ),
    (
      "MATCH (p:人物 RETURN p", .unexpectedSyntax,
      """
      expected `)`, found `RETURN` (line 1, column 13)
        MATCH (p:人物 RETURN p
                      ^^^^^^
      """
    ),
    (
      "MATCH (n)\nRETURN '王俊", .unclosedString,
      """
      the string that begins here is not closed (line 2, column 8)
        RETURN '王俊
               ^
      """
    ),
    (
      "MATCH (n) RETURN 12abc", .invalidNumberLiteral,
      """
      `12abc` is no number (line 1, column 18)
        MATCH (n) RETURN 12abc
                         ^^^^^
      """
    ),
    (
      "MATCH (n) DELETE n", .writingNotSupported,
      """
      `DELETE` would change the graph, which can only be read (line 1, column 11)
        MATCH (n) DELETE n
                  ^^^^^^
      """
    ),
    (
      "RETURN 9223372036854775808", .integerOverflow,
      """
      `9223372036854775808` is beyond the integers of 64 bits (line 1, column 8)
        RETURN 9223372036854775808
               ^^^^^^^^^^^^^^^^^^^
      """
    ),
    (
      "RETURN -0x8000000000000001", .integerOverflow,
      """
      `-0x8000000000000001` is beyond the integers of 64 bits (line 1, column 8)
        RETURN -0x8000000000000001
               ^^^^^^^^^^^^^^^^^^^
      """
    ),
    (
      "RETURN '\\u+041'", .invalidUnicodeLiteral,
      """
      `\\u+041` is no Unicode character (line 1, column 9)
        RETURN '\\u+041'
                ^^^^^^
      """
    ),
    (
      "RETURN '\\u关关关关'", .invalidUnicodeLiteral,
      """
      `\\u关关` is no Unicode character (line 1, column 9)
        RETURN '\\u关关关关'
                ^^^^^^
      """
    ),
    (
      "RETURN 1 '\u{1B}[31m\u{7}'", .unexpectedSyntax,
      """
      expected a clause, an operator or the end of the query, found `'\\u{1B}[31m\\u{07}'` (line 1, column 10)
        RETURN 1 '\\u{1B}[31m\\u{07}'
                 ^^^^^^^^^^^^^^^^^^
      """
    ),
    (
      "MATCH (n) RETURN n n", .unexpectedSyntax,
      """
      expected a clause, an operator or the end of the query, found `n` (line 1, column 20)
        MATCH (n) RETURN n n
                           ^
      """
    ),
    (
      "MATCH (n)", .unexpectedSyntax,
      """
      expected RETURN or another clause, found the end of the query (line 1, column 10)
        MATCH (n)
                 ^
      """
    ),
  ]

  @Test(arguments: cases)
  func rendering(query: String, detail: SyntaxDiagnostic.Detail, rendered: String) {
    do {
      let tree = try Parser.parse(query)
      Issue.record("parsed: \(Printer.text(tree))")
    } catch {
      #expect(error.detail == detail)
      #expect(DiagnosticRenderer.render(error, in: query) == rendered)
    }
  }

  @Test(
    arguments: [
      ("Persn", "Person"), ("王俊", nil), ("ATENDED", "ATTENDED"), ("cuont", "count"), ("x", nil),
    ] as [(String, String?)])
  func nearMiss(word: String, expected: String?) {
    let candidates = ["Person", "Place", "ATTENDED", "count", "collect", "王志刚"]
    #expect(NearMiss.closest(to: word, among: candidates) == expected)
  }
}
