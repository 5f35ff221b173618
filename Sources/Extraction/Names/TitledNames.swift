import GraphModel
import TextCore

/// Names right after a title, with those that share it: 副主任甘露、卜一凡、司马兰.
///
/// A name after 、 or 和 shares the title of the name before it; an office head after 、 starts the next
/// chain instead.
struct TitledNames {
  let names: NameMatcher
  let titles: TitleLexicon

  static let rule = "name.after-title"
  static let unmarkedRule = "name.after-title-only"
  static let sharedRule = "name.shared-title"

  /// The persons introduced by one chain of offices; empty where no name follows it.
  ///
  /// - Parameter nextTitle: where the next chain starts, if there is one in the sentence.
  func persons(
    in text: ReadingText, after chain: TitleChain, limit: Int, nextTitle: Int?
  ) -> [PersonSpan] {
    var start = chain.span.end
    if text.hasPrefix("(兼)", at: start, limit: limit) { start += "(兼)".utf8.count }
    while start < limit, text.bytes[start] == 0x20 { start += 1 }
    if text.hasPrefix(":", at: start, limit: limit) { start += 1 }
    // Only an office says of any two characters after it that they are a name; 游客 and 村民 do not.
    let head = text.compactString(chain.offices[chain.offices.count - 1].head)
    guard
      let first = names.best(
        in: text, at: start, limit: limit,
        context: titles.titleWords[head] == nil ? .afterTitle : .clauseInitial),
      !overlapsTitle(first, nextTitle)
    else { return [] }
    var result = [
      person(first, chain, rule: first.form == .unmarked ? Self.unmarkedRule : Self.rule)
    ]
    var end = first.span.end
    while let next = continuation(in: text, at: end, limit: limit) {
      guard
        let name = names.best(
          in: text, at: next, limit: limit, context: .inList, threshold: 0.2),
        !overlapsTitle(name, nextTitle)
      else { break }
      result.append(person(name, chain, rule: Self.sharedRule))
      end = name.span.end
    }
    return result
  }

  private func overlapsTitle(_ name: NameCandidate, _ nextTitle: Int?) -> Bool {
    guard let nextTitle else { return false }
    return name.span.start <= nextTitle && nextTitle < name.span.end
  }

  /// Where the next name of a list starts, after (女,回族) and 、, 和 or 及.
  private func continuation(in text: ReadingText, at end: Int, limit: Int) -> Int? {
    var index = end
    if text.hasPrefix("(", at: index, limit: limit),
      let close = text.firstOffset(
        of: ")", in: TextSpan(start: index, end: min(limit, index + 48)))
    {
      index = close + 1
    }
    for joiner: StaticString in ["、", "和", "及"]
    where text.hasPrefix(joiner, at: index, limit: limit) {
      index += joiner.utf8CodeUnitCount
      while index < limit, text.bytes[index] == 0x20 { index += 1 }
      return index
    }
    return nil
  }

  private func person(
    _ name: NameCandidate, _ chain: TitleChain, rule: String
  ) -> PersonSpan {
    PersonSpan(
      name: name.name, span: name.span, kind: .other, offices: chain.offices,
      title: chain.span, rule: rule,
      confidence: NameConfidence.value(score: name.score, base: 0.9))
  }
}

/// Turns a score into a confidence.
enum NameConfidence {
  /// Between `base` − 0.3 and 0.99, rising with the score; a logistic curve around a score of 1.
  static func value(score: Double, base: Double) -> Double {
    let lift = max(-1, min(1, (score - 1) / 3))
    return max(base - 0.3, min(0.99, base + 0.09 * lift))
  }
}
