/// Builds the text of an article, as read, from its place on the page.
struct ArticleAssembler {
  let page: ReadingText
  private var text = ReadingText()
  private var blocks: [Block] = []
  private var breaks: [ColumnBreak] = []

  /// Bytes of context on each side of a break.
  private static let longestContext = 600

  init(page: ReadingText) { self.page = page }

  /// The article without its date and garblings, which later steps find.
  static func article(_ layout: ArticleLayout, page: ReadingText) -> ArticleText {
    var assembler = ArticleAssembler(page: page)
    for element in layout.elements { assembler.add(element) }
    return ArticleText(
      text: assembler.text, title: assembler.title(), blocks: assembler.blocks,
      breaks: assembler.breaks, date: nil)
  }

  private mutating func add(_ element: ArticleLayout.Element) {
    let unit = element.unit
    if !text.bytes.isEmpty { text.appendLineFeed() }
    guard element.kind == .paragraph || element.kind == .caption else {
      let span = append(TextSpan(start: unit.start, end: unit.end))
      addBlock(element.kind, span, parts: element.kind != .byline && element.kind != .credit)
      return
    }
    var start = unit.start
    if let end = unit.bylineEnd {
      addBlock(.byline, append(TextSpan(start: start, end: end)), parts: false)
      start = end
    }
    addParagraph(unit, from: start, kind: element.kind)
    if let closing = unit.closingByline {
      let span = append(TextSpan(start: closing, end: unit.end))
      addBlock(.byline, span, parts: false)
    }
  }

  /// Adds the lines of a paragraph, one block for each stretch that reads on.
  private mutating func addParagraph(_ unit: LayoutUnit, from start: Int, kind: Block.Kind) {
    var blockStart = text.bytes.count
    var joints: [(offset: Int, losesWords: Bool)] = []
    var wasCut = false
    for (index, part) in unit.parts.enumerated() {
      let isLast = index == unit.parts.count - 1
      let from = index == 0 ? start : part.start
      let end = isLast ? unit.closingByline ?? part.end : part.end
      if from < end { _ = append(TextSpan(start: from, end: end)) }
      guard !isLast else { break }
      let loses = unit.losses[index]
      joints.append((text.bytes.count, loses))
      if loses {
        addSentences(blockStart, kind, cutBefore: wasCut, cutAfter: true)
        wasCut = true
        text.appendLineFeed()
        blockStart = text.bytes.count
      }
    }
    addSentences(blockStart, kind, cutBefore: wasCut, cutAfter: false)
    let whole = TextSpan(start: blocks.last.map(\.span.start) ?? 0, end: text.bytes.count)
    for joint in joints {
      breaks.append(
        ColumnBreak(
          offset: joint.offset, losesWords: joint.losesWords,
          context: context(of: joint.offset, until: whole.end)))
    }
  }

  private mutating func addSentences(
    _ start: Int, _ kind: Block.Kind, cutBefore: Bool, cutAfter: Bool
  ) {
    let span = text.bytes.trimmed(TextSpan(start: start, end: text.bytes.count))
    guard !span.isEmpty else { return }
    var sentences = SentenceSplitter.sentences(text.bytes, span).map { Sentence(span: $0) }
    if cutBefore, !sentences.isEmpty { sentences[0].isFragment = true }
    if cutAfter, !sentences.isEmpty { sentences[sentences.count - 1].isFragment = true }
    blocks.append(Block(kind: kind, span: span, sentences: sentences))
  }

  private mutating func addBlock(_ kind: Block.Kind, _ span: TextSpan, parts: Bool) {
    let trimmed = text.bytes.trimmed(span)
    guard !trimmed.isEmpty else { return }
    let sentences = parts ? text.bytes.parts(of: trimmed) : [trimmed]
    blocks.append(
      Block(kind: kind, span: trimmed, sentences: sentences.map { Sentence(span: $0) }))
  }

  private mutating func append(_ span: TextSpan) -> TextSpan {
    let start = text.bytes.count
    text.append(page, span.range)
    return TextSpan(start: start, end: text.bytes.count)
  }

  /// From the last clause mark before a break to the first one after it, where they are near.
  private func context(of offset: Int, until textEnd: Int) -> TextSpan {
    let bytes = text.bytes
    let first = offset - Self.longestContext
    let limit = min(textEnd, offset + Self.longestContext)
    var start = offset
    while start > max(0, first), bytes[start - 1] != 0x0A {
      let before = bytes.characterStart(endingAt: start)
      if start < offset, isClauseMark(bytes.scalar(at: before)) { break }
      start = before
    }
    while start < offset, bytes.scalar(at: start).isCloser {
      start += bytes.characterWidth(at: start)
    }
    var end = offset
    if end < limit, bytes[end] == 0x0A { end += 1 }
    while end < limit, bytes[end] != 0x0A {
      let scalar = bytes.scalar(at: end)
      end += bytes.characterWidth(at: end)
      if isClauseMark(scalar) { break }
    }
    return TextSpan(start: start, end: end)
  }

  private func isClauseMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.endsSentence || scalar == "," || scalar == ";" || scalar == ":"
  }

  /// The headline; without one, the first sentence of the text.
  private func title() -> TextSpan {
    if let headline = blocks.first(where: { $0.kind == .headline }) { return headline.span }
    if let text = blocks.first(where: { $0.kind == .paragraph })?.sentences.first {
      return text.span
    }
    return blocks.first?.span ?? TextSpan(start: 0, end: 0)
  }
}
