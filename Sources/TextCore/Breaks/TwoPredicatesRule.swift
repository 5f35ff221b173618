/// A clause that opens with 成立, 举行 … and after the break ends in “people + 颁发 … + object” has two
/// predicates that nothing links: the end of the first and the link are lost.
struct TwoPredicatesRule: BreakRule {
  let words: HangingWords

  func verdict(_ sentence: BrokenSentence) -> BreakVerdict? {
    let (bytes, before, after) = (sentence.bytes, sentence.before, sentence.after)
    let clauseStart = lastClauseMark(bytes, before)
    guard
      let objectStart = words.end(
        of: .founding, in: bytes, at: clauseStart, before: before.end),
      objectStart < before.end,
      !links(bytes, TextSpan(start: objectStart, end: before.end))
    else { return nil }
    var index = after.start
    let end = firstClauseMark(bytes, after)
    while index < end {
      if words.end(of: .coordinator, in: bytes, at: index, before: end) != nil { return nil }
      if let personEnd = words.end(of: .person, in: bytes, at: index, before: end),
        let verbEnd = words.end(of: .awarding, in: bytes, at: personEnd, before: end),
        verbEnd < end, !bytes.reads("的", at: verbEnd, before: end)
      {
        return .losesWords
      }
      index += bytes.characterWidth(at: index)
    }
    return nil
  }

  private func links(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    var index = span.start
    while index < span.end {
      if words.end(of: .coordinator, in: bytes, at: index, before: span.end) != nil { return true }
      index += bytes.characterWidth(at: index)
    }
    return false
  }

  private func isClauseMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.endsSentence || scalar == "," || scalar == ";" || scalar == ":"
  }

  private func lastClauseMark(_ bytes: [UInt8], _ span: TextSpan) -> Int {
    var index = span.end
    while index > span.start {
      let start = bytes.characterStart(endingAt: index)
      if isClauseMark(bytes.scalar(at: start)) { return index }
      index = start
    }
    return span.start
  }

  private func firstClauseMark(_ bytes: [UInt8], _ span: TextSpan) -> Int {
    var index = span.start
    while index < span.end, !isClauseMark(bytes.scalar(at: index)) {
      index += bytes.characterWidth(at: index)
    }
    return index
  }
}
