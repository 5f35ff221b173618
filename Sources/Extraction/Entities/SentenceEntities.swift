import TextCore

/// What is known of one sentence while its entities are sought: later recognisers build on what
/// earlier ones found.
struct SentenceEntities: Sendable {
  let text: EntityText
  let span: TextSpan
  /// Divisions with their level, left to right.
  var divisions: [DivisionFinder.Found] = []
  /// What was found so far, in no order.
  var found: [EntitySpan] = []
  /// Offsets just past a division.
  var divisionEnds: Set<Int> = []
  /// Townships, parks and villages by their first byte, which may stand before an organ's name.
  var placeEnds: [Int: Int] = [:]

  init(text: EntityText, span: TextSpan) {
    self.text = text
    self.span = span
  }

  mutating func add(_ entity: EntitySpan) {
    found.append(entity)
    if entity.kind == .place || entity.kind == .village {
      placeEnds[entity.span.start] = max(placeEnds[entity.span.start] ?? 0, entity.span.end)
    }
  }
}

/// Finds entities of one sort in a sentence.
protocol SentenceRecognizer: Sendable {
  /// Adds what it finds to `sentence`.
  ///
  /// Complexity: linear in the sentence.
  func recognize(in sentence: inout SentenceEntities)
}
