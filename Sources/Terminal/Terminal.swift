// Turns strings and rows of strings into what a terminal or a table file shows: widths in columns,
// visible escapes, styles, tables, CSV, TSV, Markdown. It reads no environment and writes nowhere.

/// How many columns of a terminal the text takes: two for Han, kana, hangul, full-width forms and
/// emoji, none for combining marks and format characters, one for all else.
///
/// Counted scalar by scalar, as terminals do: a sequence of emoji joined to one picture counts its
/// parts. Control characters count nothing: bring the text through `escapingControls(_:)` first.
///
/// Complexity: linear in the length of the text.
public func displayWidth(of text: some StringProtocol) -> Int {
  var width = 0
  for scalar in text.unicodeScalars { width += displayWidth(of: scalar) }
  return width
}

/// How many columns one scalar takes: 0, 1 or 2.
public func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
  if isWide(scalar) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    return 1
  }
}

/// Scalars of East_Asian_Width W or F of Unicode 14.0 (EastAsianWidth.txt), ascending, unassigned
/// gaps inside a block filled; those that are emoji by default come from the property
/// Emoji_Presentation instead.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
  0x20000...0x3FFFD,
]

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if 0x4E00...0x9FFF ~= value { return true }
  if value < 0x1100 { return false }
  for range in wideRanges where value <= range.upperBound {
    if range.lowerBound <= value {
      // Tone marks of kana and Han stand on the character before them.
      return !(0x302A...0x302D ~= value || 0x3099...0x309A ~= value)
    }
    break
  }
  // Regional indicators take two columns as a pair.
  if 0x1F1E6...0x1F1FF ~= value { return false }
  return scalar.properties.isEmojiPresentation
}
