import Terminal

/// Why a text is no query, and where.
public struct SyntaxDiagnostic: Error, Hashable, Sendable {
  /// What is wrong, by the names of openCypher's conformance kit where it has one.
  public enum Detail: String, Hashable, Sendable, CaseIterable {
    case unexpectedSyntax = "UnexpectedSyntax"
    case invalidNumberLiteral = "InvalidNumberLiteral"
    case integerOverflow = "IntegerOverflow"
    case floatingPointOverflow = "FloatingPointOverflow"
    case invalidUnicodeLiteral = "InvalidUnicodeLiteral"
    case invalidUnicodeCharacter = "InvalidUnicodeCharacter"
    case invalidRelationshipPattern = "InvalidRelationshipPattern"
    case invalidClauseComposition = "InvalidClauseComposition"
    case noExpressionAlias = "NoExpressionAlias"
    case invalidEscape = "InvalidEscape"
    case unclosedString = "UnclosedString"
    case unclosedName = "UnclosedName"
    case unclosedComment = "UnclosedComment"
    case tooDeep = "TooDeep"
    case tooLong = "TooLong"
    case writingNotSupported = "WritingNotSupported"
    case procedureNotSupported = "ProcedureNotSupported"
  }

  public var detail: Detail
  public var range: SourceRange
  /// What could have stood there, in the words of the grammar.
  public var expected: [String]
  /// A word that is close to the one that stands there.
  public var nearMiss: String?

  public init(
    detail: Detail, range: SourceRange, expected: [String] = [], nearMiss: String? = nil
  ) {
    self.detail = detail
    self.range = range
    self.expected = expected
    self.nearMiss = nearMiss
  }
}

extension SyntaxDiagnostic {
  /// One sentence for people.
  ///
  /// - Parameter text: the query.
  public func message(in text: String) -> String {
    let bytes = Array(text.utf8)
    let start = min(range.start, bytes.count)
    let found = truncated(
      String(decoding: bytes[start..<min(max(range.end, start), bytes.count)], as: UTF8.self),
      toWidth: 40)
    let place = found.isEmpty ? "the end of the query" : "`\(found)`"
    switch detail {
    case .unexpectedSyntax, .invalidRelationshipPattern, .invalidClauseComposition,
      .noExpressionAlias:
      return expected.isEmpty
        ? "\(place) does not belong here"
        : "expected \(Self.alternatives(expected)), found \(place)"
    case .invalidNumberLiteral: return "\(place) is no number"
    case .integerOverflow: return "\(place) is beyond the integers of 64 bits"
    case .floatingPointOverflow: return "\(place) is beyond the floating-point numbers"
    case .invalidUnicodeLiteral: return "\(place) is no Unicode character"
    case .invalidUnicodeCharacter: return "\(place) has no meaning in a query"
    case .invalidEscape: return "\(place) is no escape; \\\\ stands for a backslash"
    case .unclosedString: return "the string that begins here is not closed"
    case .unclosedName: return "the name that begins here is not closed with a backtick"
    case .unclosedComment: return "the comment that begins here is not closed with */"
    case .tooDeep: return "the query nests too deeply"
    case .tooLong: return "the query is too long"
    case .writingNotSupported: return "\(place) would change the graph, which can only be read"
    case .procedureNotSupported: return "procedures are not supported"
    }
  }

  private static func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
