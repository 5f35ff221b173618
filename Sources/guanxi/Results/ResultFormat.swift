import CypherExecution
import JSONText
import Provenance
import Terminal

/// How rows of values are printed.
enum ResultFormat: String, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown, line
}

/// Prints the rows of a result, with the printed lines behind each where they are asked for.
struct ResultPrinter {
  let format: ResultFormat
  let console: Console

  /// - Parameter citations: for each row the lines behind it; nil where they were not asked for.
  func print(_ result: QueryResult, citations: [[Citation]]?) throws {
    switch format {
    case .table: try printTable(result, citations)
    case .csv: try printRows(result, citations, CSVFormat(guardsFormulas: true))
    case .tsv: try printRows(result, citations, TSVFormat())
    case .markdown: try printRows(result, citations, MarkdownFormat())
    case .line: try printRows(result, citations, LineFormat())
    case .json: try printJSON(result, citations)
    case .jsonl:
      for (index, row) in result.rows.enumerated() {
        try console.line(object(result.columns, row, citations?[index]).text())
      }
    }
  }

  /// A table on one screen; with evidence every row is one line, and its citations stand under it.
  private func printTable(_ result: QueryResult, _ citations: [[Citation]]?) throws {
    var table = TextTable(header: result.columns)
    for row in result.rows { table.append(row.map(\.cell)) }
    guard let citations else {
      try console.write(table.rendered(width: console.width, styler: console.styler))
      return
    }
    let lines = table.rendered(styler: console.styler).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      try console.line(String(line))
      guard index >= 2 else { continue }
      for citation in citations[index - 2] {
        try console.line("  " + escapingControls(citation.text))
      }
    }
  }

  /// Formats for files: evidence is one more column.
  private func printRows(
    _ result: QueryResult, _ citations: [[Citation]]?, _ format: some TableFormat
  ) throws {
    let titles = result.columns + (citations == nil ? [] : ["evidence"])
    try console.write(format.header(titles))
    for (index, row) in result.rows.enumerated() {
      let cited = citations.map { [$0[index].map(\.text).joined(separator: "; ")] } ?? []
      try console.write(format.row(row.map(\.cell) + cited, titles: titles))
    }
  }

  private func printJSON(_ result: QueryResult, _ citations: [[Citation]]?) throws {
    try console.write("[")
    for (index, row) in result.rows.enumerated() {
      try console.write(
        (index == 0 ? "\n" : ",\n") + object(result.columns, row, citations?[index]).text())
    }
    try console.write(result.rows.isEmpty ? "]\n" : "\n]\n")
  }

  /// A row as an object; a column of the same name as an earlier one keeps its own key by a suffix.
  private func object(_ columns: [String], _ row: [Value], _ citations: [Citation]?) -> JSONValue {
    var members = zip(columns, row).map { JSONObject.Member(key: $0, value: $1.json) }
    if let citations {
      members.append(.init(key: "evidence", value: .array(citations.map(\.json))))
    }
    return .object(JSONObject(members))
  }
}

extension Citation {
  /// `file:line “quote” [rule]`.
  fileprivate var text: String { "\(file):\(line) “\(quote)” [\(rule)]" }

  fileprivate var json: JSONValue {
    [
      "article": .string(article), "file": .string(file), "line": .integer(Int64(line)),
      "quote": .string(quote), "rule": .string(rule), "confidence": .double(confidence),
    ]
  }
}
