/// Where in the query something stands. All places are equal, so that expressions compare by meaning.
public struct Place: Hashable, Sendable {
  /// Offsets in the UTF-8 bytes of the query's text; nil where the query did not write it itself.
  public var bytes: Range<Int>?

  public init(_ bytes: Range<Int>? = nil) { self.bytes = bytes }

  public static func == (left: Place, right: Place) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
