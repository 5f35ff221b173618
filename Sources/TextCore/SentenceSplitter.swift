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

/// The quotations, book titles and brackets of a span that open and close.
struct PairedMarks {
  private var ends: [Int: Int] = [:]

  /// Opening quotation marks “ that do not close before another one opens, ascending.
  private(set) var unclosedQuotations: [Int] = []
  /// Closing marks ” without an opening one.
  private(set) var strayClosers = 0

  /// Complexity: linear in the length of the span.
  init(_ bytes: [UInt8], _ span: TextSpan) {
    var open: [Unicode.Scalar: Int] = [:]
    var straight: Int?
    var index = span.start
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      let next = index + bytes.characterWidth(at: index)
      switch scalar {
      case "“", "《", "(", "「", "『":
        if scalar == "“", let earlier = open[scalar] { unclosedQuotations.append(earlier) }
        open[scalar] = index
      case "”", "》", ")", "」", "』":
        if let start = open.removeValue(forKey: Self.opener(of: scalar)) {
          ends[start] = next
        } else if scalar == "”" {
          strayClosers += 1
        }
      case "\"":
        if let start = straight {
          ends[start] = next
          straight = nil
        } else {
          straight = index
        }
      default: break
      }
      index = next
    }
    if let last = open["“"] { unclosedQuotations.append(last) }
  }

  /// Offset just past the mark that closes the pair opening at `offset`.
  func end(ofPairAt offset: Int) -> Int? { ends[offset] }

  private static func opener(of closer: Unicode.Scalar) -> Unicode.Scalar {
    switch closer {
    case "”": "“"
    case "》": "《"
    case ")": "("
    case "」": "「"
    default: "『"
    }
  }
}

extension [UInt8] {
  /// The stretches of a span between blanks.
  func parts(of span: TextSpan) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    var index = span.start
    while index <= span.end {
      if index == span.end || self[index] == 0x20 {
        if start < index { parts.append(TextSpan(start: start, end: index)) }
        start = index + 1
      }
      index += 1
    }
    return parts
  }
}
