import Foundation
import GraphModel
import GraphStore
import MentionModel
import Provenance
import Testing

@testable import GraphBuilding

/// Builds with a resolution that makes one node of every article.
@Suite struct GraphBuilderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var database: String { folder.path + "/guanxi.db" }

  private static func articles(
    _ files: [(key: String, extraction: FileExtraction)]
  ) -> GraphDraft {
    var nodes: [Node] = []
    for (key, file) in files {
      for article in file.articles {
        nodes.append(
          Node(
            id: Int64(nodes.count + 1), labels: ["Article"],
            properties: ["name": .string(article.title), "file": .string(key)]))
      }
    }
    return GraphDraft(nodes: nodes)
  }

  private func build(
    _ names: String..., prunes: Bool = false, version: String = "1",
    progress: (GraphBuilder.Progress) -> Void = { _ in }
  ) throws -> BuildReport {
    let corpus = try Corpus(paths: names.map { folder.path + "/" + $0 }, root: folder.path)
    let settings = ExtractionSettings(date: nil, version: version)
    return try GraphBuilder(settings: settings, prunes: prunes, resolve: Self.articles).build(
      corpus, database: database, progress: progress)
  }

  private func storedKeys() throws -> [String] {
    try GraphDatabase.open(path: database).sources().map(\.key)
  }

  private func page(_ name: String, _ title: String) throws {
    try folder.write(name, "\(title)\n\n本报讯 8月24日,会议在云溪区召开。\n")
  }

  @Test func filesAreAddedSkippedAndUpdated() throws {
    try page("p/a.txt", "甲")
    try page("p/b.txt", "乙")
    let first = try build("p")
    #expect((first.added, first.updated, first.unchanged) == (2, 0, 0))
    #expect(first.statistics?.sources == 2)
    try page("p/b.txt", "丙")
    let second = try build("p")
    #expect((second.added, second.updated, second.unchanged) == (0, 1, 1))
    let names = try GraphDatabase.open(path: database).nodes(label: "Article").compactMap(\.name)
    #expect(names == ["甲", "丙"])
  }

  @Test func otherSettingsReadFilesAnew() throws {
    try page("a.txt", "甲")
    _ = try build("a.txt", version: "1")
    #expect(try build("a.txt", version: "2").updated == 1)
    #expect(try build("a.txt", version: "2").unchanged == 1)
  }

  @Test func onlyVanishedFilesOfGivenFoldersCount() throws {
    for name in ["p/a.txt", "p/b.txt", "q/c.txt"] { try page(name, name) }
    _ = try build("p", "q")
    for name in ["p/a.txt", "q/c.txt"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    let kept = try build("p")
    #expect(kept.vanished == ["p/a.txt"])
    #expect(try storedKeys().count == 3)
    let pruned = try build("p", prunes: true)
    #expect(pruned.removed == ["p/a.txt"])
    #expect(try storedKeys() == ["p/b.txt", "q/c.txt"])
  }

  @Test func anEmptiedFolderCanBePruned() throws {
    try page("p/a.txt", "甲")
    _ = try build("p")
    try FileManager.default.removeItem(atPath: folder.path + "/p/a.txt")
    #expect(throws: BuildError.noText(folders: [folder.path + "/p"])) { try build("p") }
    #expect(try storedKeys() == ["p/a.txt"])
    #expect(try build("p", prunes: true).removed == ["p/a.txt"])
    #expect(try storedKeys().isEmpty)
  }

  @Test func whatWasStoredOfARefusedFileStays() throws {
    try page("p/a.txt", "甲")
    try page("p/b.txt", "乙")
    _ = try build("p")
    try folder.write("p/a.txt", bytes: [0])
    let report = try build("p", prunes: true)
    #expect(report.refused.map(\.key) == ["p/a.txt"])
    #expect(report.unchanged == 1)
    #expect(report.removed.isEmpty)
    #expect(try storedKeys() == ["p/a.txt", "p/b.txt"])
  }

  @Test func nothingUsableMakesNoDatabase() throws {
    try folder.write("a.txt", bytes: [0])
    #expect(throws: BuildError.self) { try build("a.txt") }
    #expect(!FileManager.default.fileExists(atPath: database))
  }

  @Test func progressTellsOfEveryFileInOrder() throws {
    for name in ["p/b.txt", "p/a.txt"] { try page(name, name) }
    var steps: [GraphBuilder.Progress] = []
    _ = try build("p") { steps.append($0) }
    #expect(
      steps == [
        .file(index: 1, count: 2, key: "p/a.txt"), .file(index: 2, count: 2, key: "p/b.txt"),
        .resolving(sources: 2), .writing(nodes: 2, relationships: 0),
      ])
  }

  @Test func aFailureWhileResolvingLeavesTheDatabaseAsItWas() throws {
    try page("a.txt", "甲")
    _ = try build("a.txt")
    try page("b.txt", "乙")
    let corpus = try Corpus(paths: [folder.path + "/b.txt"], root: folder.path)
    let settings = ExtractionSettings(date: nil, version: "1")
    // An edge whose ends are missing is refused by the store when everything else is done.
    let builder = GraphBuilder(settings: settings) { files in
      var draft = Self.articles(files)
      draft.relationships = [
        Relationship(id: 1, type: "WROTE", source: 998, target: 999, properties: [:])
      ]
      return draft
    }
    #expect(throws: (any Error).self) { try builder.build(corpus, database: database) }
    #expect(try storedKeys() == ["a.txt"])
  }
}
