/// The quotations, book titles and brackets of a span that open and close.
struct PairedMarks {
  private var ends: [Int: Int] = [:]

  /// Opening quotation marks “ before which another one opens that has not closed, as offsets of the
  /// earlier one, ascending.
  private(set) var reopenedQuotations: [Int] = []
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
        if scalar == "“", let earlier = open[scalar] { reopenedQuotations.append(earlier) }
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
