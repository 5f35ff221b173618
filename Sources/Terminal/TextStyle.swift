/// A look that a terminal can give to text: select graphic rendition codes of ECMA-48 § 8.3.117.
public enum TextStyle: Int, Sendable, Hashable, CaseIterable {
  case bold = 1
  case faint = 2
  case underlined = 4
  case red = 31
  case green = 32
  case yellow = 33
  case blue = 34
  case magenta = 35
  case cyan = 36
}

/// Gives text its look where looks are wanted, and leaves it as it is where not.
public struct Styler: Sendable, Hashable {
  public var isEnabled: Bool

  public init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// Looks are wanted on a terminal that is not `dumb`, unless `NO_COLOR` is set and not empty
  /// (https://no-color.org).
  public init(isTerminal: Bool, environment: [String: String]) {
    isEnabled =
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The text with the styles around it. The text itself is not escaped.
  public func apply(_ styles: TextStyle..., to text: String) -> String {
    guard isEnabled, !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
