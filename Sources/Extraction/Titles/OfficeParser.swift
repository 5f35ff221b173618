import GraphModel
import Lexicon
import MentionModel
import TextCore

/// Parts an office as printed into body, status and head: 区政协原主席 → 区政协, former, 主席.
struct OfficeParser {
  let titles: TitleLexicon

  /// The offices of a chain in order; each knows the body of the one before it as its context.
  func offices(of spans: [TitleSpan], in text: ReadingText) -> [OfficeMention] {
    var context: String?
    return spans.map { span in
      let office = office(span, context: context, in: text)
      context = office.body ?? context
      return office
    }
  }

  private func office(_ title: TitleSpan, context: String?, in text: ReadingText) -> OfficeMention {
    let printed = text.compactString(title.span)
    var head = text.compactString(title.head)
    var status: OfficeStatus = title.isConcurrent ? .concurrent : .current
    var before = text.compactString(TextSpan(start: title.span.start, end: title.head.start))
    if let word = trailingStatus(of: before) {
      status = word.status
      before.removeLast(word.text.count)
    }
    if let word = leadingStatus(of: before) {
      status = word.status
      before.removeFirst(word.text.count)
    }
    let after = text.compactString(TextSpan(start: title.head.end, end: title.span.end))
    if let word = titles.statusWords[after], word.place == .after { status = word.status }
    if let committee = titles.committee(opening: head, after: before) {
      before += committee
      head.removeFirst(committee.count)
    }
    let body = before.isEmpty ? nil : restoredBody(before, head: head)
    return OfficeMention(
      printed: printed, spans: text.sourceSpans(of: title.span), body: body, context: context,
      head: head, status: status, isRole: isRole(head))
  }

  private func trailingStatus(of text: String) -> OfficeStatusWord? {
    let bytes = Array(text.utf8)
    return titles.trailingStatusWords.longestMatch(in: bytes, endingAt: bytes.count)?.payload
  }

  private func leadingStatus(of text: String) -> OfficeStatusWord? {
    // 前 and 代 also begin names (前进镇): only a word of two characters is sure at the front, or 原.
    titles.leadingStatusWords.longestMatch(in: Array(text.utf8), at: 0)
      .flatMap { $0.payload.text.count > 1 || $0.payload.text == "原" ? $0.payload : nil }
  }

  /// 组织部长 is the 部长 of 组织部: the character that body and head share is printed once.
  private func restoredBody(_ before: String, head: String) -> String {
    guard head.count == 2, head.last == "长", let shared = head.first,
      before.last != shared, titles.departmentEndings.contains(String(shared))
    else { return before }
    return before + String(shared)
  }

  /// False for 区领导, 记者 and other titles that are no office.
  private func isRole(_ head: String) -> Bool {
    titles.titleWords[head] == nil
  }
}
