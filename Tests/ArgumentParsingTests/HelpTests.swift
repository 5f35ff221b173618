import Testing

@testable import ArgumentParsing

@Suite struct HelpTests {
  let program = Fixture.program

  @Test func usageShowsEveryArgument() throws {
    let walk = try #require(program.command(named: "walk"))
    #expect(
      program.usage(of: walk)
        == "tool walk PATH… [--depth N] [-m MODE] [-f FILE] [-p NAME=VALUE]… [--force]")
    #expect(program.usage(of: try #require(program.command(named: "list"))) == "tool list")
    #expect(program.usage(of: try #require(program.command(named: "show"))) == "tool show [NAME]")
  }

  @Test func helpOnACommandNamesOptionsWithTheirChoices() throws {
    let help = program.help(on: try #require(program.command(named: "walk")))
    #expect(
      help == """
        walk through folders.

        Usage:
          tool walk PATH… [--depth N] [-m MODE] [-f FILE] [-p NAME=VALUE]… [--force]

        Folders are read in order.

        Arguments:
          PATH                        folders

        Options:
              --depth N               how far to go
          -m, --mode MODE             how to print: table, csv, json
          -f, --file FILE             the file
          -p, --parameter NAME=VALUE  a parameter
              --force                 do it anyway
          -h, --help                  show this help

        Examples:
          # walk
          tool walk here

        """)
  }

  @Test func helpOnTheProgramListsItsCommands() {
    #expect(
      program.help() == """
        A tool.

        Usage: tool COMMAND …

        Commands:
          walk       walk through folders
          list       list all
          show       show one

        Options:
          --help     this help; with a command (tool COMMAND --help) the command's
          --version  the version of the program

        Examples:
          # walk through a folder
          tool walk here

        """)
  }

  @Test func linesStayWithinEightyColumns() {
    let command = CommandDeclaration(
      "long", String(repeating: "word ", count: 60),
      discussion: [String(repeating: "关系 ", count: 60)],
      options: [
        .init(Flag("quiet", String(repeating: "summary ", count: 40)))
      ], examples: [])
    let program = ProgramDeclaration("tool", "A tool.", commands: [command], examples: [])
    for line in program.help(on: command).split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  @Test func messageNamesTheNearMissAndTheUsage() {
    let error = ArgumentError(
      command: "walk", reason: .unknownOption("--dept", nearest: "--depth"))
    #expect(
      program.message(for: error) == """
        there is no option --dept; did you mean --depth?
        usage: tool walk PATH… [--depth N] [-m MODE] [-f FILE] [-p NAME=VALUE]… [--force]
        see: tool help walk
        """)
    #expect(
      program.message(for: ArgumentError(command: nil, reason: .missingCommand)) == """
        a command is missing
        usage: tool COMMAND …
        see: tool --help
        """)
  }
}
