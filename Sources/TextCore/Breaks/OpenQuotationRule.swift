/// A quotation that opens before the break and closes after it reads on: “四篇 | 文章”.
struct OpenQuotationRule: BreakRule {
  func verdict(_ sentence: BrokenSentence) -> BreakVerdict? {
    let (bytes, before, after) = (sentence.bytes, sentence.before, sentence.after)
    guard let last = lastMark(bytes, before), last == "“",
      let first = firstMark(bytes, after), first == "”"
    else { return nil }
    return .readsOn
  }

  private func lastMark(_ bytes: [UInt8], _ span: TextSpan) -> Unicode.Scalar? {
    var index = span.end
    while index > span.start {
      index = bytes.characterStart(endingAt: index)
      let scalar = bytes.scalar(at: index)
      if scalar == "“" || scalar == "”" { return scalar }
    }
    return nil
  }

  private func firstMark(_ bytes: [UInt8], _ span: TextSpan) -> Unicode.Scalar? {
    var index = span.start
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      if scalar == "“" || scalar == "”" { return scalar }
      index += bytes.characterWidth(at: index)
    }
    return nil
  }
}
