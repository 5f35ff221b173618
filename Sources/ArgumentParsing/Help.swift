extension ProgramDeclaration {
  /// The line that says how a command is called: `guanxi build PATH… [-d FILE] [--prune]`.
  public func usage(of command: CommandDeclaration) -> String {
    var parts = [name, command.name]
    if let positional = command.positional {
      switch positional.count {
      case .one: parts.append(positional.placeholder)
      case .optional: parts.append("[\(positional.placeholder)]")
      case .oneOrMore: parts.append("\(positional.placeholder)…")
      case .any: parts.append("[\(positional.placeholder)…]")
      }
    }
    for option in command.options {
      let typed = option.short.map { "-\($0)" } ?? "--\(option.long)"
      let value = option.placeholder.map { " \($0)" } ?? ""
      parts.append("[\(typed)\(value)]" + (option.repeats ? "…" : ""))
    }
    return parts.joined(separator: " ")
  }

  /// Help on the program: its commands and examples.
  public func help() -> String {
    let width = (commands.map(\.name.count) + ["--version".count]).max() ?? 0
    var lines = wrapped(summary, indent: 0)
    lines += ["", "Usage: \(name) COMMAND …", "", "Commands:"]
    for command in commands { lines += row(command.name, command.summary, width) }
    lines += ["", "Options:"]
    lines += row(
      "--help", "this help; with a command (\(name) COMMAND --help) the command's", width)
    lines += row("--version", "the version of the program", width)
    return (lines + exampleLines(examples)).joined(separator: "\n") + "\n"
  }

  /// Help on a command.
  public func help(on command: CommandDeclaration) -> String {
    var lines = wrapped(command.summary + ".", indent: 0)
    lines += ["", "Usage:"] + wrapped(usage(of: command), indent: 2)
    for paragraph in command.discussion { lines += [""] + wrapped(paragraph, indent: 0) }
    let options = command.options.map { (typed(option: $0), summary(of: $0)) } + [helpRow]
    let width =
      (options.map(\.0.count) + [command.positional?.placeholder.count ?? 0]).max() ?? 0
    if let positional = command.positional {
      lines += ["", "Arguments:"] + row(positional.placeholder, positional.summary, width)
    }
    lines += ["", "Options:"] + options.flatMap { row($0.0, $0.1, width) }
    return (lines + exampleLines(command.examples)).joined(separator: "\n") + "\n"
  }

  private var helpRow: (String, String) { ("-h, --help", "show this help") }

  private func typed(option: OptionDeclaration) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--\(option.long)" + (option.placeholder.map { " \($0)" } ?? "")
  }

  private func summary(of option: OptionDeclaration) -> String {
    var text = option.summary
    if !option.choices.isEmpty { text += ": " + option.choices.joined(separator: ", ") }
    return text
  }

  private func exampleLines(_ examples: [Example]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["", "Examples:"]
      + examples.flatMap { wrapped("# " + $0.purpose, indent: 2) + ["  " + $0.commandLine] }
  }

  private func row(_ left: String, _ right: String, _ width: Int) -> [String] {
    var lines = wrapped(right, indent: width + 4)
    let padding = String(repeating: " ", count: width - left.count + 2)
    lines[0] = "  " + left + padding + lines[0].drop { $0 == " " }
    return lines
  }
}

/// The words of a text in lines of at most 80 columns; at least one line.
private func wrapped(_ text: String, indent: Int) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, columns(line) + 1 + columns(word) > max(20, 80 - indent) {
      lines.append(margin + line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return lines + [margin + line]
}

/// Columns of a terminal: Han and full-width forms take two.
private func columns(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFF60).contains($1.value) ? 2 : 1) }
}
