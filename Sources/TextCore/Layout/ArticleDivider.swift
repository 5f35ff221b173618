/// The units of one article, each with its kind.
struct ArticleLayout {
  struct Element {
    let unit: LayoutUnit
    let kind: Block.Kind
  }

  private(set) var elements: [Element] = []
  private(set) var hasBody = false

  mutating func append(_ unit: LayoutUnit, as kind: Block.Kind) {
    elements.append(Element(unit: unit, kind: kind))
    if kind == .paragraph { hasBody = true }
  }
}

/// Divides the units of a section into articles, and tells headline from subheadline, deck and caption.
///
/// An article begins where headlines are followed by a byline, by a second headline that names an
/// event or what people did, by a dated sentence that says the same, or stand after 相关新闻 or the
/// closing byline of the article before.
/// Any other headline inside a text is a subheadline.
struct ArticleDivider: Sendable {
  let words: LayoutWords
  /// The file parts its articles by `---`: headlines without a byline begin none then.
  let isDelimited: Bool
  let dates: DateScanner

  /// Longest caption between headline and byline, in characters.
  private static let longestCaption = 60

  /// Complexity: linear in the number of units.
  func articles(of units: [LayoutUnit], in page: ReadingText) -> [ArticleLayout] {
    let bytes = page.bytes
    var units = units
    var articles: [ArticleLayout] = []
    var current = ArticleLayout()
    /// The text so far ended as articles end: with a closing byline or 相关新闻.
    var hasEnded = true
    var index = 0
    func close() {
      if !current.elements.isEmpty { articles.append(current) }
      current = ArticleLayout()
    }
    while index < units.count {
      resolve(&units, index, afterEnd: hasEnded)
      if units[index].isText {
        if units[index].bylineEnd != nil, current.hasBody {
          close()
        }
        let kind: Block.Kind = units[index].kind == .caption ? .caption : .paragraph
        current.append(units[index], as: kind)
        hasEnded = units[index].closingByline != nil
        index += 1
        continue
      }
      // Everything up to the next text.
      var end = index + 1
      while end < units.count {
        resolve(&units, end, afterEnd: units[end - 1].kind == .related)
        if units[end].isText { break }
        end += 1
      }
      let isInside = current.hasBody
      let start = isInside ? trailing(units, index, end, into: &current) : index
      let rest = start..<end
      let closed = hasEnded || start > index || units[rest].contains { $0.kind == .related }
      let hasHeadline = units[rest].contains { $0.kind == .headline }
      if isInside, closed ? hasHeadline : begins(bytes, units, rest) {
        close()
      }
      if current.hasBody {
        addInside(units, rest, to: &current)
      } else {
        index = addHead(bytes, units, rest, to: &current)
        hasEnded = false
        continue
      }
      hasEnded = false
      index = end
    }
    close()
    return articles
  }

  /// Decides what an uncertain line is, from the line after it.
  private func resolve(_ units: inout [LayoutUnit], _ index: Int, afterEnd: Bool) {
    if units[index].kind == .text, isHeadOfByline(units, index, afterEnd: afterEnd) {
      units[index].kind = .headline
    }
    guard units[index].kind == .uncertain, units[index].parts.count == 1 else { return }
    if afterEnd && units[index].shape.lastInside != "。" && units.count > 1 {
      units[index].kind = .headline
    } else if index + 1 < units.count, startsWithByline(units[index + 1]) {
      units[index].kind = .headline
    } else if index + 1 < units.count, units[index + 1].isText,
      units[index].shape.commas < 2, units[index].shape.characters <= 24,
      !units[index].shape.endsFinal
    {
      units[index].kind = .headline
    } else {
      units[index].kind = .text
    }
  }

  /// A long headline, or one of many parts, where an article may begin: a byline follows, or it
  /// is the first line.
  private func isHeadOfByline(_ units: [LayoutUnit], _ index: Int, afterEnd: Bool) -> Bool {
    let unit = units[index]
    guard afterEnd, index + 1 < units.count, unit.parts.count == 1, unit.bylineEnd == nil,
      !unit.shape.endsFinal, !unit.shape.endsInComma, unit.shape.stops == 0,
      unit.shape.characters <= 120
    else { return false }
    return startsWithByline(units[index + 1]) || (index == 0 && unit.shape.isRoster)
  }

  private func startsWithByline(_ unit: LayoutUnit) -> Bool {
    unit.kind == .byline || unit.bylineEnd != nil
  }

  /// Adds bylines and credits that close the article before, when a headline comes after them.
  private func trailing(
    _ units: [LayoutUnit], _ start: Int, _ end: Int, into current: inout ArticleLayout
  ) -> Int {
    var index = start
    while index < end, units[index].kind == .byline || units[index].kind == .credit {
      current.append(units[index], as: units[index].kind == .byline ? .byline : .credit)
      index += 1
    }
    return index
  }

