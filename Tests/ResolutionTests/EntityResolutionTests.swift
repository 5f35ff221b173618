import GraphModel
import MentionModel
import Testing

@Suite struct EntityResolutionTests {
  @Test func printedFormsOfABodyAreOneNode() {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          entities: [
            entity(.body, "区委"), entity(.body, "云溪区委", at: 6), entity(.body, "区委", at: 7),
          ])))
    #expect(graph.names(.body) == ["云溪区委"])
    #expect(graph.nodes(.body)[0].properties["aliases"] == ["区委"])
    #expect(graph.relationships(.mentionedIn).map { $0.properties["count"] } == [3])
  }

  @Test func partsBelongToTheLongestWhole() {
    let graph = ResolvedGraph(
      file(
        "a",
        article(
          entities: [
            entity(.body, "区人大"), entity(.body, "区人大常委会", at: 6),
            entity(.body, "区人大常委会机关", at: 7),
          ])))
    #expect(graph.facts(.partOf) == ["云溪区人大常委会 → 云溪区人大", "云溪区人大常委会机关 → 云溪区人大常委会"])
  }

  @Test func unknownLocalitiesAreReportedOnceAndStayInTheirFile() {
    let mentions = [entity(.body, "县委"), entity(.body, "县委", at: 6)]
    let graph = ResolvedGraph(
      file("a", article(entities: mentions), about: []),
      file("b", article(entities: mentions), about: []))
    #expect(graph.open(.unknownLocality).count == 2)
    #expect(graph.names(.body) == ["县委", "县委"])
  }

  @Test func villagesAreOneWithinTheirCounty() {
    let graph = ResolvedGraph(
      file("a", article(entities: [entity(.village, "石桥村"), entity(.village, "大河镇石桥村", at: 6)])),
      file("b", article(entities: [entity(.village, "石桥村")])),
      file("c", article(entities: [entity(.village, "石桥村")]), about: [other]))
    #expect(graph.names(.village).count == 2)
    #expect(graph.relationships(.mentionedIn).count == 3)
  }
}
