import ArgumentParsing
import GraphBuilding
import GraphStore
import Provenance
import Terminal

/// `guanxi check`: whether a database is whole.
enum CheckCommand: Command {
  static let declaration = CommandDeclaration(
    "check", "check that a database is whole and keeps its promises",
    discussion: [
      """
      Looks for damage of the file and dangling references; in a built graph also for facts without \
      evidence, evidence outside its source, and whatever the schema does not allow. Exit status 1 \
      when something is found.
      """
    ],
    options: [.init(SharedOptions.database)],
    examples: [Example("check guanxi.db", "guanxi check")])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let database = try GraphDatabase.open(path: arguments.databasePath)
    let findings = try database.check(sha256: SHA256.hexadecimalDigest(of:))
    for finding in findings { try console.line(escapingControls(finding.description)) }
    if findings.isEmpty {
      try console.line("\(database.path): nothing found")
      return .done
    }
    console.notice("\(database.path): \(findings.count.counted("finding"))")
    return .notFound
  }
}
