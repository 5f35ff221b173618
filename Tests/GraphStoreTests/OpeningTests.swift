import Foundation
import GraphModel
import GraphStore
import SQLiteKit
import Testing

@Suite struct OpeningTests {
  let folder: TemporaryFolder
  var path: String { folder.path("a.db") }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Expects the error of both a reader and a build, and the file's bytes to stay as they are.
  private func expectRefused(_ error: StoreError) throws {
    let before = try? Data(contentsOf: URL(filePath: path))
    #expect(throws: error) { try GraphDatabase.open(path: path, busyTimeout: 0) }
    #expect(throws: error) {
      try GraphDatabase.build(at: path, busyTimeout: 0) { try $0.replaceGraph(GraphDraft()) }
    }
    #expect((try? Data(contentsOf: URL(filePath: path))) == before)
    #expect(error.description.hasPrefix(path))
  }

  @Test func refusesADirectory() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try expectRefused(.directory(path: path))
  }

  @Test func refusesAPipe() throws {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: StoreError.notARegularFile(path: path)) { try GraphDatabase.open(path: path) }
  }

  @Test(arguments: ["garbage", "SQLite format 3\0garbage that is long enough to be read"])
  func refusesWhatIsNoDatabase(text: String) throws {
    try Data(String(repeating: text, count: 200).utf8).write(to: URL(filePath: path))
    try expectRefused(.notADatabase(path: path))
  }

  @Test(arguments: [
    "CREATE TABLE t (x)", "PRAGMA application_id = 77", "PRAGMA user_version = 1",
    "PRAGMA application_id = 1735745902",
  ])
  func refusesADatabaseOfAnotherProgram(sql: String) throws {
    do {
      let connection = try Connection(path: path, access: .creating)
      try connection.executeScript(sql)
    }
    try expectRefused(.foreign(path: path))
  }

  @Test func refusesANewerFormat() throws {
    try SampleGraph.build(at: path)
    try Connection(path: path, access: .writing).execute("PRAGMA user_version = 99")
    try expectRefused(.newer(path: path, version: 99, supported: 1))
  }

  @Test func refusesACutFile() throws {
    try SampleGraph.build(at: path)
    let whole = try Data(contentsOf: URL(filePath: path))
    for part in [2, 3, 5] {
      try whole.prefix(whole.count / part).write(to: URL(filePath: path))
      let error = #expect(throws: StoreError.self) {
        let database = try GraphDatabase.open(path: path)
        _ = try database.relationships(type: nil)
        _ = try database.nodes(label: nil)
      }
      guard case .corrupt = error else {
        Issue.record("not corrupt: \(String(describing: error))")
        continue
      }
    }
  }

  @Test func aMissingFileIsMissingForReadersOnly() throws {
    #expect(throws: StoreError.missing(path: path)) { try GraphDatabase.open(path: path) }
    let lost = folder.path("none/a.db")
    #expect(throws: StoreError.missing(path: lost)) { try GraphDatabase.open(path: lost) }
    #expect(throws: StoreError.missingFolder(path: lost)) {
      try GraphDatabase.build(at: lost) { _ in }
    }
  }

  @Test func anEmptyFileCanBeFilled() throws {
    try Data().write(to: URL(filePath: path))
    #expect(throws: StoreError.empty(path: path)) { try GraphDatabase.open(path: path) }
    #expect(try SampleGraph.build(at: path).statistics().nodes == 4)
  }

  @Test func aLockIsReported() throws {
    try SampleGraph.build(at: path)
    let other = try Connection(path: path, access: .writing)
    try other.execute("BEGIN IMMEDIATE")
    #expect(throws: StoreError.locked(path: path)) {
      try GraphDatabase.build(at: path, busyTimeout: 0) { try $0.replaceGraph(GraphDraft()) }
    }
    // Readers go on.
    #expect(try GraphDatabase.open(path: path, busyTimeout: 0).statistics().nodes == 4)
  }

  @Test func aFullDiskLeavesTheDatabaseAsItWas() throws {
    let before = try SampleGraph.dump(try SampleGraph.build(at: path))
    #expect(throws: StoreError.full(path: path)) {
      try GraphDatabase.build(at: path) { transaction in
        _ = try transaction.database.connection.integer("PRAGMA max_page_count = 1")
        try transaction.put(
          try SampleGraph.source(key: "b", text: String(repeating: "文", count: 100_000)))
      }
    }
    #expect(try SampleGraph.dump(try GraphDatabase.open(path: path)) == before)
  }

  @Test func readersSeeTheOldStateWhileABuildRuns() throws {
    try SampleGraph.build(at: path)
    let reader = try GraphDatabase.open(path: path, busyTimeout: 0)
    try GraphDatabase.build(at: path) { transaction in
      for number in 0..<50 {
        let text = String(repeating: "文\(number)", count: 20_000)
        try transaction.put(try SampleGraph.source(key: "b\(number)", text: text))
      }
      try transaction.replaceGraph(GraphDraft())
      #expect(try reader.statistics().nodes == 4)
      #expect(try GraphDatabase.open(path: path, busyTimeout: 0).statistics().sources == 1)
    }
    #expect(try reader.statistics().sources == 51)
    #expect(try reader.statistics().nodes == 0)
  }

  /// The files as a killed process leaves them are those that lie there in the middle of a build.
  @Test(arguments: [false, true]) func aKilledBuildLeavesTheOldState(afterReplacing: Bool) throws {
    let before = try SampleGraph.dump(try SampleGraph.build(at: path))
    let remains = folder.path("remains.db")
    try GraphDatabase.build(at: path) { transaction in
      _ = try transaction.database.connection.integer("PRAGMA cache_size = 5")
      for number in 0..<20 {
        let text = String(repeating: "文\(number)", count: 20_000)
        try transaction.put(try SampleGraph.source(key: "b\(number)", text: text))
      }
      if afterReplacing { try transaction.replaceGraph(GraphDraft()) }
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: remains + suffix)
      }
      if !afterReplacing { try transaction.replaceGraph(GraphDraft()) }
    }
    let size = try FileManager.default.attributesOfItem(atPath: remains + "-wal")[.size] as? Int
    #expect((size ?? 0) > 1_000_000)
    do {
      #expect(try SampleGraph.dump(try GraphDatabase.open(path: remains)) == before)
    }
    #expect(!FileManager.default.fileExists(atPath: remains + "-wal"))
    #expect(try SampleGraph.build(at: remains).statistics().sources == 1)
  }

  @Test func aNewDatabaseAppearsWhenItIsComplete() throws {
    let abandoned = path + ".unfinished-7"
    try Data("left by a killed process".utf8).write(to: URL(filePath: abandoned))
    try GraphDatabase.build(at: path) { transaction in
      #expect(!FileManager.default.fileExists(atPath: abandoned))
      try transaction.put(try SampleGraph.source())
      try transaction.replaceGraph(SampleGraph.draft)
      #expect(throws: StoreError.missing(path: path)) { try GraphDatabase.open(path: path) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(names.allSatisfy { $0.hasPrefix("a.db.unfinished-") })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.db"])
  }

  @Test func twoBuildsThatMakeOneDatabaseDoNotMix() throws {
    #expect(throws: StoreError.createdMeanwhile(path: path)) {
      try GraphDatabase.build(at: path) { outer in
        try outer.replaceGraph(GraphDraft())
        try SampleGraph.build(at: path)
      }
    }
    #expect(try GraphDatabase.open(path: path).statistics().nodes == 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.db"])
  }

  /// Permissions do not bind the superuser.
  @Test(.enabled(if: geteuid() != 0)) func whatMayNotBeWrittenCanBeRead() throws {
    try SampleGraph.build(at: path)
    #expect(chmod(path, 0o400) == 0)
    #expect(chmod(folder.url.path, 0o500) == 0)
    defer { _ = chmod(folder.url.path, 0o700) }
    #expect(try GraphDatabase.open(path: path).statistics().nodes == 4)
    #expect(throws: StoreError.readOnly(path: path)) {
      try GraphDatabase.build(at: path) { try $0.replaceGraph(GraphDraft()) }
    }
    #expect(chmod(path, 0o000) == 0)
    #expect(throws: StoreError.unreadable(path: path, errno: EACCES)) {
      try GraphDatabase.open(path: path)
    }
  }

  @Test func pathsAreFilesWhateverTheyLookLike() throws {
    for name in ["file:x?mode=memory", "空 格.db", "a%20b.db"] {
      #expect(try SampleGraph.build(at: folder.path(name)).statistics().nodes == 4)
      #expect(FileManager.default.fileExists(atPath: folder.path(name)))
    }
  }
}
