import GraphModel
import Lexicon
import TextCore

/// Bodies with a name of their own before a common noun: 远望光电(成都)科技有限公司, 遵义商会.
struct NamedBodyRecognizer: SentenceRecognizer {
  static let rule = "body.named"
  let lexicons: Lexicons
  let names: NameStart
  let suffixes: BodySuffixFinder
  let generic: GenericNameFilter

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let end = sentence.span.end
    var found: [EntitySpan] = []
    var index = sentence.span.start
    while index < end {
      guard let suffix = suffixes.suffix(at: index, in: text, before: end),
        suffix.payload.use == .named
      else {
        index = text.after(index)
        continue
      }
      if let body = body(suffix, in: sentence) {
        // …大学 continued by 附属医院: one name.
        while let last = found.last, body.span.contains(last.span) { found.removeLast() }
        found.append(body)
      }
      index = suffix.end
    }
    for body in found { sentence.add(body) }
  }

  private func body(
    _ suffix: ByteTrie<BodySuffix>.Match, in sentence: SentenceEntities
  ) -> EntitySpan? {
    let text = sentence.text
    let options = NameStart.Options(maximum: 26)
    guard
      let start = names.start(
        in: text, endingAt: suffix.start, floor: sentence.span.start, options: options),
      start < suffix.start,
      !generic.isGeneric(text, start: start, suffixStart: suffix.start, end: suffix.end)
    else { return nil }
    let isLong = suffix.end - suffix.start > 6
    return EntitySpan(
      kind: .body, span: TextSpan(start: start, end: suffix.end), bodyKind: suffix.payload.kind,
      rule: Self.rule, confidence: isLong ? 0.9 : 0.7)
  }
}
