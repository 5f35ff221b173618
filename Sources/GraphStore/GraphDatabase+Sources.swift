import FoundationEssentials
import MentionModel
import SQLiteKit

extension GraphDatabase {
  /// All stored sources, ascending by key.
  public func sources() throws -> [SourceSummary] {
    try translating(path: path) {
      let statement = try connection.prepare(
        "SELECT key, sha256, settings FROM source ORDER BY key")
      var sources: [SourceSummary] = []
      while try statement.step() {
        sources.append(
          SourceSummary(
            key: statement.text(at: 0), sha256: statement.text(at: 1),
            settings: statement.text(at: 2)))
      }
      return sources
    }
  }

  /// The original bytes of a source and their encoding.
  public func content(ofSource key: String) throws -> SourceContent {
    try translating(path: path) {
      let statement = try connection.prepare(
        SQLFragment("SELECT bytes, encoding FROM source WHERE key = ?", [.text(key)]))
      guard try statement.step() else { throw StoreError.unknownSource(key: key) }
      return SourceContent(bytes: statement.blob(at: 0), encoding: statement.text(at: 1))
    }
  }

  /// What extraction read from a source when it was stored.
  public func extraction(ofSource key: String) throws -> FileExtraction {
    try translating(path: path) {
      let statement = try connection.prepare(
        SQLFragment("SELECT id, extraction FROM source WHERE key = ?", [.text(key)]))
      guard try statement.step() else { throw StoreError.unknownSource(key: key) }
      do {
        return try JSONDecoder().decode(FileExtraction.self, from: Data(statement.blob(at: 1)))
      } catch {
        throw malformed(
          table: "source", row: statement.integer(at: 0), detail: "no extraction of this version")
      }
    }
  }
}
