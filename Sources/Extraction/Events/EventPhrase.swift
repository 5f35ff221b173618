import GraphModel
import TextCore

/// Words that tell of an event: its name, who convenes it, and where the words stand.
struct EventPhrase: Hashable {
  /// The printed name, the longest contiguous noun phrase; nil where only 会议 or 活动 is printed.
  var name: TextSpan?
  /// The words that name it, generic ones too.
  var span: TextSpan
  var kind: EventKind
  /// The text before 举行 or 召开 in the clause, without dates: the convener, or the project of a ceremony.
  var subject: TextSpan?
  /// Where the clause says that it took place: the text after 在, before the verb.
  var venue: TextSpan?
  /// The clause that tells of it.
  var clause: TextSpan
  var rule: String
}
