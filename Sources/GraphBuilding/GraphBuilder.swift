// Turns files and folders of newspaper text into a stored graph: reads, skips what is unchanged,
// extracts, stores, resolves, all in one transaction. It decides nothing about what a text says.

import Extraction
import GraphModel
import GraphStore
import MentionModel
import Resolution
import TextCore

/// Builds and updates databases.
public struct GraphBuilder: Sendable {
  /// A step that a build has taken.
  public enum Progress: Sendable, Hashable {
    /// The `index`-th of `count` files, from 1, was read, skipped or refused.
    case file(index: Int, count: Int, key: String)
    /// Identities are being resolved over this many sources.
    case resolving(sources: Int)
    /// The graph is being written.
    case writing(nodes: Int, relationships: Int)
  }

  /// Makes one graph of what was read from all files, given ascending by key.
  public typealias ResolutionStep =
    @Sendable (_ files: [(key: String, extraction: FileExtraction)]) -> GraphDraft

  public var settings: ExtractionSettings
  /// Whether stored sources that have vanished from a named folder are removed.
  public var prunes: Bool
  private let resolve: ResolutionStep

  public init(
    settings: ExtractionSettings, prunes: Bool = false,
    resolve: @escaping ResolutionStep = { Resolver().resolve($0) }
  ) {
    self.settings = settings
    self.prunes = prunes
    self.resolve = resolve
  }

  /// Brings the database at the path, made where it does not exist, to the state of the corpus.
  ///
  /// Throws `BuildError` and `StoreError`; the database is then as it was. Files that cannot be used
  /// are listed in the report, and what was stored of them before stays.
  ///
  /// - Parameter progress: called on the calling thread, in order.
  public func build(
    _ corpus: Corpus, database path: String, progress: (Progress) -> Void = { _ in }
  ) throws -> BuildReport {
    let reader = FileReader(settings: settings)
    return try GraphDatabase.build(at: path) { transaction in
      var report = BuildReport(corpus: corpus)
      let stored = Dictionary(
        try transaction.sources().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      // A folder that never held text is a mistake; one that has become empty can be pruned.
      try corpus.requireText { folder in
        prunes && stored.keys.contains { Corpus.isKey($0, under: folder) }
      }
      try update(transaction, corpus, stored, reader, &report, progress)
      try removeVanished(transaction, corpus, stored, &report)
      if report.hasChanges {
        try rebuildGraph(transaction, progress)
      } else if stored.isEmpty {
        throw BuildError.nothingUsable(report.refused)
      }
      report.statistics = try transaction.database.statistics()
      report.count(try transaction.database.unresolved())
      return report
    }
  }

  private func update(
    _ transaction: BuildTransaction, _ corpus: Corpus, _ stored: [String: SourceSummary],
    _ reader: FileReader, _ report: inout BuildReport, _ progress: (Progress) -> Void
  ) throws {
    let outcomes = OrderedOutcomes(count: corpus.files.count) { index in
      reader.read(corpus.files[index], unlessStoredAs: stored[corpus.files[index].key])
    }
    try outcomes.receive { index, outcome in
      let key = corpus.files[index].key
      switch outcome {
      case .unchanged:
        report.unchanged += 1
      case .extracted(let record):
        try transaction.put(record)
        if stored[key] == nil { report.added += 1 } else { report.updated += 1 }
      case .refused(let refusal):
        report.refused.append(refusal)
      }
      progress(.file(index: index + 1, count: corpus.files.count, key: key))
    }
  }

  private func removeVanished(
    _ transaction: BuildTransaction, _ corpus: Corpus, _ stored: [String: SourceSummary],
    _ report: inout BuildReport
  ) throws {
    let found = Set(corpus.files.map(\.key))
    let vanished = stored.keys.filter { !found.contains($0) && corpus.shouldHold(key: $0) }.sorted()
    guard prunes else {
      report.vanished = vanished
      return
    }
    for key in vanished { try transaction.removeSource(key: key) }
    report.removed = vanished
  }

  private func rebuildGraph(
    _ transaction: BuildTransaction, _ progress: (Progress) -> Void
  ) throws {
    let keys = try transaction.sources().map(\.key)
    progress(.resolving(sources: keys.count))
    let draft = resolve(
      try keys.map { (key: $0, extraction: try transaction.extraction(ofSource: $0)) })
    progress(.writing(nodes: draft.nodes.count, relationships: draft.relationships.count))
    try transaction.replaceGraph(draft)
  }
}
