/// A quotation that opens a second time before it closes: 当好“先锋, … 当好“后盾”.
///
/// Quotations inside quotations balance, and a quotation of several paragraphs opens each of them
/// without closing it: neither is garbled.
struct UnclosedQuotationRule: GarblingRule {
  func findings(in bytes: [UInt8], _ paragraph: TextSpan) -> [GarblingFinding] {
    let marks = PairedMarks(bytes, paragraph)
    guard marks.strayClosers == 0 else { return [] }
    return marks.reopenedQuotations.compactMap { start in
      guard start > paragraph.start else { return nil }
      let end = clauseEnd(bytes, start, paragraph.end)
      let printed = String(decoding: bytes[start..<end], as: UTF8.self)
      return GarblingFinding(
        span: TextSpan(start: start, end: end), rule: "garbling.unclosed-quotation",
        detail: "The quotation “\(printed.dropFirst())” is not closed.")
    }
  }

  private func clauseEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start + bytes.characterWidth(at: start)
    while index < limit {
      let scalar = bytes.scalar(at: index)
      if scalar.endsSentence || scalar == "," || scalar == "“" { return index }
      index += bytes.characterWidth(at: index)
    }
    return limit
  }
}
