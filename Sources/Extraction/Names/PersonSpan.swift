import GraphModel
import TextCore

/// A person's name found in an article, with the offices printed at it.
struct PersonSpan: Hashable {
  var name: String
  var span: TextSpan
  var kind: PersonKind
  /// The offices printed for this mention; empty for a bare name.
  var offices: [TitleSpan] = []
  /// The chain of offices as one span; nil for a bare name, and for names that share the title of another.
  var title: TextSpan?
  /// Id of the rule that found it.
  var rule: String
  var confidence: Double

  /// From the title, where it stands before the name, to the end of the name.
  var extent: TextSpan {
    guard let title else { return span }
    return TextSpan(start: min(title.start, span.start), end: max(title.end, span.end))
  }
}
