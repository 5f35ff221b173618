/// A half-open range of UTF-8 byte offsets in the text of a query.
public struct SourceRange: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// From the start of this range to the end of the other.
  public func joined(with other: SourceRange) -> SourceRange {
    SourceRange(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A name as written: of a variable, label, type, property or function.
///
/// Two names are equal where they read the same, wherever they stand.
public struct NameSyntax: Sendable {
  /// Without the backticks.
  public var text: String
  public var range: SourceRange

  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

extension NameSyntax: Hashable {
  public static func == (left: NameSyntax, right: NameSyntax) -> Bool { left.text == right.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
