/// On which side of its column a text stands.
public enum Alignment: Sendable, Hashable, CaseIterable {
  case leading, trailing
}

/// The text cut to at most `width` columns; what is cut is marked with `…` (one column).
///
/// Never cuts inside a grapheme; a Han that would stick out by half is left out, so that the result
/// may be one column short of `width`. A width below 1 gives the empty string.
public func truncated(_ text: String, toWidth width: Int) -> String {
  guard width > 0 else { return "" }
  // A scalar takes at least as many bytes as columns.
  if text.utf8.count <= width || displayWidth(of: text) <= width { return text }
  var result = ""
  var used = 0
  for character in text {
    let next = displayWidth(of: String(character))
    if used + next > width - 1 { break }
    result.append(character)
    used += next
  }
  return result + "…"
}

/// The text filled up with blanks to `width` columns; a wider text stays as it is.
public func padded(
  _ text: String, toWidth width: Int, alignment: Alignment = .leading
) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
  return alignment == .leading ? text + blanks : blanks + text
}

/// The text in lines of at most `width` columns, broken at blanks where there are any and between
/// Han otherwise; never before closing punctuation.
///
/// A word wider than a line is cut. An empty text gives one empty line.
public func wrapped(_ text: String, toWidth width: Int) -> [String] {
  let limit = max(2, width)
  var lines: [String] = []
  var line: [Character] = []
  var used = 0
  var lastBreak: Int?
  for character in text {
    let next = displayWidth(of: String(character))
    if next == 2, !closesPhrase(character), line.last.map({ !opensPhrase($0) }) == true {
      lastBreak = line.count
    }
    while used + next > limit, !line.isEmpty {
      let cut = lastBreak ?? line.count
      lines.append(trimmingBlanks(line[..<cut]))
      line = Array(line[cut...].drop { $0 == " " })
      used = displayWidth(of: String(line))
      lastBreak = nil
    }
    line.append(character)
    used += next
    if character == " " { lastBreak = line.count }
  }
  lines.append(trimmingBlanks(line[...]))
  return lines
}

/// Punctuation that may not begin a line (GB/T 15834 § 5.1.10), half-width forms included.
public func closesPhrase(_ character: Character) -> Bool {
  switch character {
  case ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "'", "\"", "、", "。", "》", "」", "』", "】",
    "〉", "〕", "’", "”", "…", "—", "·", "\u{FF0C}", "\u{FF0E}", "\u{FF1B}", "\u{FF1A}",
    "\u{FF1F}", "\u{FF01}", "\u{FF09}", "\u{FF05}":
    true
  default: false
  }
}

/// Punctuation that may not end a line.
public func opensPhrase(_ character: Character) -> Bool {
  switch character {
  case "(", "[", "{", "《", "「", "『", "【", "〈", "〔", "“", "‘", "\u{FF08}": true
  default: false
  }
}

private func trimmingBlanks(_ characters: ArraySlice<Character>) -> String {
  var slice = characters
  while slice.last == " " { slice.removeLast() }
  return String(slice)
}