  /// Whether a run of lines without text, inside an article, begins the next one.
  private func begins(_ bytes: [UInt8], _ units: [LayoutUnit], _ range: Range<Int>) -> Bool {
    let headlines = units[range].indices.filter { units[$0].kind == .headline }
    guard let first = headlines.first else { return false }
    if units[first..<range.upperBound].contains(where: { $0.kind == .byline }) { return true }
    guard range.upperBound < units.count else { return false }
    if units[range.upperBound].bylineEnd != nil { return true }
    if captionEnd(units, range.upperBound) != nil { return true }
    if !isDelimited, headlines.count <= 3,
      retells(bytes, units[first].parts[0], units[range.upperBound])
    {
      return true
    }
    return (2...4).contains(headlines.count)
      && headlines.contains { words.occurs(.headlineVerb, in: bytes, units[$0].parts[0]) }
      && headlines.contains { isDeck(bytes, units[$0].parts[0]) }
  }

  /// A short paragraph that stands between a headline and a byline describes a photograph.
  private func captionEnd(_ units: [LayoutUnit], _ index: Int) -> Int? {
    guard index + 1 < units.count, units[index].isText, units[index].bylineEnd == nil,
      units[index].shape.characters <= Self.longestCaption, startsWithByline(units[index + 1])
    else { return nil }
    return index + 1
  }

  /// Whether a text opens with a date and its first sentence says what the headline says: most of
  /// the headline's characters stand in it.
  private func retells(_ bytes: [UInt8], _ headline: TextSpan, _ unit: LayoutUnit) -> Bool {
    let text = unit.parts[0]
    guard words.occurs(.headlineVerb, in: bytes, headline),
      dates.expression(in: bytes, at: text.start, text) != nil
    else { return false }
    var sentence: Set<Unicode.Scalar> = []
    var index = text.start
    while index < text.end, !bytes.scalar(at: index).endsSentence {
      sentence.insert(bytes.scalar(at: index))
      index += bytes.characterWidth(at: index)
    }
    let characters = Set(String(decoding: bytes[headline.range], as: UTF8.self).unicodeScalars)
      .filter(\.isHan)
    let shared = characters.filter(sentence.contains).count
    return characters.count >= 6 && shared * 3 >= characters.count * 2
  }

  private func addInside(
    _ units: [LayoutUnit], _ range: Range<Int>, to current: inout ArticleLayout
  ) {
    /// Lines under a numbered heading that no stop ends are items of a list.
    var isList = false
    for index in range {
      let unit = units[index]
      let kind: Block.Kind
      switch unit.kind {
      case .byline: kind = .byline
      case .credit, .dateline, .related: kind = .credit
      case .caption: kind = .caption
      case .numbered: kind = .subheadline
      case .headline, .uncertain, .text:
        // A line without stop that no text follows: a signature, the end of a list.
        kind = range.upperBound < units.count && !isList ? .subheadline : .paragraph
      }
      if unit.kind == .numbered { isList = true }
      if unit.kind != .related { current.append(unit, as: kind) }
    }
  }

  /// Adds the head of an article; returns the index of the first unit after it.
  private func addHead(
    _ bytes: [UInt8], _ units: [LayoutUnit], _ range: Range<Int>, to current: inout ArticleLayout
  ) -> Int {
    let titleLimit = range.first { units[$0].kind == .byline } ?? range.upperBound
    let candidates = range.filter { $0 < titleLimit && units[$0].kind == .headline }
    let headlines = candidates.isEmpty ? range.filter { units[$0].kind == .headline } : candidates
    let main = mainHeadline(bytes, units, headlines)
    for index in range {
      let kind: Block.Kind
      switch units[index].kind {
      case .byline: kind = .byline
      case .credit, .dateline: kind = .credit
      case .related: continue
      case .caption: kind = .caption
      case .numbered: kind = .subheadline
      case .headline, .uncertain, .text:
        kind =
          index == main
          ? .headline
          : index < (main ?? 0)
            ? .kicker : index < titleLimit || candidates.isEmpty ? .deck : .subheadline
      }
      current.append(units[index], as: kind)
    }
    guard let end = captionEnd(units, range.upperBound), main != nil else {
      return range.upperBound
    }
    current.append(units[range.upperBound], as: .caption)
    return end
  }

  /// The first headline that names an event and is no deck, else the longest.
  private func mainHeadline(
    _ bytes: [UInt8], _ units: [LayoutUnit], _ headlines: [Int]
  ) -> Int? {
    let plain = headlines.filter { !isDeck(bytes, units[$0].parts[0]) }
    let candidates = plain.isEmpty ? headlines : plain
    if let named = candidates.first(where: {
      words.occurs(.headlineVerb, in: bytes, units[$0].parts[0])
    }) {
      return named
    }
    return candidates.max { units[$0].shape.characters < units[$1].shape.characters }
  }

  /// Every part ends in what people did (某某讲话 某某出席), or the line opens with a dash or bracket.
  private func isDeck(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    if bytes.reads("——", at: span.start, before: span.end) || bytes[span.start] == 0x28 {
      return true
    }
    return bytes.parts(of: span).allSatisfy {
      words.start(of: .deckEnd, in: bytes, endingAt: $0.end, after: $0.start) != nil
        && bytes.characterCount($0) <= 30
    }
  }
}
