import TextCore

/// An article of plain paragraphs, one a line, read without normalisation.
func plainArticle(_ text: String) -> ArticleText {
  let bytes = Array(text.utf8)
  var starts: [Int32] = []
  var ends: [Int32] = []
  for scalar in text.unicodeScalars {
    let width = String(scalar).utf8.count
    let start = Int32(starts.count)
    for _ in 0..<width {
      starts.append(start)
      ends.append(start + Int32(width))
    }
  }
  let reading = ReadingText(bytes: bytes, sourceStarts: starts, sourceEnds: ends)
  var blocks: [Block] = []
  var lineStart = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = lineStart + line.utf8.count
    if end > lineStart {
      blocks.append(
        Block(
          kind: .paragraph, span: TextSpan(start: lineStart, end: end),
          sentences: sentences(in: line, from: lineStart)))
    }
    lineStart = end + 1
  }
  return ArticleText(
    text: reading, title: TextSpan(start: 0, end: 0), blocks: blocks, date: nil)
}

private func sentences(in line: Substring, from start: Int) -> [Sentence] {
  var result: [Sentence] = []
  var begin = start
  var offset = start
  for character in line {
    offset += character.utf8.count
    if "。！？!?".contains(character) {
      result.append(Sentence(span: TextSpan(start: begin, end: offset)))
      begin = offset
    }
  }
  if begin < offset { result.append(Sentence(span: TextSpan(start: begin, end: offset))) }
  return result
}
