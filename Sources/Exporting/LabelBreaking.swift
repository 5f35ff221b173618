import Terminal

/// The text in lines of about the same length, none much above `limit` columns of a terminal (two for
/// a Han): how a long Chinese name is set in a box.
///
/// Lines break after 年, 会, 暨, ·, closing brackets and the like where that costs little balance, never
/// before closing punctuation, after opening punctuation or inside a number or Latin word. Line breaks
/// and tabs count as blanks.
///
/// Complexity: O(length × limit).
func balancedLines(_ text: String, limit: Int) -> [String] {
  let characters = text.map { $0.isWhitespace || $0.isNewline ? " " : $0 }
  guard !characters.isEmpty else { return [""] }
  var offsets = [0]
  for character in characters {
    offsets.append((offsets.last ?? 0) + displayWidth(of: String(character)))
  }
  let total = offsets[characters.count]
  guard total > limit else { return [String(characters)] }
  let lineCount = (total + limit - 1) / limit
  let ideal = (total + lineCount - 1) / lineCount

  // Least total cost of breaking the first n characters, and where the last line of that starts.
  var best: [(cost: Int, start: Int)] = [(0, 0)]
  for end in 1...characters.count {
    var choice = (cost: Int.max, start: end - 1)
    var start = end - 1
    while start >= 0, start == end - 1 || offsets[end] - offsets[start] <= limit + 4 {
      let width = offsets[end] - offsets[start]
      let slack = abs(width - ideal)
      let overflow = max(0, width - limit)
      let penalty = end == characters.count ? 0 : breakPenalty(characters, before: end)
      let cost = best[start].cost + slack * slack + overflow * overflow * 8 + penalty
      if cost < choice.cost { choice = (cost, start) }
      start -= 1
    }
    best.append(choice)
  }
  var lines: [String] = []
  var end = characters.count
  while end > 0 {
    let start = best[end].start
    lines.append(trimmed(characters[start..<end]))
    end = start
  }
  return lines.reversed().filter { !$0.isEmpty }
}

/// What it costs to start a line at the index.
private func breakPenalty(_ characters: [Character], before index: Int) -> Int {
  let left = characters[index - 1]
  let right = characters[index]
  if closesPhrase(right) || opensPhrase(left) { return 2000 }
  if left == " " { return 0 }
  if isWordPart(left), isWordPart(right) { return 1000 }
  // 2023 | 年, 第 | 二次 tear apart what is read as one.
  if left.isNumber || "第".contains(left) || "年月日次届届个号".contains(right) { return 120 }
  if "年会暨·、\u{FF0C}:;。》”)」\u{FF09}的和与及省市区县镇".contains(left) || opensPhrase(right) {
    return 4
  }
  return 40
}

private func isWordPart(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber)
}

private func trimmed(_ characters: ArraySlice<Character>) -> String {
  var slice = characters.drop { $0 == " " }
  while slice.last == " " { slice.removeLast() }
  return String(slice)
}
