import GraphStore
import Provenance

/// What a build did, and what the database holds after it.
public struct BuildReport: Sendable {
  public struct Count: Sendable, Hashable {
    public var name: String
    public var count: Int
  }

  /// Numbers of files.
  public internal(set) var added = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// Files that could not be used, ascending by path.
  public internal(set) var refused: [FileRefusal]
  /// Keys of stored sources that are no longer in a named folder; they were kept.
  public internal(set) var vanished: [String] = []
  /// Keys of those that were removed.
  public internal(set) var removed: [String] = []
  /// Links to folders that were not followed.
  public internal(set) var unfollowedLinks: [String]
  /// What the database holds now.
  public internal(set) var statistics: GraphStatistics?
  /// Entries of the list of what is unresolved, by reason, most frequent first.
  public internal(set) var unresolved: [Count] = []

  init(corpus: Corpus) {
    refused = corpus.refusals
    unfollowedLinks = corpus.unfollowedLinks
  }

  /// Whether the stored sources changed, so that the graph has to be made anew.
  var hasChanges: Bool { added + updated + removed.count > 0 }

  mutating func count(_ entries: [UnresolvedEntry]) {
    let counts = Dictionary(grouping: entries, by: \.reason).map {
      Count(name: $0.key.rawValue, count: $0.value.count)
    }
    unresolved = counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
