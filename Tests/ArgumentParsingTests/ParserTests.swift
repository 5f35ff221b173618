import Testing

@testable import ArgumentParsing

@Suite struct ParserTests {
  @Test(arguments: [
    ["--file=a.txt", "p"], ["--file", "a.txt", "p"], ["-f", "a.txt", "p"], ["-fa.txt", "p"],
    ["p", "--file", "a.txt"],
  ])
  func optionTakesItsValueInEveryForm(words: [String]) throws {
    let arguments = try #require(try Fixture.walk(words))
    #expect(arguments[Fixture.file] == "a.txt")
    #expect(arguments.positionals == ["p"])
  }

  @Test func valuesAreTyped() throws {
    let arguments = try #require(
      try Fixture.walk(["--depth", "3", "-m", "csv", "--force", "p"]))
    #expect(arguments[Fixture.depth] == 3)
    #expect(arguments[Fixture.mode] == .csv)
    #expect(arguments[Fixture.force])
    #expect(arguments[Fixture.file] == nil)
  }

  @Test func repeatedOptionKeepsItsOrder() throws {
    let arguments = try #require(try Fixture.walk(["-p", "a=1", "x", "-p", "b=2", "-pc=3"]))
    #expect(arguments[all: Fixture.parameter] == ["a=1", "b=2", "c=3"])
  }

  @Test func wordsAfterTwoDashesArePositional() throws {
    let arguments = try #require(try Fixture.walk(["a", "--", "--force", "-f", "--help"]))
    #expect(arguments.positionals == ["a", "--force", "-f", "--help"])
    #expect(!arguments[Fixture.force])
  }

  @Test func oneDashAloneIsPositional() throws {
    #expect(try Fixture.walk(["-"])?.positionals == ["-"])
  }

  @Test func aValueMayBeginWithADash() throws {
    #expect(try Fixture.walk(["x", "-p", "-1"])?[all: Fixture.parameter] == ["-1"])
  }

  @Test func valueMayHoldAnEqualsSignAndHan() throws {
    #expect(try Fixture.walk(["x", "--file=甲=乙"])?[Fixture.file] == "甲=乙")
  }

  static let errors: [([String], ArgumentError)] = [
    ([], .init(command: nil, reason: .missingCommand)),
    (["wlak"], .init(command: nil, reason: .unknownCommand("wlak", nearest: "walk"))),
    (["fly"], .init(command: nil, reason: .unknownCommand("fly", nearest: nil))),
    (["--hlep"], .init(command: nil, reason: .unknownOption("--hlep", nearest: "--help"))),
    (["help", "wal"], .init(command: nil, reason: .unknownCommand("wal", nearest: "walk"))),
    (["walk"], .init(command: "walk", reason: .missingPositional(placeholder: "PATH"))),
    (
      ["walk", "x", "--dept", "3"],
      .init(command: "walk", reason: .unknownOption("--dept", nearest: "--depth"))
    ),
    (["walk", "x", "-q"], .init(command: "walk", reason: .unknownOption("-q", nearest: nil))),
    (
      ["walk", "x", "--depth"],
      .init(command: "walk", reason: .missingValue(option: "--depth", placeholder: "N"))
    ),
    (
      ["walk", "x", "--file", "--force"],
      .init(command: "walk", reason: .missingValue(option: "--file", placeholder: "FILE"))
    ),
    (
      ["walk", "x", "--force=yes"],
      .init(command: "walk", reason: .unexpectedValue(flag: "--force", value: "yes"))
    ),
    (
      ["walk", "x", "--depth", "12"],
      .init(
        command: "walk",
        reason: .invalidValue(
          option: "--depth", value: "12", expectation: "a whole number from 0 to 9", nearest: nil))
    ),
    (
      ["walk", "x", "-m", "tabel"],
      .init(
        command: "walk",
        reason: .invalidValue(
          option: "-m", value: "tabel", expectation: "one of table, csv, json", nearest: "table"))
    ),
    (
      ["walk", "x", "-f", "a", "--file", "b"],
      .init(command: "walk", reason: .repeatedOption("--file"))
    ),
    (["list", "x"], .init(command: "list", reason: .unexpectedPositional("x"))),
    (["show", "x", "y"], .init(command: "show", reason: .unexpectedPositional("y"))),
  ]

  @Test(arguments: errors)
  func errorsSayWhatIsWrong(words: [String], expected: ArgumentError) {
    #expect(throws: expected) { try Fixture.program.parse(words) }
  }

  @Test(arguments: [
    (["--help"], nil), (["-h"], nil), (["help"], nil), (["help", "walk"], "walk"),
    (["walk", "--help"], "walk"), (["walk", "-f", "x", "-h"], "walk"), (["list", "-h"], "list"),
  ])
  func helpIsFoundEverywhere(words: [String], name: String?) throws {
    guard case .help(let command) = try Fixture.program.parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(command?.name == name)
  }

  @Test func versionIsAnInvocation() throws {
    guard case .version = try Fixture.program.parse(["--version"]) else {
      Issue.record("no version")
      return
    }
  }
}
