import FoundationEssentials
import Testing

@testable import CypherSyntax

/// Every query of the conformance kit beside the checkout prints back, or is refused as the kit says.
@Suite(.enabled(if: ConformanceKit.isThere, "the conformance kit is not beside the checkout"))
struct ConformanceKitTests {
  @Test func queriesPrintBack() throws {
    let cases = try ConformanceKit.cases()
    #expect(cases.count > 1000)
    var parsed = 0
    for (query, _) in cases {
      guard let tree = try? Parser.parse(query) else { continue }
      parsed += 1
      let printed = Printer.text(tree)
      #expect((try? Parser.parse(printed)) == tree, "\(query)\n\(printed)")
    }
    #expect(parsed > 1000)
  }

  /// Errors that are told without knowing scopes, types or the graph. UnexpectedSyntax is none of them:
  /// the kit gives it to patterns outside of predicates as well, which parse.
  private static let details: Set<String> = [
    "InvalidNumberLiteral", "IntegerOverflow", "FloatingPointOverflow",
    "InvalidUnicodeLiteral", "InvalidUnicodeCharacter", "InvalidRelationshipPattern",
  ]

  /// What is no part of the reading side is refused as such; all else only where the kit wants an error.
  @Test func onlyWrongQueriesAreRefused() throws {
    for (query, wanted) in try ConformanceKit.cases() {
      do throws(SyntaxDiagnostic) {
        _ = try Parser.parse(query)
        #expect(!Self.details.contains(wanted ?? ""), "\(query)\nparses, without \(wanted ?? "")")
      } catch {
        let isOutside = [.writingNotSupported, .procedureNotSupported].contains(error.detail)
        let isWanted = wanted == error.detail.rawValue
        #expect(isOutside || isWanted, "\(query)\n\(error.detail.rawValue), not \(wanted ?? "")")
      }
    }
  }
}

/// Reads the queries out of the kit's feature files.
private enum ConformanceKit {
  static let folder = "../shared/tck/tck"

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  /// Queries with the detail of the error that the kit wants; outlines with each of their examples.
  static func cases() throws -> [(query: String, error: String?)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".feature") }
      .flatMap { file in
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
        return cases(inFeature: String(decoding: data, as: UTF8.self))
      }
  }

  private static func cases(inFeature text: String) -> [(query: String, error: String?)] {
    var result: [(query: String, error: String?)] = []
    var scenario = Scenario()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if scenario.openQuery == nil, words.hasPrefix("Scenario") {
        result += scenario.cases
        scenario = Scenario()
      }
      scenario.read(line, words: String(words))
    }
    return result + scenario.cases
  }

  private struct Scenario {
    var queries: [String] = []
    var error: String?
    var openQuery: [Substring]?
    var readsQuery = false
    var examples: [[String]] = []
    var readsExamples = false

    mutating func read(_ line: Substring, words: String) {
      if words.hasPrefix("\"\"\"") {
        if let lines = openQuery, readsQuery { queries.append(lines.joined(separator: "\n")) }
        openQuery = openQuery == nil ? [] : nil
      } else if openQuery != nil {
        openQuery?.append(line)
      } else if words.hasPrefix("Examples:") {
        readsExamples = true
      } else if readsExamples, words.hasPrefix("|") {
        examples.append(cells(words))
      } else if words.contains("should be raised at compile time: ") {
        error = words.split(separator: " ").last.map(String.init)
      } else {
        readsQuery = words.hasSuffix("executing query:") || words.hasSuffix("having executed:")
      }
    }

    var cases: [(query: String, error: String?)] {
      let rows = examples.isEmpty ? [[]] : Array(examples.dropFirst())
      return rows.flatMap { row in
        queries.map { query in
          var text = query
          for (name, value) in zip(examples.first ?? [], row) {
            text = text.replacing("<\(name)>", with: value)
          }
          return (text, error)
        }
      }
    }

    /// The cells of a row of a table; a pipe after a backslash is a character of a cell.
    private func cells(_ row: String) -> [String] {
      var cells = [""]
      var isEscaped = false
      for character in row {
        if character == "|", !isEscaped {
          cells.append("")
        } else if character == "|" {
          cells[cells.count - 1].removeLast()
          cells[cells.count - 1].append(character)
        } else {
          cells[cells.count - 1].append(character)
        }
        isEscaped = character == "\\" && !isEscaped
      }
      return cells.dropFirst().dropLast().map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}
