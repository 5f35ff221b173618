import ArgumentParsing

enum Mode: String, CaseIterable { case table, csv, json }

/// A small program that has every kind of argument.
enum Fixture {
  static let depth = Option<Int>("depth", placeholder: "N", "how far to go", in: 0...9)
  static let mode = Option<Mode>("mode", short: "m", placeholder: "MODE", "how to print")
  static let file = Option<String>("file", short: "f", placeholder: "FILE", "the file")
  static let parameter = Option<String>(
    "parameter", short: "p", placeholder: "NAME=VALUE", "a parameter", repeats: true)
  static let force = Flag("force", "do it anyway")

  static let program = ProgramDeclaration(
    "tool", "A tool.",
    commands: [
      CommandDeclaration(
        "walk", "walk through folders", discussion: ["Folders are read in order."],
        positional: Positional("PATH", "folders", .oneOrMore),
        options: [
          .init(depth), .init(mode), .init(file), .init(parameter), .init(force),
        ],
        examples: [Example("walk", "tool walk here")]),
      CommandDeclaration("list", "list all", examples: []),
      CommandDeclaration(
        "show", "show one", positional: Positional("NAME", "whose", .optional), examples: []),
    ],
    examples: [Example("walk through a folder", "tool walk here")])

  /// The arguments of a `walk`; nil where the words ask for something else.
  static func walk(_ words: [String]) throws(ArgumentError) -> ParsedArguments? {
    guard case .run(let command, let arguments) = try program.parse(["walk"] + words),
      command.name == "walk"
    else { return nil }
    return arguments
  }
}
