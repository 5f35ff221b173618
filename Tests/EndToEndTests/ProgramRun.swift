import Foundation

/// One run of the built program: what it printed and how it ended.
struct ProgramRun {
  var status: Int32
  var output: String
  var errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The program, built beside the test bundle.
  static var program: URL {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "guanxi")
  }

  /// The checkout that the tests were built from.
  static var checkout: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static var seeds: String { checkout.appending(path: "seeds").path }

  /// Runs the program with a folder as its working directory.
  static func guanxi(
    _ words: String..., in folder: Workspace, input: String = ""
  ) async throws -> ProgramRun {
    try await run(program, words, in: folder, input: input)
  }

  /// Runs a line of shell in which `guanxi` is the program.
  static func shell(_ line: String, in folder: Workspace) async throws -> ProgramRun {
    let path = program.deletingLastPathComponent().path
    return try await run(
      URL(filePath: "/bin/sh"), ["-c", "PATH='\(path)':\"$PATH\"; \(line)"], in: folder, input: "")
  }

  private static func run(
    _ executable: URL, _ words: [String], in folder: Workspace, input: String
  ) async throws -> ProgramRun {
    let process = Process()
    process.executableURL = executable
    process.arguments = words
    process.currentDirectoryURL = folder.url
    // Files, not pipes: no reader has to keep up.
    let outputURL = folder.scratch.appending(path: UUID().uuidString)
    let errorsURL = folder.scratch.appending(path: UUID().uuidString)
    let inputURL = folder.scratch.appending(path: UUID().uuidString)
    for url in [outputURL, errorsURL] { try Data().write(to: url) }
    try Data(input.utf8).write(to: inputURL)
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorsURL)
    process.standardInput = try FileHandle(forReadingFrom: inputURL)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    return ProgramRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputURL), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorsURL), as: UTF8.self))
  }
}

/// A folder for one test, gone when the test is over, with `seeds` in it as in the checkout.
final class Workspace: Sendable {
  let url: URL
  /// For what runs of the program print.
  let scratch: URL

  init() throws {
    let base = FileManager.default.temporaryDirectory
      .appending(path: "guanxi-\(UUID().uuidString)")
    url = base.appending(path: "work")
    scratch = base.appending(path: "scratch")
    for folder in [url, scratch] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  /// A folder in which guanxi.db holds the graph of the seed page.
  static func built() async throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copySeeds()
    let run = try await ProgramRun.guanxi("build", "seeds/", in: workspace)
    guard run.status == 0 else { throw Failure.build(run.errors) }
    return workspace
  }

  enum Failure: Error {
    case build(String)
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  func copySeeds() throws {
    try FileManager.default.copyItem(
      atPath: ProgramRun.seeds, toPath: url.appending(path: "seeds").path)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Names of all files directly in the folder, ascending.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
