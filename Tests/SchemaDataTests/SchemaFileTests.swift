import SchemaData
import Testing

@Suite struct SchemaFileTests {
  @Test func pathsAreSortedAndHoldTheStoresSchema() {
    #expect(SchemaFile.paths == SchemaFile.paths.sorted())
    #expect(SchemaFile.paths.contains("graph.sql"))
    #expect(SchemaFile.text(at: "graph.sql")?.contains("CREATE TABLE node") == true)
  }

  @Test func rowsLeaveOutComments() {
    let rows = SchemaFile.rows(at: "labels.tsv")
    #expect(rows.first?.first == "Person")
    #expect(rows.allSatisfy { !($0.first?.hasPrefix("#") ?? true) })
  }

  @Test func whatIsNotThereIsEmpty() {
    #expect(SchemaFile.text(at: "nowhere.tsv") == nil)
    #expect(SchemaFile.rows(at: "nowhere.tsv").isEmpty)
  }
}
