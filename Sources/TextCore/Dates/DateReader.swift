/// Reads the dates printed in an article and resolves them against the article's date.
///
/// What is not printed is inferred, and marked so: the year of 8月24日, the month of 24日. What cannot
/// be resolved has no date: 近日, 昨日 where only the month of the paper is known.
public struct DateReader: Sendable {
  private let scanner = DateScanner()

  public init() {}

  /// The dates of an article's blocks, bylines and credits included, in order.
  ///
  /// Complexity: linear in the length of the article.
  public func dates(in article: ArticleText) -> [DateMention] {
    var resolver = DateResolver(reference: article.date, words: scanner.words)
    return article.blocks.flatMap { dates(in: article.text.bytes, $0.span, &resolver) }
  }

  /// The dates of a span, read without what stands before it.
  ///
  /// - Parameter date: the article's date.
  public func dates(
    in text: ReadingText, _ span: TextSpan, date: CalendarDate?
  ) -> [DateMention] {
    var resolver = DateResolver(reference: date, words: scanner.words)
    return dates(in: text.bytes, span, &resolver)
  }

  private func dates(
    in bytes: [UInt8], _ span: TextSpan, _ resolver: inout DateResolver
  ) -> [DateMention] {
    var position = span.start
    return scanner.expressions(in: bytes, span).map { expression in
      let before = TextSpan(start: position, end: expression.span.start)
      if position == span.start || SentenceSplitter.endsSentence(bytes, in: before) {
        resolver.beginSentence()
      }
      position = expression.span.end
      return resolver.resolve(expression, in: bytes, span)
    }
  }
}
