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

  /// Townships and parks by the offset just past them.
  private var townships: [Int: EntitySpan] = [:]

  init(text: EntityText, span: TextSpan) {
    self.text = text
    self.span = span
  }

  mutating func add(_ entity: EntitySpan) {
    found.append(entity)
    if entity.kind == .place || entity.kind == .village {
      placeEnds[entity.span.start] = max(placeEnds[entity.span.start] ?? 0, entity.span.end)
    }
    if entity.kind == .place, entity.rule != DivisionRecognizer.rule {
      townships[entity.span.end] = entity
    }
  }

  /// The township or park that ends within six characters before an offset, not reaching over `floor`.
  func township(before offset: Int, after floor: Int) -> EntitySpan? {
    var index = offset
    for _ in 0...6 {
      if let township = townships[index] {
        return township.span.start >= floor ? township : nil
      }
      guard index > floor else { return nil }
      index = text.before(index)
    }
    return nil
  }
}

/// Finds entities of one sort in a sentence.
protocol SentenceRecognizer: Sendable {
  /// Adds what it finds to `sentence`.
  ///
  /// Complexity: linear in the sentence.
  func recognize(in sentence: inout SentenceEntities)
}
