import Testing
import TextCore

@testable import Extraction

@Suite struct OverlapResolutionTests {
  private func span(
    _ kind: Kind, _ start: Int, _ end: Int, rule: String = "x", confidence: Double = 0.9
  ) -> EntitySpan {
    let entityKind =
      switch kind {
      case .body:
        EntitySpan(
          kind: .body, span: TextSpan(start: start, end: end), rule: rule, confidence: confidence)
      case .project:
        EntitySpan(
          kind: .project, span: TextSpan(start: start, end: end), rule: rule, confidence: confidence
        )
      case .village:
        EntitySpan(
          kind: .village, span: TextSpan(start: start, end: end), rule: rule, confidence: confidence
        )
      case .place:
        EntitySpan(
          kind: .place, span: TextSpan(start: start, end: end), rule: rule, confidence: confidence)
      }
    return entityKind
  }

  private enum Kind { case body, project, village, place }

  @Test func theLongestOfOneKindStays() {
    let long = span(.body, 0, 12)
    #expect(OverlapResolution.resolve([span(.body, 0, 6), long, span(.body, 6, 12)]) == [long])
  }

  @Test func aTownshipStaysInItsVillage() {
    let village = span(.village, 0, 18)
    let township = span(.place, 0, 9, rule: TownshipRecognizer.rule)
    #expect(OverlapResolution.resolve([township, village]) == [village, township])
  }

  @Test func aPlaceInABodyGoes() {
    let body = span(.body, 0, 18)
    #expect(OverlapResolution.resolve([span(.place, 0, 9), body]) == [body])
  }

  @Test func ofCrossingSpansTheLongerStays() {
    let long = span(.project, 3, 30)
    #expect(OverlapResolution.resolve([span(.body, 0, 9), long]) == [long])
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    let spans = [span(.village, 0, 18), span(.body, 0, 30), span(.project, 33, 60)]
    #expect(OverlapResolution.resolve(spans) == OverlapResolution.resolve(spans.reversed()))
  }
}
