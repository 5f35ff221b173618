/// What a rule says of a break inside a sentence.
enum BreakVerdict: Hashable {
  /// Nothing is lost.
  case readsOn
  case losesWords
}

/// The two parts of a sentence that a break parts, as spans of the page's text.
struct BrokenSentence {
  let bytes: [UInt8]
  /// The line before the break, the line after it.
  let before: TextSpan
  let after: TextSpan
}

/// Tells from one mark whether words are lost at a break; nil where the mark is absent.
protocol BreakRule: Sendable {
  func verdict(_ sentence: BrokenSentence) -> BreakVerdict?
}

/// The rules in the order in which they are asked; the first verdict counts. Without one, nothing is lost.
struct BreakRules: Sendable {
  private let rules: [any BreakRule]

  init(words: HangingWords) {
    rules = [
      ClauseFinalCommaRule(),
      OpenQuotationRule(),
      HangingAdverbRule(words: words),
      TwoPredicatesRule(words: words),
    ]
  }

  func losesWords(_ bytes: [UInt8], before: TextSpan, after: TextSpan) -> Bool {
    let sentence = BrokenSentence(bytes: bytes, before: before, after: after)
    for rule in rules {
      if let verdict = rule.verdict(sentence) { return verdict == .losesWords }
    }
    return false
  }
}
