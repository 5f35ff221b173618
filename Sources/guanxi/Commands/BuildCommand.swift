import ArgumentParsing
import GraphBuilding
import TextCore

/// `guanxi build`: text files to a database.
enum BuildCommand: Command {
  private static let prune = Flag(
    "prune", "remove what came from files that are no longer in a given folder")
  private static let progress = Flag(
    "progress", "print a line for each step to standard error, also where it is no terminal")

  static let declaration = CommandDeclaration(
    "build", "make or update a database from text files",
    discussion: [
      """
      Reads files, and the .txt and .md files of folders, in UTF-8 or GB18030. A file that has not \
      changed is skipped, a changed one replaces what came from it. The build is one transaction: \
      interrupted at any moment, the database is as before. Files that cannot be used are named; \
      the others are built, and the exit status is 2.
      """
    ],
    positional: Positional("PATH", "files and folders of text", .oneOrMore),
    options: [
      .init(SharedOptions.database), .init(ExtractionOptions.root), .init(ExtractionOptions.date),
      .init(prune), .init(progress),
    ],
    examples: [
      Example("make guanxi.db, or bring it up to date", "guanxi build seeds/"),
      Example(
        "a database elsewhere, and a publication date that the text does not tell",
        "guanxi build seeds/ -d beibei.db --date 2023-08-25"),
      Example("forget files that are gone", "guanxi build seeds/ --prune"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let builder = GraphBuilder(
      settings: ExtractionOptions.settings(arguments), prunes: arguments[prune])
    let corpus = try ExtractionOptions.corpus(arguments)
    let path = arguments.databasePath
    let report = try builder.build(corpus, database: path) { step in
      if arguments[progress] {
        console.errorLine(step.line)
      } else {
        console.status(step.line)
      }
    }
    for link in report.unfollowedLinks { console.noteUnfollowed(link: link) }
    for key in report.vanished {
      console.notice("note: \(key): vanished; what came from it was kept (--prune removes it)")
    }
    for refusal in report.refused { console.notice("refused: \(refusal)") }
    try console.write(BuildSummary(report: report, database: path).text)
    return report.refused.isEmpty ? .done : .unusable
  }
}

extension GraphBuilder.Progress {
  fileprivate var line: String {
    switch self {
    case .file(let index, let count, let key): "reading \(index)/\(count) \(key)"
    case .resolving(let sources): "resolving \(sources.counted("file"))"
    case .writing(let nodes, let relationships):
      "writing \(nodes.counted("node")), \(relationships.counted("relationship"))"
    }
  }
}
