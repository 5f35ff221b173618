/// One file of text as it was read, with its encoding found.
public struct SourceFile: Sendable, Hashable {
  /// Its path relative to the build's root, `/` between parts.
  public var key: String
  /// The original bytes; every `ByteSpan` counts in them.
  public var bytes: [UInt8]
  public var encoding: TextEncoding

  public init(key: String, bytes: [UInt8], encoding: TextEncoding) {
    self.key = key
    self.bytes = bytes
    self.encoding = encoding
  }
}

public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
}
