/// Text for XML 1.0: markup escaped, characters that the standard forbids (§ 2.2) replaced by U+FFFD.
///
/// Line breaks and tabs are written as references, so that attributes keep them (§ 3.3.3).
///
/// Complexity: linear in the length of the text.
func xmlEscaped(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t": result += "&#9;"
    case "\n": result += "&#10;"
    case "\r": result += "&#13;"
    default:
      let isForbidden = scalar.value < 0x20 || 0xFFFE...0xFFFF ~= scalar.value
      result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
    }
  }
  return result
}
