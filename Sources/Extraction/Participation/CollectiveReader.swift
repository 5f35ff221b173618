import GraphModel
import Lexicon
import TextCore

/// Reads bodies and collectives that take part in an event: 工商联、知联会代表, 区级相关部门主要负责人列席会议.
///
/// The subject of a clause is parted at 、 及 和; a part that ends in 代表, 负责人 or an office head without a
/// name is a collective, its body what stands before that word.
struct CollectiveReader {
  let titles: TitleLexicon
  let acts: ByteTrie<ActCue>
  /// 代表, 负责人 and other words for whoever a body sends.
  let capacities: ByteTrie<Bool>
  /// 全区, 全体, 各, 部分: how many of a collective are meant.
  let quantifiers: ByteTrie<Bool>
  /// 围绕, 就: after 代表 they begin what the representatives spoke of.
  let followers: ByteTrie<Bool>
  let levels: ByteTrie<AdministrativeLevel>
  let bodySuffixes: ByteTrie<BodySuffix>

  static let rule = "participation.collective"

  /// The collectives of the sentences that tell of the event.
  func collectives(
    in sentence: ArticleReading.SentenceReading, of article: ArticleReading
  ) -> [CollectiveDraft] {
    var result: [CollectiveDraft] = []
    for clause in sentence.clauses {
      guard
        !article.namesPerson(in: clause),
        let verb = verb(in: article.text, clause)
      else { continue }
      let subject = TextSpan(start: clause.start, end: verb.span.start)
      let parts = parts(of: withoutRelativeClause(subject, in: article.text), in: article.text)
      let read = parts.map { collective($0, in: article, clause: clause, act: verb.act) }
      // A bare 代表 at the end is said of every part before it: 各民主党派、工商联、知联会代表.
      let shared = read.last.flatMap { $0 }
      for (part, found) in zip(parts, read) {
        if let found {
          result.append(found)
        } else if let shared, let isGroup = body(part, in: article) {
          result.append(
            CollectiveDraft(
              body: named(part, in: article), isGroup: isGroup, title: shared.title,
              act: verb.act, span: clause, list: shared.list))
        }
      }
    }
    return result
  }

  /// 出席, 参加, 列席 in the clause; 代表 before 围绕 or 就 speaks of taking part without an act.
  private func verb(in text: ReadingText, _ clause: TextSpan) -> (span: TextSpan, act: Act?)? {
    var index = clause.start
    while index < clause.end {
      if let cue = acts.longestMatch(in: text.bytes, at: index, before: clause.end),
        [.attend, .observe].contains(cue.payload.act)
      {
        return (TextSpan(start: index, end: cue.end), cue.payload.act)
      }
      if text.hasPrefix("代表", at: index, limit: clause.end) {
        let end = index + "代表".utf8.count
        if followers.longestMatch(in: text.bytes, at: end, before: clause.end) != nil {
          return (TextSpan(start: end, end: end), nil)
        }
      }
      index = text.after(index)
    }
    return nil
  }

  /// 不是区人大代表的 before the collective says who is meant, not who it is.
  private func withoutRelativeClause(_ span: TextSpan, in text: ReadingText) -> TextSpan {
    var start = span.start
    var index = span.start
    while index < span.end {
      if text.hasPrefix("的", at: index, limit: span.end) { start = text.after(index) }
      index = text.after(index)
    }
    return TextSpan(start: start, end: span.end)
  }

  private func parts(of span: TextSpan, in text: ReadingText) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = span.start
    var index = span.start
    while index < span.end {
      for joiner: StaticString in ["、", "及", "和", "以及"]
      where text.hasPrefix(joiner, at: index, limit: span.end) {
        if start < index { result.append(TextSpan(start: start, end: index)) }
        start = index + joiner.utf8CodeUnitCount
      }
      index = text.after(index)
    }
    if start < span.end { result.append(TextSpan(start: start, end: span.end)) }
    return result
  }

  private func collective(
    _ part: TextSpan, in article: ArticleReading, clause: TextSpan, act: Act?
  ) -> CollectiveDraft? {
    let text = article.text
    var part = part
    var list = ListClosure.closed
    if text.hasSuffix("等", at: part.end, from: part.start) {
      part.end -= "等".utf8.count
      list = .open
    }
    guard let capacity = capacity(of: part, in: article) else { return nil }
    if let word = quantifiers.longestMatch(in: text.bytes, at: part.start, before: capacity.start),
      isOrgan(TextSpan(start: word.end, end: capacity.start), in: text)
    {
      part.start = word.end
    }
    let bodySpan = TextSpan(start: part.start, end: capacity.start)
    guard !bodySpan.isEmpty, let isGroup = body(bodySpan, in: article) else { return nil }
    return CollectiveDraft(
      body: named(bodySpan, in: article), isGroup: isGroup, title: capacity, act: act,
      span: clause, list: list)
  }

  /// 代表, (主要)负责人, or an office head at the end of a part; the one after an organ's name first.
  private func capacity(of part: TextSpan, in article: ArticleReading) -> TextSpan? {
    let text = article.text
    var found: [TextSpan] = []
    var index = part.start
    while index < part.end {
      if let word = capacities.longestMatch(in: text.bytes, at: index, before: part.end),
        word.end == part.end
      {
        found.append(TextSpan(start: index, end: part.end))
      } else if let end = titles.head(in: text, at: index, limit: part.end), end == part.end {
        let start = titles.headStart(in: text, of: index, after: part.start)
        found.append(TextSpan(start: start, end: end))
      }
      index = text.after(index)
    }
    return found.first { capacity in
      !article.bodies(endingAt: capacity.start).isEmpty
        || quantifiers.longestMatch(in: text.bytes, at: part.start, before: capacity.start)
          .map { isOrgan(TextSpan(start: $0.end, end: capacity.start), in: text) } ?? false
    } ?? found.first
  }

  /// False where the span names an organ, true where it is a collective, nil where it is neither.
  private func body(_ span: TextSpan, in article: ArticleReading) -> Bool? {
    if article.body(closing: span) != nil || isOrgan(span, in: article.text) { return false }
    let count = article.text.characterCount(span)
    return count >= 2 && count <= 20 ? true : nil
  }

  /// 区人大, 镇党委: a level and what the name of an organ ends in.
  private func isOrgan(_ span: TextSpan, in text: ReadingText) -> Bool {
    guard let level = levels.longestMatch(in: text.bytes, at: span.start, before: span.end),
      let suffix = bodySuffixes.longestMatch(in: text.bytes, at: level.end, before: span.end)
    else { return false }
    return suffix.end == span.end && suffix.payload.use == .organ
  }

  /// The organ at the end of the span, or the span itself.
  private func named(_ span: TextSpan, in article: ArticleReading) -> TextSpan {
    article.body(closing: span)?.span ?? span
  }
}
