import Terminal
import Testing

@Test func tableAlignsByDisplayWidth() {
  var table = TextTable(columns: [.init("name"), .init("n", alignment: .trailing), .init("acts")])
  table.append(["王俊", "1", "出席、讲话"])
  table.append(["a\nb", "12"])
  #expect(
    table.rendered() == """
      name   n  acts
      ────  ──  ──────────
      王俊   1  出席、讲话
      a\\nb  12

      """)
}

@Test func tableNarrowsItsWidestColumns() {
  let table = TextTable(
    header: ["a", "b"], rows: [["x", String(repeating: "会", count: 40)], ["yy", nil]])
  let lines = table.rendered(width: 30).split(separator: "\n")
  #expect(lines.allSatisfy { displayWidth(of: $0) <= 30 })
  #expect(lines[2].hasSuffix("…"))
  #expect(lines[2].hasPrefix("x   会"))
}

@Test func tableWrapsWhereAskedTo() {
  var table = TextTable(columns: [.init("a"), .init("b", maximumWidth: 8, wraps: true)])
  table.append(["x", "区委书记王俊"])
  table.append(["y", "z"])
  #expect(
    table.rendered() == """
      a  b
      ─  ────────
      x  区委书记
         王俊
      y  z

      """)
}

@Test(arguments: [
  (["a", "b"], "a,b\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\n"),
  (["a\nb", ""], "\"a\nb\",\"\"\n"),
  ([nil, "x", nil], ",x,\n"), ([nil], "\"\"\n"), ([" a"], "\" a\"\n"), (["=1"], "=1\n"),
  (["a\r\nb"], "\"a\r\nb\"\n"), (["a,\u{301}b"], "\"a,\u{301}b\"\n"),
])
func csvRow(cells: [String?], expected: String) {
  #expect(CSVFormat().row(cells, titles: []) == expected)
}

@Test(arguments: [
  ("=1+1", "'=1+1"), ("+86", "+86"), ("-5", "-5"), ("-5.5", "-5.5"), ("-1+1", "'-1+1"),
  ("@x", "'@x"), ("+", "'+"), ("-inf", "'-inf"), ("\tx", "'\tx"), ("x=1", "x=1"), ("王", "王"),
  ("=\u{301}1", "'=\u{301}1"),
])
func csvGuardsFormulas(cell: String, expected: String) {
  #expect(CSVFormat(guardsFormulas: true).row([cell, "x"], titles: []) == "\(expected),x\n")
}

@Test func otherFormats() {
  let titles = ["名", "b"]
  let rows: [[String?]] = [["a\tb\\", nil], ["x|y\n<z>", "1"]]
  #expect(TSVFormat().text(header: titles, rows: rows) == "名\tb\na\\tb\\\\\t\nx|y\\n<z>\t1\n")
  #expect(
    MarkdownFormat().text(header: titles, rows: rows)
      == "| 名 | b |\n| --- | --- |\n| a\\tb\\\\ |  |\n| x\\|y<br>&lt;z&gt; | 1 |\n")
  #expect(
    LineFormat().text(header: titles, rows: rows)
      == "名 = a\\tb\\\n b =\n\n名 = x|y\\n<z>\n b = 1\n\n")
}
