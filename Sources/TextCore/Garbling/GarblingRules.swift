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

  /// Complexity: linear in the length of the article, but for a binary search a finding.
  func garblings(in article: ArticleText) -> [Garbling] {
    var found: [Garbling] = []
    for block in article.blocks where block.kind == .paragraph {
      let findings = rules.flatMap { $0.findings(in: article.text.bytes, block.span) }
      for finding in findings {
        guard let sentence = block.sentence(at: finding.span.start) else { continue }
        found.append(
          Garbling(
            sentence: sentence.span, span: finding.span, rule: finding.rule,
            detail: finding.detail))
      }
    }
    return found.sorted { $0.span < $1.span }
  }
}

extension Block {
  /// The sentence that holds an offset.
  fileprivate func sentence(at offset: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].span.contains(offset) ? sentences[low] : nil
  }
}
