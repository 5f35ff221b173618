/// 召开了中常委会: a word of place that can qualify no standing committee is left of another word.
struct StrayModifierRule: GarblingRule {
  let words: GarblingWords

  func findings(in bytes: [UInt8], _ paragraph: TextSpan) -> [GarblingFinding] {
    var found: [GarblingFinding] = []
    let openers = words.trie(of: .hold)
    var index = paragraph.start
    while index < paragraph.end {
      guard let hold = openers.longestMatch(in: bytes, at: index, before: paragraph.end)?.end,
        let location = words.end(of: .location, in: bytes, at: hold, before: paragraph.end),
        let body = words.end(of: .sessionBody, in: bytes, at: location, before: paragraph.end)
      else {
        index += bytes.characterWidth(at: index)
        continue
      }
      let printed = String(decoding: bytes[hold..<body], as: UTF8.self)
      found.append(
        GarblingFinding(
          span: TextSpan(start: index, end: body), rule: "garbling.stray-modifier",
          detail: "“\(printed)” names no body."))
      index = body
    }
    return found
  }
}
