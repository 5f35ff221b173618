/// The files under `schema/` as text, embedded when the program is built.
///
/// Paths are relative to `schema/`: `graph.sql`, `labels.tsv`, `lexicon/surnames.tsv`.
public enum SchemaFile {
  /// The paths of all embedded files, sorted.
  public static var paths: [String] { embedded.map { "\($0.path)" } }

  /// Changes whenever one of the files does: what is made with their help can be told to be outdated.
  public static var fingerprint: String { embeddedFingerprint }

  /// The text of one file, exactly as it stands under `schema/`, or nil where there is none.
  public static func text(at path: String) -> String? {
    embedded.first { "\($0.path)" == path }?.text
  }

  /// The rows of a tab-separated file: comment lines (`#`) and empty lines left out.
  ///
  /// Complexity: linear in the size of the file; nothing is kept.
  public static func rows(at path: String) -> [[Substring]] {
    guard let text = text(at: path) else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { row in
        row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { Substring($0) }
      }
  }
}
