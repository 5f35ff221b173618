import GraphModel
import Lexicon
import TextCore

/// Names in bylines and credits: 本报讯(记者 熊辉), 记者 甲 通讯员 乙 文/图, 秦天 摄.
struct CreditNames {
  let names: NameMatcher
  let credits: ByteTrie<CreditWord>

  static let rule = "name.credit"

  /// The journalists of a byline or credit block.
  func persons(in text: ReadingText, _ span: TextSpan) -> [PersonSpan] {
    var result: [PersonSpan] = []
    var role: TextSpan?
    var index = span.start
    while index < span.end {
      if let word = credits.longestMatch(in: text.bytes, at: index, before: span.end) {
        let wordSpan = TextSpan(start: index, end: word.end)
        if word.payload.role == .writer { role = wordSpan }
        index = word.end
        continue
      }
      if let title = role ?? creditBehind(in: text, at: index, limit: span.end),
        let found = run(in: text, at: index, limit: span.end)
      {
        result += found.map { person($0, title: title) }
        index = found[found.count - 1].span.end
        continue
      }
      if text.scalar(at: index)?.isHan == true, role == nil {
        // 中新网雅江11月23日电(刘忠俊): only a bracket or a blank can open the next name.
        while index < span.end, text.scalar(at: index)?.isHan == true { index = text.after(index) }
      } else {
        index = text.after(index)
      }
    }
    if result.isEmpty { result = bracketed(in: text, span) }
    return result
  }

  /// Names from an offset up to the next delimiter; run-together ones are parted into two.
  private func run(in text: ReadingText, at start: Int, limit: Int) -> [NameCandidate]? {
    if let name = names.best(in: text, at: start, limit: limit, context: .clauseInitial),
      name.form == .transliterated
    {
      return [name]
    }
    var end = start
    while end < limit, text.scalar(at: end)?.isHan == true,
      credits.longestMatch(in: text.bytes, at: end, before: limit) == nil
    {
      end = text.after(end)
    }
    guard end > start else { return nil }
    if end < limit, text.bytes[end] == 0x20,
      text.characterCount(TextSpan(start: start, end: end)) == 1
    {
      let spaced = names.best(in: text, at: start, limit: limit, context: .afterTitle)
      return spaced.map { [$0] }
    }
    let whole = names.best(in: text, at: start, limit: end, context: .afterTitle, threshold: -1)
    if let whole, whole.span.end == end { return [whole] }
    return RunTogetherNames(names: names).split(
      in: text, TextSpan(start: start, end: end), known: [])
  }

  /// The credit word after a name: 秦天 摄.
  private func creditBehind(in text: ReadingText, at start: Int, limit: Int) -> TextSpan? {
    guard
      let name = names.best(in: text, at: start, limit: limit, context: .clauseInitial)
    else { return nil }
    var index = name.span.end
    while index < limit, text.bytes[index] == 0x20 { index += 1 }
    guard let word = credits.longestMatch(in: text.bytes, at: index, before: limit),
      word.payload.role == .behind
    else { return nil }
    return TextSpan(start: index, end: word.end)
  }

  /// A name alone between brackets: 电(刘忠俊).
  private func bracketed(in text: ReadingText, _ span: TextSpan) -> [PersonSpan] {
    guard let open = text.firstOffset(of: "(", in: span),
      let close = text.firstOffset(of: ")", in: TextSpan(start: open, end: span.end)),
      let name = names.best(in: text, at: open + 1, limit: close, context: .clauseInitial),
      name.span.end == close
    else { return [] }
    return [person(name, title: nil)]
  }

  private func person(_ name: NameCandidate, title: TextSpan?) -> PersonSpan {
    PersonSpan(
      name: name.name, span: name.span, kind: .journalist,
      offices: title.map { [TitleSpan(span: $0, head: $0)] } ?? [], title: title,
      rule: Self.rule, confidence: NameConfidence.value(score: name.score, base: 0.95))
  }
}
