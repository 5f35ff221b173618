import ArgumentParsing
import Auditing
import GraphStore

/// `guanxi audit`: who appeared where and when, with the place in print.
enum AuditCommand: Command {
  private enum Format: String, CaseIterable {
    case table, markdown, csv, json
  }

  private static let since = Option<String>(
    "since", placeholder: "DATE", "only events on or after 2023-08-24, 2023-08 or 2023")
  private static let until = Option<String>(
    "until", placeholder: "DATE", "only events on or before that day, month or year")
  private static let body = Option<String>(
    "body", placeholder: "NAME", "only events that the body convened or took part in")
  private static let format = Option<Format>(
    "format", short: "f", placeholder: "FORMAT", "the format (default: table)")

  static let declaration = CommandDeclaration(
    "audit", "list who appeared where, in which capacity and order",
    discussion: [
      """
      Takes names, aliases or ids; without any, all officials who appear at an event. What is \
      reported is what is printed: no absence and no rank is inferred.
      """
    ],
    positional: Positional("NAME", "persons to report on", .any),
    options: [
      .init(SharedOptions.database), .init(since), .init(until), .init(body), .init(format),
      .init(SharedOptions.output),
    ],
    examples: [
      Example("everybody", "guanxi audit"),
      Example("one person, in one month", "guanxi audit 王俊 --since 2023-08 --until 2023-08"),
      Example("a table for a spreadsheet", "guanxi audit --format csv -o appearances.csv"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let filter = try AuditFilter(
      since: arguments[since], until: arguments[until], body: arguments[body])
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let audit = try database.snapshot {
      try Audit(of: arguments.positionals, in: database, evidence: database, filter: filter)
    }
    let isFile = arguments[SharedOptions.output] != nil
    let text =
      switch arguments[format] ?? .table {
      case .table:
        AuditTable(
          width: isFile ? nil : console.width,
          styler: isFile ? .init(isEnabled: false) : console.styler
        ).text(audit)
      case .markdown: AuditMarkdown().text(audit)
      case .csv: AuditCSV().text(audit)
      case .json: AuditJSON().text(audit)
      }
    if let path = arguments[SharedOptions.output] {
      try OutputFile.write(Array(text.utf8), to: path)
    } else {
      try console.write(text)
    }
    return .done
  }
}
