/// What a line looks like, whatever its words mean.
struct LineShape: Hashable {
  var characters = 0
  /// Commas outside quotations and brackets.
  var commas = 0
  /// 。 and ; outside quotations and brackets.
  var stops = 0
  /// Stretches between blanks, and the characters of the longest.
  var parts = 0
  var longestPart = 0
  /// A quotation or bracket opens in the line and does not close in it.
  var hasOpenPair = false
  /// One closes in the line that did not open in it.
  var hasStrayCloser = false
  var last: Unicode.Scalar = " "
  /// The last character that closes no quotation or bracket.
  var lastInside: Unicode.Scalar = " "

  /// Complexity: linear in the length of the span.
  init(_ bytes: [UInt8], _ span: TextSpan) {
    var depth = 0
    var part = 0
    var straight = false
    var index = span.start
    while index < span.end {
      let scalar = bytes.scalar(at: index)
      index += bytes.characterWidth(at: index)
      characters += 1
      if scalar == " " {
        part = 0
        continue
      }
      if part == 0 { parts += 1 }
      part += 1
      longestPart = max(longestPart, part)
      switch scalar {
      case "“", "‘", "(", "《", "〈", "「", "『", "【", "〔", "[": depth += 1
      case "\"": straight.toggle()
      default:
        if scalar.isCloser {
          if depth > 0 { depth -= 1 } else { hasStrayCloser = true }
        } else if depth == 0, !straight {
          if scalar == "," { commas += 1 }
          if scalar == "。" || scalar == ";" { stops += 1 }
        }
      }
      last = scalar
      if !scalar.isCloser, scalar != "\"" { lastInside = scalar }
    }
    hasOpenPair = depth > 0 || straight
  }

  /// Ends as a sentence or an item of a list does.
  var endsFinal: Bool { lastInside.endsSentence || lastInside == ";" || lastInside == ":" }

  var endsInComma: Bool { last == "," || last == "、" }

  /// Short, balanced, without stops: a headline, or a line of a list.
  var isCompact: Bool {
    stops == 0 && !hasOpenPair && !hasStrayCloser && !endsInComma && !endsFinal
      && characters >= 2 && longestPart <= 45 && characters <= 120
  }

  /// Many short parts between blanks: a list of names.
  var isRoster: Bool { parts >= 4 && longestPart <= 12 && characters <= parts * 6 }
}
