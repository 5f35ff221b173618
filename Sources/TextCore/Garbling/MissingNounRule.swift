/// 某某等全体在…会议主持: 全体 lacks the noun that it needs, in a clause that names no meeting to chair.
struct MissingNounRule: GarblingRule {
  let words: GarblingWords

  /// In bytes.
  private static let longestClause = 150

  func findings(in bytes: [UInt8], _ paragraph: TextSpan) -> [GarblingFinding] {
    var found: [GarblingFinding] = []
    let openers = words.trie(of: .whole)
    var index = paragraph.start
    while index < paragraph.end {
      guard let whole = openers.longestMatch(in: bytes, at: index, before: paragraph.end)?.end,
        words.end(of: .preposition, in: bytes, at: whole, before: paragraph.end) != nil,
        let chair = clauseEndingInChair(bytes, from: whole, before: paragraph.end)
      else {
        index += bytes.characterWidth(at: index)
        continue
      }
      let printed = String(decoding: bytes[index..<chair], as: UTF8.self)
      found.append(
        GarblingFinding(
          span: TextSpan(start: index, end: chair), rule: "garbling.missing-noun",
          detail: "A noun is missing after “全体” in “\(printed)”."))
      index = chair
    }
    return found
  }

  /// Offset of the end of the clause, where it ends in 会议主持.
  private func clauseEndingInChair(_ bytes: [UInt8], from start: Int, before limit: Int) -> Int? {
    var index = start
    let limit = min(limit, start + Self.longestClause)
    while index < limit {
      let scalar = bytes.scalar(at: index)
      if scalar.endsSentence || scalar == "," || scalar == ";" { return nil }
      if let end = words.end(of: .chair, in: bytes, at: index, before: limit),
        end == limit || isClauseEnd(bytes.scalar(at: end))
      {
        return end
      }
      index += bytes.characterWidth(at: index)
    }
    return nil
  }

  private func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.endsSentence || scalar == "," || scalar == ";"
  }
}
