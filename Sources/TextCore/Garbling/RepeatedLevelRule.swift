/// A level of administration printed twice: 全区区人大代表.
///
/// 全区区级部门 and the like are right: only before an organ's members is one of the two too many.
struct RepeatedLevelRule: GarblingRule {
  let words: GarblingWords

  func findings(in bytes: [UInt8], _ paragraph: TextSpan) -> [GarblingFinding] {
    var found: [GarblingFinding] = []
    let openers = words.trie(of: .levelScope)
    var index = paragraph.start
    while index < paragraph.end {
      if let scope = openers.longestMatch(in: bytes, at: index, before: paragraph.end)?.end,
        let level = words.end(of: .level, in: bytes, at: scope, before: paragraph.end),
        bytes[level...].starts(with: bytes[scope..<level]),
        let organ = words.end(
          of: .levelOrgan, in: bytes, at: level + (level - scope), before: paragraph.end)
      {
        let printed = String(decoding: bytes[index..<organ], as: UTF8.self)
        let character = String(decoding: bytes[scope..<level], as: UTF8.self)
        found.append(
          GarblingFinding(
            span: TextSpan(start: index, end: organ), rule: "garbling.repeated-level",
            detail: "“\(character)” is printed twice in “\(printed)”."))
        index = organ
      } else {
        index += bytes.characterWidth(at: index)
      }
    }
    return found
  }
}
