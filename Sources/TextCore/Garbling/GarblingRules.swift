/// Finds one kind of mark that a sentence's characters are wrong or out of place.
///
/// A rule looks for what cannot be right, not for what is rare: a false alarm costs more than a miss.
protocol GarblingRule: Sendable {
  /// The marks in a paragraph, in order; the sentence around each is found by the caller.
  func findings(in bytes: [UInt8], _ paragraph: TextSpan) -> [GarblingFinding]
}

/// The words at fault, and why.
struct GarblingFinding: Hashable {
  var span: TextSpan
  var rule: String
  var detail: String
}

/// All rules, over the paragraphs of an article.
struct GarblingRules: Sendable {
  private let rules: [any GarblingRule]

  init() {
    let words = GarblingWords()
    rules = [
      RepeatedLevelRule(words: words),
      MissingNounRule(words: words),
      UnclosedQuotationRule(),
      StrayModifierRule(words: words),
    ]
  }

  /// Complexity: linear in the length of the article.
  func garblings(in article: ArticleText) -> [Garbling] {
    var found: [Garbling] = []
    for block in article.blocks where block.kind == .paragraph {
      let findings = rules.flatMap { $0.findings(in: article.text.bytes, block.span) }
      for finding in findings {
        guard let sentence = block.sentences.first(where: { $0.span.overlaps(finding.span) }) else {
          continue
        }
        found.append(
          Garbling(
            sentence: sentence.span, span: finding.span, rule: finding.rule,
            detail: finding.detail))
      }
    }
    return found.sorted { $0.span < $1.span }
  }
}
