import Foundation
import Testing

/// A build that dies at any moment leaves the database as it was before, or as it is after.
@Suite struct KilledBuildTests {
  static let files = 24

  /// After how many steps to kill: the first ones, the last ones, and some in between.
  static let moments: [Int] = {
    var state: UInt64 = 20_230_824
    let drawn = (0..<4).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 2 + Int(state >> 33) % (files - 2)
    }
    return [1, files, files + 1, files + 2] + drawn
  }()

  /// Kills the program when it has told of so many steps; it does not live to say how it ended.
  private func killedBuild(after steps: Int, in workspace: Workspace) async throws {
    let run = try await ProgramRun.shell(
      """
      mkfifo steps
      guanxi build pages --progress 2> steps > /dev/null &
      i=0
      while [ $i -lt \(steps) ] && read -r line; do i=$((i + 1)); done < steps
      kill -9 $!
      wait $!
      rm steps
      """, in: workspace)
    #expect(run.output.isEmpty)
  }

  private func export(_ workspace: Workspace) async throws -> String {
    let run = try await ProgramRun.guanxi("export", "--format", "json", in: workspace)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test(arguments: moments)
  func anUpdateIsDoneWhollyOrNotAtAll(steps: Int) async throws {
    let workspace = try Workspace()
    try MadePages.write(1...4, to: workspace)
    _ = try await ProgramRun.guanxi("build", "pages", in: workspace)
    let before = try await export(workspace)
    try MadePages.write(3...Self.files, to: workspace)
    try workspace.write("pages/1.txt", MadePages.text(100))

    try await killedBuild(after: steps, in: workspace)
    let found = try await export(workspace)
    let check = try await ProgramRun.guanxi("check", in: workspace)
    #expect(check.status == 0, "\(check.output)")
    let again = try await ProgramRun.guanxi("build", "pages", in: workspace)
    #expect(again.status == 0, "\(again.errors)")
    let after = try await export(workspace)
    #expect(before != after)
    #expect(found == before || found == after)
    // Nothing is left beside the database once a build has ended well.
    #expect(try workspace.names == ["guanxi.db", "pages"])
  }

  @Test func anInterruptedBuildSaysSoToTheShell() async throws {
    let workspace = try Workspace()
    try MadePages.write(1...Self.files, to: workspace)
    let run = try await ProgramRun.shell(
      """
      mkfifo steps
      guanxi build pages --progress 2> steps > /dev/null &
      read -r line < steps
      kill -INT $!
      wait $!
      echo $?
      """, in: workspace)
    #expect(run.output == "130\n")
    #expect(!workspace.exists("guanxi.db"))
  }

  @Test(arguments: [1, files, files + 2])
  func aFirstBuildLeavesNoDatabaseOrAWholeOne(steps: Int) async throws {
    let workspace = try Workspace()
    try MadePages.write(1...Self.files, to: workspace)
    try await killedBuild(after: steps, in: workspace)
    if workspace.exists("guanxi.db") {
      #expect(try await ProgramRun.guanxi("check", in: workspace).status == 0)
    }
    let again = try await ProgramRun.guanxi("build", "pages", in: workspace)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try workspace.names == ["guanxi.db", "pages"])
  }
}
