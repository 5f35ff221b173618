/// Cuts blocks into sentences.
enum SentenceSplitter {
  /// Sentences of a paragraph, each with its closing punctuation and quotation marks.
  ///
  /// A stop inside a quotation, book title or bracket ends no sentence, unless the quotation follows
  /// a colon and ends with it. A quotation that never closes does not count.
  ///
  /// Complexity: linear in the length of the span.
  static func sentences(_ bytes: [UInt8], _ span: TextSpan) -> [TextSpan] {
    let marks = PairedMarks(bytes, span)
    var sentences: [TextSpan] = []
    var start = span.start
    var index = span.start
    func close(_ end: Int) {
      let sentence = bytes.trimmed(TextSpan(start: start, end: end))
      if !sentence.isEmpty { sentences.append(sentence) }
      start = end
    }
    while index < span.end {
      if let pairEnd = marks.end(ofPairAt: index) {
        let closer = bytes.characterStart(endingAt: pairEnd)
        let isSpeech = index > span.start && bytes[index - 1] == 0x3A
        let endsInside =
          closer > index && bytes.scalar(at: bytes.characterStart(endingAt: closer)).endsSentence
        index = pairEnd
        if isSpeech, endsInside { close(index) }
        continue
      }
      let scalar = bytes.scalar(at: index)
      index += bytes.characterWidth(at: index)
      guard scalar.endsSentence else { continue }
      var end = index
      while end < span.end {
        let next = bytes.scalar(at: end)
        guard next.endsSentence || next.isCloser else { break }
        end += bytes.characterWidth(at: end)
      }
      index = end
      if scalar == "…", goesOn(bytes, end, span.end) { continue }
      close(end)
    }
    close(span.end)
    return sentences
  }

  /// …… within a clause: ……等, ……的.
  private static func goesOn(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return [",", "、", ";", "等", "的", "和"].contains { bytes.reads($0, at: index, before: limit) }
  }
}

extension SentenceSplitter {
  /// Whether a sentence ends somewhere in a span, quotations or not.
  static func endsSentence(_ bytes: [UInt8], in span: TextSpan) -> Bool {
    var index = span.start
    while index < span.end {
      if bytes.scalar(at: index).endsSentence { return true }
      index += bytes.characterWidth(at: index)
    }
    return false
  }
}
