// ArgumentParsing turns the words of a command line into typed values, and the declarations that
// say what is allowed into help. It knows no command of any program and prints nothing.

/// An option that takes a value, of the type that it is read as.
public struct Option<Value: Sendable>: Sendable {
  /// Without dashes: `database`.
  public var long: String
  /// `d` for `-d`.
  public var short: Character?
  /// What stands for the value in help: `FILE`.
  public var placeholder: String
  public var summary: String
  /// Whether it may be given more than once.
  public var repeats: Bool
  /// What a value must look like, for the error: `a number from 0`.
  public var expectation: String
  /// The only values there are, where they are few.
  public var choices: [String]
  /// nil for a value that does not fit.
  public var read: @Sendable (String) -> Value?

  public init(
    _ long: String, short: Character? = nil, placeholder: String, _ summary: String,
    repeats: Bool = false, expectation: String, choices: [String] = [],
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.long = long
    self.short = short
    self.placeholder = placeholder
    self.summary = summary
    self.repeats = repeats
    self.expectation = expectation
    self.choices = choices
    self.read = read
  }
}

extension Option where Value == String {
  /// An option that takes any text but the empty one.
  public init(
    _ long: String, short: Character? = nil, placeholder: String, _ summary: String,
    repeats: Bool = false
  ) {
    self.init(
      long, short: short, placeholder: placeholder, summary, repeats: repeats,
      expectation: "some text", read: { $0.isEmpty ? nil : $0 })
  }
}

extension Option where Value == Int {
  /// An option that takes a whole number in a range.
  public init(
    _ long: String, short: Character? = nil, placeholder: String, _ summary: String,
    in range: ClosedRange<Int>
  ) {
    self.init(
      long, short: short, placeholder: placeholder, summary,
      expectation: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } })
  }
}

extension Option where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// An option whose values are the cases of an enumeration.
  public init(
    _ long: String, short: Character? = nil, placeholder: String, _ summary: String
  ) {
    let choices = Value.allCases.map(\.rawValue)
    self.init(
      long, short: short, placeholder: placeholder, summary,
      expectation: "one of " + choices.joined(separator: ", "), choices: choices,
      read: { Value(rawValue: $0) })
  }
}

/// An option that is given or not.
public struct Flag: Sendable {
  /// Without dashes: `prune`.
  public var long: String
  public var short: Character?
  public var summary: String

  public init(_ long: String, short: Character? = nil, _ summary: String) {
    self.long = long
    self.short = short
    self.summary = summary
  }
}

/// Words that stand without an option.
public struct Positional: Sendable {
  public enum Count: Sendable {
    case one, optional, oneOrMore, any

    var minimum: Int { self == .one || self == .oneOrMore ? 1 : 0 }
    var maximum: Int { self == .one || self == .optional ? 1 : .max }
  }

  /// What stands for it in help: `PATH`.
  public var placeholder: String
  public var summary: String
  public var count: Count

  public init(_ placeholder: String, _ summary: String, _ count: Count) {
    self.placeholder = placeholder
    self.summary = summary
    self.count = count
  }
}

/// An option or flag with its value's type forgotten: what parsing and help need.
public struct OptionDeclaration: Sendable {
  public var long: String
  public var short: Character?
  /// nil for a flag.
  public var placeholder: String?
  public var summary: String
  public var repeats: Bool
  public var expectation: String
  public var choices: [String]
  var accepts: @Sendable (String) -> Bool

  public init<Value>(_ option: Option<Value>) {
    long = option.long
    short = option.short
    placeholder = option.placeholder
    summary = option.summary
    repeats = option.repeats
    expectation = option.expectation
    choices = option.choices
    accepts = { option.read($0) != nil }
  }

  public init(_ flag: Flag) {
    long = flag.long
    short = flag.short
    placeholder = nil
    summary = flag.summary
    repeats = false
    expectation = ""
    choices = []
    accepts = { _ in false }
  }
}

/// A command line that works, and what it is good for.
public struct Example: Sendable {
  public var purpose: String
  /// As typed: `guanxi build seeds/`.
  public var commandLine: String

  public init(_ purpose: String, _ commandLine: String) {
    self.purpose = purpose
    self.commandLine = commandLine
  }
}

/// One command of a program.
public struct CommandDeclaration: Sendable {
  public var name: String
  /// One line without a full stop.
  public var summary: String
  /// What else there is to know, in paragraphs; may be empty.
  public var discussion: [String]
  /// At most one, since each further one would be ambiguous.
  public var positional: Positional?
  public var options: [OptionDeclaration]
  public var examples: [Example]

  public init(
    _ name: String, _ summary: String, discussion: [String] = [], positional: Positional? = nil,
    options: [OptionDeclaration] = [], examples: [Example]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.positional = positional
    self.options = options
    self.examples = examples
  }
}

/// A program with commands.
public struct ProgramDeclaration: Sendable {
  public var name: String
  public var summary: String
  public var commands: [CommandDeclaration]
  public var examples: [Example]

  public init(
    _ name: String, _ summary: String, commands: [CommandDeclaration], examples: [Example]
  ) {
    self.name = name
    self.summary = summary
    self.commands = commands
    self.examples = examples
  }

  /// The command of that name; nil where there is none.
  public func command(named name: String) -> CommandDeclaration? {
    commands.first { $0.name == name }
  }
}
