import ArgumentParsing

/// The program as a whole: its commands, and the way from words to an exit status.
enum Program {
  static let version = "0.1.0"

  static let commands: [any Command.Type] = [
    BuildCommand.self, ExtractCommand.self, QueryCommand.self, ServeCommand.self,
    ExportCommand.self, AuditCommand.self,
    SchemaCommand.self, EvidenceCommand.self, CheckCommand.self,
  ]

  static let declaration = ProgramDeclaration(
    "guanxi",
    """
    Reads Chinese local-government newspaper text and answers, with evidence, who attended which \
    meeting, in what capacity, in which order, and where it says so.
    """,
    commands: commands.map { $0.declaration },
    examples: [
      Example("make guanxi.db from the text files in a folder", "guanxi build seeds/"),
      Example(
        "who attended which meeting",
        "guanxi query 'MATCH (p:人物)-[:出席]->(m:会议) RETURN m.date, m.name, p.name'"),
      Example("who was where, in which capacity and order", "guanxi audit"),
      Example("everything that is printed of one person", "guanxi evidence 王俊"),
    ])

  static func run(_ words: [String]) -> ExitStatus {
    let console = Console()
    do {
      let status = try run(words, console)
      try console.flush()
      return status
    } catch Console.OutputError.closed {
      return .done
    } catch {
      // What was printed before the failure is true all the same.
      try? console.flush()
      let failure = Failure(error)
      for line in failure.lines { console.notice(line) }
      return failure.status
    }
  }

  private static func run(_ words: [String], _ console: Console) throws -> ExitStatus {
    let invocation: Invocation
    do throws(ArgumentError) {
      invocation = try declaration.parse(words)
    } catch {
      let message = declaration.message(for: error)
      for line in ("guanxi: error: " + message).split(separator: "\n") {
        console.errorLine(String(line))
      }
      return .unusable
    }
    switch invocation {
    case .version:
      try console.line("guanxi \(version)")
    case .help(nil):
      try console.write(declaration.help())
    case .help(let command?):
      try console.write(declaration.help(on: command))
    case .run(let chosen, let arguments):
      guard let command = commands.first(where: { $0.declaration.name == chosen.name }) else {
        return .unusable
      }
      return try command.run(arguments, console)
    }
    return .done
  }
}
