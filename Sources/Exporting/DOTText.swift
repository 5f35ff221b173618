/// Quoting for the DOT language (https://graphviz.org/doc/info/lang.html).
enum DOTText {
  /// A quoted string that shows the text as it is: quotation marks and backslashes (which begin
  /// escapes such as `\N`) escaped, `&` written as an entity, line breaks as `\n`, other controls
  /// replaced by U+FFFD.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(shown(scalar))
      }
    }
    return result + "\""
  }

  /// Text inside an HTML-like label; graphviz refuses labels that are not well-formed.
  static func markup(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(shown(scalar))
      }
    }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let isForbidden = value < 0x20 || 0x7F..<0xA0 ~= value || 0xFFFE...0xFFFF ~= value
    return isForbidden ? "\u{FFFD}" : scalar
  }
}
