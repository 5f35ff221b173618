import MentionModel
import TextCore

/// Chooses among overlapping spans.
///
/// Of one kind the longest stays. Across kinds an inner span stays only where it is a thing of its
/// own that the outer one stands in: the township of a village, the village of a party branch or of a
/// project. Of spans that cross, the longer stays.
enum OverlapResolution {
  /// How deep the spans that stay may nest: project, village, township.
  private static let nesting = 3

  /// Sorted by position; an outer span comes before the spans inside it.
  ///
  /// Complexity: O(n log n).
  static func resolve(_ spans: [EntitySpan]) -> [EntitySpan] {
    let sorted = Set(spans).sorted {
      ($0.span.start, -$0.span.end, -$0.confidence, $0.rule)
        < ($1.span.start, -$1.span.end, -$1.confidence, $1.rule)
    }
    var kept: [EntitySpan] = []
    for entity in sorted {
      var isKept = true
      // Only spans that start before can overlap, and those that stay nest at most three deep.
      while let last = kept.last, isKept, last.span.overlaps(entity.span) {
        if last.span.contains(entity.span) {
          isKept = staysInside(last, entity)
          break
        }
        if last.span.count >= entity.span.count { isKept = false } else { kept.removeLast() }
      }
      if isKept,
        let outer = kept.suffix(nesting).last(where: { $0.span.end > entity.span.start }),
        outer != kept.last, outer.span.contains(entity.span)
      {
        isKept = staysInside(outer, entity)
      }
      if isKept { kept.append(entity) }
    }
    return kept
  }

  private static func staysInside(_ outer: EntitySpan, _ inner: EntitySpan) -> Bool {
    switch (outer.kind, inner.kind) {
    case (.village, .place): inner.rule == TownshipRecognizer.rule
    case (.body, .village), (.project, .village): outer.span.start == inner.span.start
    default: false
    }
  }
}
