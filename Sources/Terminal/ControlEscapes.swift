/// The text with everything that could steer a terminal made visible: line breaks and tabs as `\n`,
/// `\r`, `\t`; other C0 and C1 controls, DEL, line separators, overrides of writing direction and
/// invisible format characters as `\u{1B}`.
///
/// Whatever comes from a text, a database or a user goes through it before it goes to a terminal.
/// A backslash stays as it is: the result is for eyes, not for reading back. Joiners that scripts and
/// emoji need (U+200C, U+200D) stay.
///
/// Complexity: linear in the length of the text; text without such characters is returned as it is.
public func escapingControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steersTerminal) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    guard steersTerminal(scalar) else {
      escaped.unicodeScalars.append(scalar)
      continue
    }
    switch scalar {
    case "\n": escaped += "\\n"
    case "\r": escaped += "\\r"
    case "\t": escaped += "\\t"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += "\\u{\(digits.count < 2 ? "0" : "")\(digits)}"
    }
  }
  return escaped
}

private func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 0x20 || 0x7F..<0xA0 ~= value { return true }
  if value < 0x600 || 0x2E80..<0xD800 ~= value || 0x200C...0x200D ~= value { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return false
  }
}
