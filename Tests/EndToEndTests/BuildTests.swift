import Foundation
import Testing

/// Builds of made pages: incremental, in any order, from any place.
@Suite struct BuildTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func export(_ database: String = "guanxi.db") async throws -> String {
    let run = try await ProgramRun.guanxi(
      "export", "--format", "json", "-d", database, in: workspace)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func build(_ words: String) async throws -> ProgramRun {
    try await ProgramRun.shell("guanxi build \(words)", in: workspace)
  }

  @Test func aSecondBuildChangesNothing() async throws {
    try MadePages.write(1...3, to: workspace)
    let first = try await build("pages")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(first.output.hasPrefix("files: 3 new, 0 changed, 0 unchanged\n"))
    #expect(first.output.contains("\nnext: guanxi "))
    let before = try workspace.bytes("guanxi.db")
    let second = try await build("pages")
    #expect(second.output.hasPrefix("files: 0 new, 0 changed, 3 unchanged\n"))
    #expect(try workspace.bytes("guanxi.db") == before)
    #expect(try workspace.names == ["guanxi.db", "pages"])
  }

  @Test func theNextCommandThatIsProposedRuns() async throws {
    try MadePages.write(1...1, to: workspace)
    let run = try await build("pages -d \"it's one.db\"")
    let next = try #require(run.lines.last { $0.hasPrefix("next: ") }).dropFirst(6)
    let proposed = try await ProgramRun.shell(String(next), in: workspace)
    #expect(proposed.status == 0, "\(proposed.errors)")
    #expect(proposed.lines.count > 1)
  }

  @Test func orderAndIncrementsDoNotMatter() async throws {
    try MadePages.write(1...4, to: workspace)
    _ = try await build("pages -d all.db")
    _ = try await build("pages/4.txt pages/2.txt -d parts.db")
    _ = try await build("pages/3.txt -d parts.db")
    _ = try await build("pages/1.txt -d parts.db")
    let all = try await export("all.db")
    #expect(all.contains("\"Person\""))
    #expect(try await export("parts.db") == all)
  }

  @Test func aChangedFileReplacesItsFacts() async throws {
    try MadePages.write(1...2, to: workspace)
    _ = try await build("pages")
    let text = try String(decoding: workspace.bytes("pages/1.txt"), as: UTF8.self)
    try workspace.write("pages/1.txt", MadePages.text(9))
    let run = try await build("pages")
    #expect(run.output.hasPrefix("files: 0 new, 1 changed, 1 unchanged\n"))
    try workspace.write("pages/1.txt", text)
    _ = try await build("pages")
    _ = try await build("pages -d fresh.db")
    #expect(try await export() == export("fresh.db"))
  }

  @Test func vanishedFilesAreReportedAndPrunedOnRequest() async throws {
    try MadePages.write(1...2, to: workspace)
    _ = try await build("pages")
    let before = try await export()
    try FileManager.default.removeItem(atPath: workspace.path("pages/2.txt"))
    let kept = try await build("pages")
    #expect(kept.status == 0)
    #expect(kept.errors.contains("pages/2.txt: vanished"))
    #expect(try await export() == before)
    let pruned = try await build("pages --prune")
    #expect(pruned.status == 0)
    #expect(pruned.output.hasPrefix("files: 0 new, 0 changed, 1 unchanged, 1 removed\n"))
    _ = try await build("pages -d fresh.db")
    #expect(try await export() == export("fresh.db"))
  }

  @Test func aGivenDateIsASetting() async throws {
    try workspace.write("pages/a.txt", "区委召开会议\n\n本报讯 区委书记张伟8月24日出席会议。\n")
    _ = try await build("pages --date 2019-08-25")
    #expect(try await export().contains("2019-08-24"))
    let again = try await build("pages --date 2021-08-25")
    #expect(again.output.hasPrefix("files: 0 new, 1 changed"))
    let text = try await export()
    #expect(text.contains("2021-08-24"))
    #expect(!text.contains("2019"))
  }

  @Test func keysFollowTheRoot() async throws {
    try MadePages.write(1...1, to: workspace)
    _ = try await build("pages --root pages")
    let run = try await ProgramRun.guanxi("evidence", MadePages.secretary(1), in: workspace)
    #expect(run.output.contains("  1.txt:"))
    #expect(!run.output.contains("pages/"))
  }

  @Test func theDatabaseShowsItsEvidenceAlone() async throws {
    try MadePages.write(1...1, to: workspace)
    _ = try await build("pages")
    try FileManager.default.removeItem(atPath: workspace.path("pages"))
    let run = try await ProgramRun.guanxi("evidence", MadePages.secretary(1), in: workspace)
    #expect(run.status == 0)
    #expect(run.output.contains("pages/1.txt:3"))
    #expect(run.output.contains("出席会议并讲话"))
  }
}
