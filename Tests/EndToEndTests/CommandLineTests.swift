import Foundation
import Testing

/// Help, wrong use and the streams, which are the same for all commands.
@Suite struct CommandLineTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  static let commands = [
    "build", "extract", "query", "serve", "export", "audit", "schema", "evidence", "check",
  ]

  @Test func versionIsOneLine() async throws {
    let run = try await ProgramRun.guanxi("--version", in: workspace)
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix("guanxi "))
    #expect(run.errors.isEmpty)
  }

  @Test func helpListsExactlyTheCommandsThatExist() async throws {
    let run = try await ProgramRun.guanxi("--help", in: workspace)
    #expect(run.status == 0)
    let listed = run.lines.drop { $0 != "Commands:" }.dropFirst().prefix { $0 != "Options:" }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(listed == Self.commands)
  }

  @Test(arguments: commands)
  func everyCommandHasHelp(command: String) async throws {
    let asOption = try await ProgramRun.guanxi(command, "--help", in: workspace)
    let asCommand = try await ProgramRun.guanxi("help", command, in: workspace)
    #expect(asOption.status == 0)
    #expect(asOption.output.contains("Usage:\n  guanxi \(command)"))
    #expect(asOption.output.contains("Examples:"))
    #expect(asOption.output == asCommand.output)
  }

  @Test(arguments: [
    ([], "a command is missing"), (["shema"], "did you mean schema?"),
    (["schema", "--databse", "x"], "did you mean --database?"),
    (["schema", "-d"], "-d needs a value"), (["evidence"], "NAME is missing"),
    (["check", "x"], "one word too many"),
  ])
  func wrongUseShowsTheUsageLine(words: [String], hint: String) async throws {
    let line = "guanxi " + words.joined(separator: " ")
    let run = try await ProgramRun.shell(line, in: workspace)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("guanxi: error: "))
    #expect(run.errors.contains(hint))
    #expect(run.errors.contains("usage: guanxi"))
  }

  @Test(arguments: [["schema"], ["evidence", "x"], ["check"], ["query", "'RETURN 1'"], ["serve"]])
  func readingCommandsSayHowToBuildWhatIsMissing(words: [String]) async throws {
    let run = try await ProgramRun.shell(
      "guanxi " + words.joined(separator: " ") + " -d nowhere.db", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere.db"))
    #expect(run.errors.contains("guanxi build"))
    #expect(try workspace.names.isEmpty)
  }

  @Test func aReaderThatGoesAwayIsNoFailure() async throws {
    let run = try await ProgramRun.shell(
      "{ guanxi --help; echo $? >&2; } | true", in: workspace)
    #expect(run.errors == "0\n")
  }

  @Test func theFirstLinesOfALongOutputCanBeTaken() async throws {
    let workspace = try await Workspace.built()
    let run = try await ProgramRun.shell(
      "{ guanxi export --format json; echo $? >&2; } | head -n 1", in: workspace)
    #expect(run.output == "{\n")
    #expect(run.errors == "0\n")
  }

  @Test func fullStandardOutputIsReported() async throws {
    let run = try await ProgramRun.shell("guanxi --help > /dev/full", in: workspace)
    #expect(run.status == 3)
    #expect(run.errors.contains("standard output"))
  }
}
