import SchemaData

// Turns the word lists under `schema/lexicon/` into typed, immutable values that can be searched at an
// offset of UTF-8 text. It knows nothing of articles, mentions or the graph, and holds no people.

/// One row of a word list; the type tells the file and what its columns mean.
public protocol LexiconEntry: Sendable, Hashable {
  /// Name of the file under `schema/lexicon/`.
  static var file: String { get }

  /// Reads the columns of one row; nil where the row is malformed.
  init?(columns: [Substring])

  /// The word that the row is about.
  var text: String { get }
}

extension LexiconEntry {
  /// All rows of the list in the order of the file; malformed rows are left out (a test sees to it
  /// that there are none).
  ///
  /// Complexity: linear in the size of the file; nothing is kept.
  public static func load() -> [Self] {
    SchemaFile.rows(at: "lexicon/\(file)").compactMap(Self.init(columns:))
  }

  /// The rows of the list, found by their words.
  public static func loadTrie(direction: ByteTrie<Self>.Direction = .forward) -> ByteTrie<Self> {
    ByteTrie(load().map { ($0.text, $0) }, direction: direction)
  }
}
