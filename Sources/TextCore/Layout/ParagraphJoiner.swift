/// A stretch of a section that layout sets apart: a line, or the lines of one paragraph joined.
struct LayoutUnit {
  var kind: LineClassifier.Kind
  /// Of the first line; of a joined paragraph, of the whole.
  var shape: LineShape
  /// The lines, in the page's text.
  var parts: [TextSpan]
  /// For each place between two parts, whether the second reads on from the first.
  var losses: [Bool]
  /// Offset just past the byline that opens the paragraph.
  var bylineEnd: Int?
  /// Offset of the byline that closes it.
  var closingByline: Int?

  var start: Int { parts[0].start }
  var end: Int { parts[parts.count - 1].end }
  var isText: Bool { kind == .text || kind == .uncertain || kind == .caption }
}

/// Joins the lines of a section that one sentence runs through.
struct ParagraphJoiner: Sendable {
  let classifier: LineClassifier
  let breakRules: BreakRules

  /// Complexity: linear in the length of the section.
  func units(of lines: [Line], in page: ReadingText) -> [LayoutUnit] {
    let bytes = page.bytes
    let shapes = lines.map { LineShape(bytes, $0.span) }
    let kinds = zip(lines, shapes).map { classifier.kind(bytes, $0.span, $1) }
    var units: [LayoutUnit] = []
    for (index, line) in lines.enumerated() {
      let shape = shapes[index]
      if index > 0,
        continues(
          bytes, lines[index - 1], shapes[index - 1], kinds[index - 1], isFirst: index == 1,
          isOpen: units[units.count - 1].parts.count > 1 || units[units.count - 1].bylineEnd != nil,
          line, shape, kinds[index])
      {
        let last = units.count - 1
        let before = units[last].parts[units[last].parts.count - 1]
        units[last].losses.append(breakRules.losesWords(bytes, before: before, after: line.span))
        units[last].parts.append(line.span)
        units[last].kind = .text
        units[last].shape.lastInside = shape.lastInside
        units[last].shape.last = shape.last
        units[last].shape.characters += shape.characters
        units[last].shape.stops += shape.stops
      } else {
        let opening =
          kinds[index] == .text || kinds[index] == .byline
          ? classifier.bylines.openingEnd(bytes, line.span) : nil
        units.append(
          LayoutUnit(
            kind: kinds[index], shape: shape, parts: [line.span], losses: [], bylineEnd: opening))
      }
    }
    for index in units.indices where units[index].isText {
      let part = units[index].parts[units[index].parts.count - 1]
      units[index].closingByline = classifier.bylines.closingStart(bytes, part)
    }
    return units
  }

  /// Whether `line` reads on from the line before it.
  private func continues(
    _ bytes: [UInt8], _ before: Line, _ beforeShape: LineShape, _ beforeKind: LineClassifier.Kind,
    isFirst: Bool, isOpen: Bool, _ line: Line, _ shape: LineShape, _ kind: LineClassifier.Kind
  ) -> Bool {
    guard !beforeShape.endsFinal else { return false }
    let isWrapped = !line.followsBlank && beforeShape.characters >= shape.characters - 2
    switch beforeKind {
    case .text: if beforeShape.isRoster { return false }
    // A short line with a comma may be a headline: joined only where lines are plainly wrapped.
    case .uncertain:
      if isFirst { return false }
      if !isOpen, beforeShape.commas < 2, beforeShape.characters <= 24,
        !(isWrapped && beforeShape.characters >= 15)
      {
        return false
      }
    case .headline:
      guard
        line.followsBlank
          ? !isFirst && kind == .text && isCut(bytes, before.span, beforeShape)
          : isOpen
            || (kind == .text && isWrapped && !isFirst && beforeShape.characters >= 15
              && shape.last == "。")
      else { return false }
    default: return false
    }
    switch kind {
    case .text, .uncertain, .byline:
      if kind == .byline, !isWrapped { return false }
    case .headline:
      // The last line of a wrapped paragraph can lack its stop; a headline stands by itself.
      guard isWrapped || beforeShape.endsInComma || beforeShape.hasOpenPair && shape.hasStrayCloser
      else { return false }
    default: return false
    }
    return classifier.bylines.openingEnd(bytes, line.span) == nil
      && !classifier.opensParagraph(bytes, line.span)
  }

  /// Whether a line without punctuation is rather a sentence cut in two than a headline: it is long
  /// and of one piece, or ends in 的, 在 and the like.
  private func isCut(_ bytes: [UInt8], _ span: TextSpan, _ shape: LineShape) -> Bool {
    shape.parts == 1
      && (shape.characters > 32
        || shape.characters > 10 && classifier.hangingWords.endsInWeakWord(bytes, span))
  }
}
