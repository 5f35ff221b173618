import Foundation
import Testing

/// Every example that help shows runs as it stands, where `seeds` lies beside `guanxi.db`.
@Suite struct HelpExampleTests {
  @Test(arguments: [""] + CommandLineTests.commands)
  func examplesRun(command: String) async throws {
    let workspace = try await Workspace.built()
    let help = try await ProgramRun.shell("guanxi help \(command)", in: workspace)
    let examples = help.lines.drop { $0 != "Examples:" }
      .filter { $0.contains("guanxi ") && !$0.hasPrefix("  #") }
    #expect(!examples.isEmpty)
    for example in examples {
      let run = try await ProgramRun.shell(example, in: workspace)
      #expect(run.status == 0, "\(example)\n\(run.errors)")
      #expect(run.errors.isEmpty)
    }
  }
}
