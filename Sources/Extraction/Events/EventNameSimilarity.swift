/// Whether two printed names can mean one event.
enum EventNameSimilarity {
  /// True where one name contains the other, or they share most of their characters.
  ///
  /// Complexity: linear in the names.
  static func areSame(_ first: String, _ second: String) -> Bool {
    let (a, b) = (Array(first), Array(second))
    if first.contains(second) || second.contains(first) { return true }
    var counts: [Character: Int] = [:]
    for character in a { counts[character, default: 0] += 1 }
    var shared = 0
    for character in b where (counts[character] ?? 0) > 0 {
      counts[character, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(a.count + b.count) >= 0.75 && a.last == b.last
      && ordinals(a) == ordinals(b)
  }

  /// 第36次 and 第37次 are two meetings however alike the rest is.
  private static func ordinals(_ name: [Character]) -> [Character] {
    name.filter { $0.isNumber || "一二三四五六七八九十".contains($0) }
  }
}
