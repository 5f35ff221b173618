import TextCore

/// Finds chains of offices: a head such as 主任 with the body and status words before it.
///
/// Grammar (Chinese local news): `chain = office { ("、" | "兼" | blank) office }`,
/// `office = [status] [body] [status] [rank] head`. A head after 、 goes on with the chain; a comma starts
/// a new one.
struct TitleFinder {
  let lexicon: TitleLexicon

  /// Longest office in characters; longer runs are cut to their head.
  /// The longest of 21,000 office titles in the genre has 38 characters.
  private let longestTitle = 40

  /// The chains of a span, ascending, not overlapping.
  ///
  /// Complexity: linear in the span.
  func chains(in text: ReadingText, _ span: TextSpan) -> [TitleChain] {
    var chains: [TitleChain] = []
    var index = span.start
    /// The earliest offset at which the next title may begin.
    var titleStart = span.start
    while index < span.end {
      if let end = lexicon.head(in: text, at: index, limit: span.end) {
        let start = lexicon.headStart(in: text, of: index, after: titleStart)
        let status = lexicon.statusEnd(in: text, at: end, limit: span.end)
        let head = TextSpan(start: start, end: end)
        if let title = title(in: text, head: head, from: titleStart, end: status) {
          append(title, to: &chains, in: text)
          titleStart = status
          index = status
          continue
        }
      }
      switch lexicon.boundary(in: text, at: index, limit: span.end) {
      case .boundary(let end):
        titleStart = end
        index = end
        continue
      case .skip(let end):
        index = end
        continue
      case nil: break
      }
      let scalar = text.scalar(at: index) ?? 0
      let next = text.after(index)
      if !lexicon.mayStandInTitle(scalar) {
        titleStart = next
      }
      index = next
    }
    return chains
  }

  private func title(
    in text: ReadingText, head: TextSpan, from start: Int, end: Int
  ) -> TitleSpan? {
    var start = start
    while start < head.start, text.bytes[start] == 0x20 || text.hasPrefix("·", at: start) {
      start = text.after(start)
    }
    guard start <= head.start else { return nil }
    for concurrent: StaticString in ["兼任", "兼"]
    where text.hasPrefix(concurrent, at: start, limit: head.start) {
      start += concurrent.utf8CodeUnitCount
    }
    // A bracket that opens before the head but does not close belongs to what stands before it.
    var depth = 0
    var index = start
    var lastOpen = start
    while index < head.start {
      if text.hasPrefix("(", at: index) {
        depth += 1
        lastOpen = text.after(index)
      } else if text.hasPrefix(")", at: index) {
        if depth == 0 { start = text.after(index) } else { depth -= 1 }
      }
      index = text.after(index)
    }
    if depth > 0 { start = lastOpen }
    var span = TextSpan(start: start, end: end)
    if text.characterCount(span) > longestTitle { span = TextSpan(start: head.start, end: end) }
    return TitleSpan(span: span, head: head)
  }

  private func append(_ title: TitleSpan, to chains: inout [TitleChain], in text: ReadingText) {
    guard let last = chains.last?.span.end, last <= title.span.start else {
      chains.append(TitleChain(offices: [title]))
      return
    }
    var title = title
    let gap = TextSpan(start: last, end: title.span.start)
    let joiner = text.compactString(gap)
    let continues: Bool
    switch joiner {
    case "、":
      continues = true
    case "兼", "、兼", "兼任", "、兼任":
      title.isConcurrent = true
      continues = true
    case ",":
      // 县委副书记,县长甲: nobody is named before the comma, so the chain goes on.
      continues = true
    case "":
      // Only blanks part them, or nothing: 总裁 CEO is one chain, 书记区长 would be a slip of print.
      continues = true
    default:
      continues = false
    }
    if continues {
      chains[chains.count - 1].offices.append(title)
    } else {
      chains.append(TitleChain(offices: [title]))
    }
  }
}
