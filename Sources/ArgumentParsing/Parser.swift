/// The values that a command line gives.
public struct ParsedArguments: Sendable {
  /// Words that stand without an option, in order.
  public internal(set) var positionals: [String] = []
  var values: [String: [String]] = [:]

  /// Whether the flag is given.
  public subscript(flag: Flag) -> Bool { values[flag.long] != nil }

  /// The option's value; nil where it is not given.
  public subscript<Value>(option: Option<Value>) -> Value? {
    values[option.long]?.last.flatMap(option.read)
  }

  /// All values of an option that may be repeated, in order.
  public subscript<Value>(all option: Option<Value>) -> [Value] {
    (values[option.long] ?? []).compactMap(option.read)
  }
}

/// What a command line asks for.
public enum Invocation: Sendable {
  /// Help on a command; on the program where it is nil.
  case help(CommandDeclaration?)
  case version
  case run(CommandDeclaration, ParsedArguments)
}

extension ProgramDeclaration {
  /// Reads the words after the program's name.
  ///
  /// Options and positionals may be mixed; everything after `--` is positional; `--name=value`,
  /// `--name value`, `-n value` and `-nvalue` are the same. `--help` and `-h` ask for help wherever
  /// an option may stand.
  public func parse(_ words: [String]) throws(ArgumentError) -> Invocation {
    guard let first = words.first else {
      throw ArgumentError(command: nil, reason: .missingCommand)
    }
    switch first {
    case "--help", "-h":
      return .help(nil)
    case "--version":
      return .version
    case "help":
      guard words.count > 1, !words[1].hasPrefix("-") else { return .help(nil) }
      guard words.count == 2 else {
        throw ArgumentError(command: nil, reason: .unexpectedPositional(words[2]))
      }
      return .help(try commandOrError(named: words[1]))
    default:
      let command = try commandOrError(named: first)
      var reader = CommandLineReader(command)
      guard let arguments = try reader.read(words.dropFirst()) else {
        return .help(command)
      }
      return .run(command, arguments)
    }
  }

  private func commandOrError(named name: String) throws(ArgumentError) -> CommandDeclaration {
    if let command = command(named: name) { return command }
    if name.hasPrefix("-") {
      throw ArgumentError(
        command: nil,
        reason: .unknownOption(name, nearest: nearest(to: name, among: ["--help", "--version"])))
    }
    throw ArgumentError(
      command: nil,
      reason: .unknownCommand(
        name, nearest: nearest(to: name, among: commands.map(\.name) + ["help"])))
  }
}

/// Reads the words after a command's name.
private struct CommandLineReader {
  let command: CommandDeclaration
  var arguments = ParsedArguments()

  init(_ command: CommandDeclaration) { self.command = command }

  /// nil where help is asked for.
  mutating func read(_ words: ArraySlice<String>) throws(ArgumentError) -> ParsedArguments? {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        arguments.positionals += rest
        break
      }
      if word == "--help" || word == "-h" { return nil }
      if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word, &rest)
      } else {
        arguments.positionals.append(word)
      }
    }
    try checkPositionals()
    return arguments
  }

  private mutating func readLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(ArgumentError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let option = command.options.first(where: { $0.long == name }) else {
      throw unknown("--" + name)
    }
    try take(option, as: "--" + name, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(ArgumentError) {
    let letters = word.dropFirst()
    guard let option = command.options.first(where: { $0.short == letters.first }) else {
      throw unknown(word)
    }
    let attached = letters.count > 1 ? String(letters.dropFirst()) : nil
    try take(option, as: String(word.prefix(2)), attached: attached, &rest)
  }

  private mutating func take(
    _ option: OptionDeclaration, as typed: String, attached: String?,
    _ rest: inout ArraySlice<String>
  ) throws(ArgumentError) {
    if arguments.values[option.long] != nil, !option.repeats, option.placeholder != nil {
      throw error(.repeatedOption(typed))
    }
    guard let placeholder = option.placeholder else {
      if let attached { throw error(.unexpectedValue(flag: typed, value: attached)) }
      arguments.values[option.long] = []
      return
    }
    let value: String
    if let attached {
      value = attached
    } else if let next = rest.first, !isOption(next) {
      value = next
      rest.removeFirst()
    } else {
      throw error(.missingValue(option: typed, placeholder: placeholder))
    }
    guard option.accepts(value) else {
      throw error(
        .invalidValue(
          option: typed, value: value, expectation: option.expectation,
          nearest: nearest(to: value, among: option.choices)))
    }
    arguments.values[option.long, default: []].append(value)
  }

  /// Whether a word is one of the command's own options, and so hardly the value of another.
  private func isOption(_ word: String) -> Bool {
    guard word != "--" else { return true }
    let name = word.prefix { $0 != "=" }
    return command.options.contains { "--" + $0.long == name || $0.short.map { "-\($0)" } == word }
  }

  private func checkPositionals() throws(ArgumentError) {
    let count = arguments.positionals.count
    guard let positional = command.positional else {
      if count > 0 { throw error(.unexpectedPositional(arguments.positionals[0])) }
      return
    }
    if count < positional.count.minimum {
      throw error(.missingPositional(placeholder: positional.placeholder))
    }
    if count > positional.count.maximum {
      throw error(.unexpectedPositional(arguments.positionals[positional.count.maximum]))
    }
  }

  private func unknown(_ typed: String) -> ArgumentError {
    let names = command.options.map { "--" + $0.long } + ["--help"]
    return error(.unknownOption(typed, nearest: nearest(to: typed, among: names)))
  }

  private func error(_ reason: ArgumentError.Reason) -> ArgumentError {
    ArgumentError(command: command.name, reason: reason)
  }
}
