import Foundation
import SQLiteKit
import Testing

/// What cannot be used is named with path, cause and way out, and changes nothing.
@Suite struct BadInputTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  static let page = "区委召开会议\n\n本报讯 8月24日,区委书记张伟出席会议并讲话。\n"

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var hints: [String]
    var testDescription: String { name }
  }

  static let unusable: [Case] = [
    Case(name: "empty.txt", bytes: [], hints: ["empty"]),
    Case(name: "blank.txt", bytes: Array(" \n\u{3000}\n".utf8), hints: ["empty"]),
    Case(
      name: "binary.txt", bytes: [0x50, 0x4B, 3, 4, 0, 0, 8, 0], hints: ["binary", "offset 4"]),
    Case(
      name: "broken.txt", bytes: Array("区委书记王".utf8) + [0xE4, 0xBD] + Array("出席会议".utf8),
      hints: ["UTF-8", "offset 15"]),
  ]

  @Test(arguments: unusable)
  func unusableFileAloneMakesNoDatabase(_ file: Case) async throws {
    try workspace.write(file.name, bytes: file.bytes)
    let run = try await ProgramRun.guanxi("build", file.name, in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains(file.name))
    for hint in file.hints { #expect(run.errors.contains(hint), "\(run.errors)") }
    #expect(try workspace.names == [file.name])
  }

  @Test func theOtherFilesOfAFolderAreBuilt() async throws {
    try workspace.write("pages/2023-08-25.txt", Self.page)
    for file in Self.unusable { try workspace.write("pages/" + file.name, bytes: file.bytes) }
    let run = try await ProgramRun.guanxi("build", "pages", in: workspace)
    #expect(run.status == 2)
    for file in Self.unusable { #expect(run.errors.contains("pages/" + file.name)) }
    #expect(run.output.contains("files: 1 new, 0 changed, 0 unchanged, 4 refused"))
    let check = try await ProgramRun.guanxi("check", in: workspace)
    #expect(check.status == 0)
  }

  @Test func missingPathIsNamed() async throws {
    let run = try await ProgramRun.guanxi("build", "nowhere/", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere/: no such file or folder"))
    #expect(try workspace.names.isEmpty)
  }

  @Test func folderWithoutTextIsNamed() async throws {
    try workspace.write("pictures/a.png", "x")
    let run = try await ProgramRun.guanxi("build", "pictures", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("pictures: no text in this folder"))
    #expect(!workspace.exists("guanxi.db"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func unreadableFileIsNamed() async throws {
    try workspace.write("a.txt", Self.page)
    chmod(workspace.path("a.txt"), 0)
    let run = try await ProgramRun.guanxi("build", "a.txt", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("a.txt: cannot be read"))
  }

  @Test func controlsInNamesAreMadeVisible() async throws {
    let name = "a\u{1B}[31m\nb.txt"
    try workspace.write("pages/" + name, bytes: [0])
    let run = try await ProgramRun.guanxi("build", "pages", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("b.txt: is binary"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("guanxi: ") })
    let typed = try await ProgramRun.guanxi("\u{1B}[31m", in: workspace)
    #expect(!typed.errors.contains("\u{1B}"))
  }

  @Test func pipesAreNotWaitedFor() async throws {
    let run = try await ProgramRun.shell("mkfifo a.txt; guanxi build a.txt", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("a.txt: is no regular file"))
  }

  @Test(arguments: ["build a.txt", "schema", "check", "evidence x", "export --format dot"])
  func fileThatIsNoDatabaseIsLeftAsItIs(command: String) async throws {
    try workspace.write("a.txt", Self.page)
    try workspace.write("notes.db", String(repeating: "no database at all\n", count: 100))
    let before = try workspace.bytes("notes.db")
    let run = try await ProgramRun.shell("guanxi \(command) -d notes.db", in: workspace)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("notes.db: is not a guanxi database"))
    #expect(try workspace.bytes("notes.db") == before)
  }

  @Test func aLimitOnTheSizeOfFilesStopsTheBuildOnly() async throws {
    try workspace.write("a.txt", Self.page)
    let first = try await ProgramRun.guanxi("build", "a.txt", in: workspace)
    #expect(first.status == 0)
    let before = try await ProgramRun.guanxi("export", "--format", "json", in: workspace)
    try workspace.write("b.txt", String(repeating: "天气晴。\n", count: 20_000))
    let full = try await ProgramRun.shell("ulimit -f 400; guanxi build a.txt b.txt", in: workspace)
    #expect(full.status == 3)
    #expect(full.errors.contains("guanxi.db"))
    let after = try await ProgramRun.guanxi("export", "--format", "json", in: workspace)
    #expect(after.output == before.output)
    #expect(try await ProgramRun.guanxi("check", in: workspace).status == 0)
  }

  @Test func aDatabaseThatIsBeingWrittenIsReportedAndStillRead() async throws {
    try workspace.write("a.txt", Self.page)
    #expect(try await ProgramRun.guanxi("build", "a.txt", in: workspace).status == 0)
    try workspace.write("b.txt", Self.page)
    let writer = try Connection(path: workspace.path("guanxi.db"), access: .writing)
    try writer.execute("BEGIN IMMEDIATE")
    let blocked = try await ProgramRun.guanxi("build", "b.txt", in: workspace)
    #expect(blocked.status == 3)
    #expect(blocked.errors.contains("guanxi.db: is locked by another process"))
    #expect(try await ProgramRun.guanxi("schema", in: workspace).status == 0)
    try writer.execute("ROLLBACK")
    #expect(try await ProgramRun.guanxi("build", "b.txt", in: workspace).status == 0)
  }
}
