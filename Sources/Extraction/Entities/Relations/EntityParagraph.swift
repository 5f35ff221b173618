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

  /// A sentence with more entities than this is a list or no prose: nothing is read from it.
  static let maximumEntities = 100

  /// The sentences of the block (the block itself where it has none) that hold two entities or more,
  /// each with its entities.
  ///
  /// Complexity: linear in sentences and entities.
  var sentences: [(span: TextSpan, entities: [EntitySpan])] {
    let spans = block.sentences.isEmpty ? [block.span] : block.sentences.map(\.span)
    var result: [(span: TextSpan, entities: [EntitySpan])] = []
    var next = 0
    for span in spans {
      while next < entities.count, entities[next].span.start < span.start { next += 1 }
      let first = next
      while next < entities.count, entities[next].span.start < span.end { next += 1 }
      if (2...Self.maximumEntities).contains(next - first) {
        result.append((span, Array(entities[first..<next])))
      }
    }
    return result
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
