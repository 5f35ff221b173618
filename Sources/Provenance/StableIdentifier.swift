/// Ids that depend on what is named alone: not on the order of building, threads or machines.
public enum StableIdentifier {
  /// The first 53 bits of the SHA-256 of the parts, joined by U+001F; never 0.
  ///
  /// 53 bits survive JSON readers that keep numbers as doubles; among ten million keys the chance of
  /// one collision is below one in a hundred.
  ///
  /// Complexity: linear in the length of the parts.
  public static func id(_ parts: String...) -> Int64 { id(parts) }

  public static func id(_ parts: [String]) -> Int64 {
    var value: Int64 = 0
    for byte in SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(7) {
      value = value << 8 | Int64(byte)
    }
    return max(1, value >> 3)
  }
}
