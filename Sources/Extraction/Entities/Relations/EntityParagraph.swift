import GraphModel
import Lexicon
import MentionModel
import TextCore

/// A block of an article with its entities: what a relation rule sees.
struct EntityParagraph: Sendable {
  let reading: ReadingText
  let text: EntityText
  let block: Block
  /// In reading order.
  let entities: [EntitySpan]

  /// The sentences of the block, the block itself where it has none.
  var sentences: [TextSpan] {
    block.sentences.isEmpty ? [block.span] : block.sentences.map(\.span)
  }

  func entities(in span: TextSpan) -> [EntitySpan] {
    entities.filter { span.contains($0.span) }
  }

  /// A relation whose words reach from the first to the last of `spans`.
  func relation(
    _ type: RelationshipType, from: EntitySpan, to: EntitySpan, cue: TextSpan? = nil, rule: String,
    confidence: Double
  ) -> RelationCandidate {
    let spans = [from.span, to.span] + (cue.map { [$0] } ?? [])
    let whole = TextSpan(
      start: spans.map(\.start).min() ?? from.span.start,
      end: spans.map(\.end).max() ?? to.span.end)
    return RelationCandidate(
      type: type, from: from.reference(in: reading), to: to.reference(in: reading),
      spans: reading.sourceSpans(of: whole), rule: rule,
      confidence: min(confidence, from.confidence, to.confidence))
  }

  /// The cues of a sort within a span, left to right, none overlapping.
  func cues(
    _ use: RelationCue.Use, of relation: RelationshipType, in span: TextSpan,
    _ lexicons: Lexicons
  ) -> [TextSpan] {
    var found: [TextSpan] = []
    var index = span.start
    while index < span.end {
      if let cue = lexicons.relationCues.longestMatch(
        in: text.bytes, at: index, before: span.end), cue.payload.use == use,
        cue.payload.relation == relation
      {
        found.append(TextSpan(start: index, end: cue.end))
        index = cue.end
      } else {
        index = text.after(index)
      }
    }
    return found
  }

  /// The offset after any of `words` at `offset`, or `offset`.
  func skipping(_ words: [StaticString], at offset: Int) -> Int {
    var index = offset
    var isMoving = true
    while isMoving {
      isMoving = false
      for word in words where text.hasPrefix(word, at: index, before: block.span.end) {
        index += word.utf8CodeUnitCount
        isMoving = true
        break
      }
    }
    return index
  }
}
