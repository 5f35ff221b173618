import ArgumentParsing
import GraphBuilding
import JSONText

/// `guanxi extract`: what is read from each file, as JSON, without a database.
enum ExtractCommand: Command {
  private static let lines = Flag("jsonl", "one line of JSON for each file")
  private static let folder = Option<String>(
    "output", short: "o", placeholder: "DIR",
    "write one .json file for each text file into DIR, named like it")

  static let declaration = CommandDeclaration(
    "extract", "print what is read from text files, as JSON",
    discussion: [
      """
      For each file its articles with persons, bodies, projects, villages and events. One file gives \
      one object, several an array. Nothing is stored, and files do not influence one another.
      """
    ],
    positional: Positional("PATH", "files and folders of text", .oneOrMore),
    options: [
      .init(lines), .init(folder), .init(ExtractionOptions.root), .init(ExtractionOptions.date),
    ],
    examples: [
      Example("read one page", "guanxi extract seeds/beibei-2023-08.txt"),
      Example("one line a file, for other programs", "guanxi extract seeds/ --jsonl"),
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    if arguments[lines], arguments[folder] != nil {
      throw CommandError.exclusive("--jsonl", "--output")
    }
    let corpus = try ExtractionOptions.corpus(arguments)
    for link in corpus.unfollowedLinks { console.noteUnfollowed(link: link) }
    let printer = try Printer(arguments, corpus)
    let extraction = CorpusExtraction(settings: ExtractionOptions.settings(arguments))
    var index = 0
    let refusals = try extraction.extract(corpus) { file, value in
      try printer.print(value, of: file, index: index, console)
      index += 1
    }
    try printer.finish(count: index, console)
    for refusal in refusals { console.notice("refused: \(refusal)") }
    return refusals.isEmpty ? .done : .unusable
  }

  /// Where the objects go, and what stands between them.
  private enum Printer {
    case single, array, lines
    case folder(String, fileNames: [String: String])

    init(_ arguments: ParsedArguments, _ corpus: Corpus) throws(CommandError) {
      if let path = arguments[ExtractCommand.folder] {
        try OutputFile.makeFolder(path)
        self = .folder(path, fileNames: corpus.uniqueStems)
      } else if arguments[ExtractCommand.lines] {
        self = .lines
      } else {
        self = corpus.files.count == 1 ? .single : .array
      }
    }

    func print(
      _ value: JSONValue, of file: Corpus.File, index: Int, _ console: Console
    ) throws {
      switch self {
      case .single: try console.line(value.text(style: .pretty))
      case .array: try console.write((index == 0 ? "[\n" : ",\n") + value.text(style: .pretty))
      case .lines: try console.line(value.text())
      case .folder(let path, let fileNames):
        let name = fileNames[file.key] ?? file.key
        try OutputFile.write(
          Array((value.text(style: .pretty) + "\n").utf8), to: "\(path)/\(name).json")
      }
    }

    func finish(count: Int, _ console: Console) throws {
      if case .array = self { try console.write(count == 0 ? "[]\n" : "\n]\n") }
    }
  }
}

extension Corpus {
  /// A file name for each key: its last part without extension; where two files share that, all
  /// parts joined by `_`.
  fileprivate var uniqueStems: [String: String] {
    let stems = files.map { file -> (key: String, parts: [Substring]) in
      var parts = file.key.split(separator: "/")
      if let name = parts.popLast() { parts.append(name.droppingExtension) }
      return (file.key, parts)
    }
    let counts = Dictionary(grouping: stems, by: { $0.parts.last ?? "" }).mapValues(\.count)
    let names = stems.map { key, parts in
      (key, counts[parts.last ?? ""] == 1 ? parts.suffix(1) : parts[...])
    }
    return Dictionary(
      names.map { ($0, $1.joined(separator: "_")) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Substring {
  fileprivate var droppingExtension: Substring {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return self[..<dot]
  }
}
