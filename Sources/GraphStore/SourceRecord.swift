import FoundationEssentials
import MentionModel
import Provenance

/// A source file as it is stored: what it holds, and what extraction read from it.
public struct SourceRecord: Hashable, Sendable {
  /// Its path relative to the build's root, `/` between parts.
  public var key: String
  /// `UTF-8` or `GB18030`.
  public var encoding: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// The original bytes; all spans count in them.
  public var bytes: [UInt8]
  /// Everything besides the bytes that decides what extraction reads from them, such as a date given
  /// on the command line and the version of the lexicons.
  public var settings: String
  /// `FileExtraction` as JSON with sorted keys.
  public var extraction: String

  /// Encodes the extraction, which may take as long as writing it: the place for a worker thread.
  public init(
    key: String, encoding: String, sha256: String, bytes: [UInt8], settings: String,
    extraction: FileExtraction
  ) throws {
    self.key = key
    self.encoding = encoding
    self.sha256 = sha256
    self.bytes = bytes
    self.settings = settings
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.extraction = String(decoding: try encoder.encode(extraction), as: UTF8.self)
  }
}

/// What tells whether a stored source is still the file that is to be read.
public struct SourceSummary: Hashable, Sendable {
  public var key: String
  public var sha256: String
  public var settings: String
}

/// The stored bytes of a source.
public struct SourceContent: Hashable, Sendable {
  public var bytes: [UInt8]
  /// `UTF-8` or `GB18030`.
  public var encoding: String
}
