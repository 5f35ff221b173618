import ArgumentParsing
import GraphBuilding
import TextCore

/// What the commands that read text have in common.
enum ExtractionOptions {
  static let root = Option<String>(
    "root", placeholder: "DIR", "what the names of files are relative to (default: .)")
  static let date = Option<CalendarDate>(
    "date", placeholder: "DATE", "the publication date of all files: 2023-08-25, 2023-08 or 2023",
    expectation: "a date such as 2023-08-25, 2023-08 or 2023", read: { CalendarDate(iso: $0) })

  static func settings(_ arguments: ParsedArguments) -> ExtractionSettings {
    ExtractionSettings(date: arguments[date], version: Program.version)
  }

  static func corpus(_ arguments: ParsedArguments) throws(BuildError) -> Corpus {
    try Corpus(paths: arguments.positionals, root: arguments[root])
  }
}

extension Console {
  func noteUnfollowed(link: String) {
    notice("note: \(link): link to a folder, not followed; name it to read it")
  }
}
