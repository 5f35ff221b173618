import GraphModel
import Testing

@Suite struct GraphSchemaTests {
  let schema = GraphSchema()

  @Test(arguments: NodeLabel.allCases) func everyLabelIsDefined(label: NodeLabel) throws {
    let definition = try #require(schema.label(named: label.rawValue))
    #expect(definition.alias != label.rawValue)
    #expect(!definition.description.isEmpty)
    #expect(schema.label(named: definition.alias) == definition)
  }

  @Test(arguments: RelationshipType.allCases) func everyTypeIsDefined(type: RelationshipType) throws
  {
    let definition = try #require(schema.relationship(named: type.rawValue))
    #expect(schema.relationship(named: definition.alias) == definition)
    for end in definition.from + definition.to {
      #expect(schema.label(named: end)?.name == end, "\(type.rawValue): \(end)")
    }
  }

  @Test func definesNothingElse() {
    #expect(Set(schema.labels.map(\.name)) == Set(NodeLabel.allCases.map(\.rawValue)))
    #expect(
      Set(schema.relationships.map(\.name)) == Set(RelationshipType.allCases.map(\.rawValue)))
  }

  @Test func aliasesAreUnique() {
    #expect(Set(schema.labels.map(\.alias)).count == schema.labels.count)
    #expect(Set(schema.relationships.map(\.alias)).count == schema.relationships.count)
  }

  @Test(arguments: EventKind.allCases) func kindsOfEventsHaveEventAsParent(kind: EventKind) throws {
    guard let label = kind.label else { return }
    #expect(try #require(schema.label(named: label.rawValue)).parent == NodeLabel.event.rawValue)
  }

  @Test func everyActHasATermOfItsOwn() {
    #expect(Act.allCases.map(\.alias) == ["出席", "列席", "主持", "讲话", "考察", "陪同", "会见"])
  }
}
