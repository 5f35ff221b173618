import GraphStore

/// Words as a POSIX shell reads them.
enum ShellWord {
  /// The word itself where it is plain, else in single quotation marks.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
    if plain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}

extension Int {
  /// `1 file`, `2 files`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension GraphStatistics {
  /// `78 nodes, 210 relationships, 1 file, 402 citations, 18 unresolved`.
  var summary: String {
    [
      nodes.counted("node"), relationships.counted("relationship"), sources.counted("file"),
      evidence.counted("citation"), "\(unresolved) unresolved",
    ].joined(separator: ", ")
  }
}
