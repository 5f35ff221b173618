import GraphModel
import Lexicon
import TextCore

/// Organs that are named by a level, a locality or another organ: 云溪区委, 区八届人大,
/// 区人大常委会机关, 县森林草原防灭火指挥部办公室; national bodies; organs that stand alone (纪委).
struct OrganRecognizer: SentenceRecognizer {
  let lexicons: Lexicons
  let names: NameStart
  let suffixes: BodySuffixFinder
  let finder: DivisionFinder
  let generic: GenericNameFilter

  /// What stands before the organ's own name.
  private struct Prefix {
    var end: Int
    /// True where a level, a division with its level or a leading organisation is there: words
    /// unknown to the lists may follow.
    var isStrong = false
    var kind: BodyKind?
  }

  private struct Chain {
    var end: Int
    var kind: BodyKind
    var rule: String
    var confidence: Double
  }

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let span = sentence.span
    var index = span.start
    var lastEnd = span.start
    while index < span.end {
      if let chain = chain(at: index, in: sentence, isAfterOrgan: lastEnd == index),
        !generic.isGeneric(text.string(index, chain.end), as: .body)
      {
        sentence.add(
          EntitySpan(
            kind: .body, span: TextSpan(start: index, end: chain.end), bodyKind: chain.kind,
            rule: chain.rule, confidence: chain.confidence))
        index = chain.end
        lastEnd = index
      } else {
        index = text.after(index)
      }
    }
  }

  /// True where no name can reach over `offset` from the left.
  private func isClean(at offset: Int, in sentence: SentenceEntities) -> Bool {
    let text = sentence.text
    return offset == sentence.span.start || !EntityText.isHan(text.scalar(before: offset))
      || names.isBoundary(endingAt: offset, in: text, floor: sentence.span.start)
      || lexicons.endingLookalikes.longestMatch(
        in: text.bytes, endingAt: offset, after: sentence.span.start) != nil
  }

  private func chain(
    at start: Int, in sentence: SentenceEntities, isAfterOrgan: Bool
  ) -> Chain? {
    func isClean() -> Bool { isAfterOrgan || self.isClean(at: start, in: sentence) }
    guard let prefix = prefix(at: start, in: sentence) else {
      return bare(at: start, in: sentence, isClean: isClean)
    }
    if let national = national(at: prefix.end, in: sentence), prefix.kind == nil {
      return extended(national, in: sentence)
    }
    guard prefix.end > start else { return bare(at: start, in: sentence, isClean: isClean) }
    // The short form of a division may be part of any two words: 经济和|政府.
    guard prefix.isStrong || isClean() else { return nil }
    guard let first = organ(after: prefix, in: sentence) else {
      return units(from: start, to: prefix.end, in: sentence)
    }
    return extended(first, in: sentence)
  }

  /// 第十师一八五团: a chain of numbered units is a body by itself.
  private func units(from start: Int, to end: Int, in sentence: SentenceEntities) -> Chain? {
    let text = sentence.text
    guard let first = unit(at: start, in: text, before: end),
      let second = unit(at: first, in: text, before: end)
    else { return nil }
    return Chain(end: second, kind: .other, rule: "body.unit", confidence: 0.8)
  }

  // MARK: Before the organ

  /// The longest run of leading organisation, ordinals, localities and levels; nil where the first
  /// word is none of them. Empty where a national body stands there.
  private func prefix(at start: Int, in sentence: SentenceEntities) -> Prefix? {
    let text = sentence.text
    let limit = sentence.span.end
    var prefix = Prefix(end: start)
    if let ordinal = ordinal(at: start, in: text, before: limit) { prefix.end = ordinal }
    if national(at: prefix.end, in: sentence) != nil,
      leading(at: prefix.end, in: sentence) == nil
    {
      return prefix
    }
    if let (end, kind) = leading(at: prefix.end, in: sentence) {
      prefix = Prefix(end: end, isStrong: true, kind: kind)
    }
    for _ in 0..<6 {
      let before = prefix.end
      if let end = sentence.placeEnds[prefix.end] {
        prefix.end = end
        prefix.isStrong = true
      } else if let unit = unit(at: prefix.end, in: text, before: limit) {
        prefix.end = unit
        prefix.isStrong = true
      } else if let locality = finder.locality(at: prefix.end, in: text, before: limit) {
        prefix.end = locality.end
        if locality.hasLevel { prefix.isStrong = true }
      } else if let level = lexicons.levels.longestMatch(
        in: text.bytes, at: prefix.end, before: limit), level.payload.kind != .park,
        lexicons.endingLookalikes.longestMatch(
          in: text.bytes, endingAt: level.end, after: sentence.span.start) == nil,
        !suffixes.isBeginningOfWord(prefix.end, level.end, text, limit)
      {
        prefix.end = level.end
        prefix.isStrong = true
      } else if let ordinal = ordinal(at: prefix.end, in: text, before: limit) {
        prefix.end = ordinal
      }
      if prefix.end == before { break }
    }
    return prefix.end > start ? prefix : nil
  }

  /// 中共 and the like, where a locality follows.
  private func leading(at offset: Int, in sentence: SentenceEntities) -> (Int, BodyKind)? {
    let text = sentence.text
    let limit = sentence.span.end
    let words: [(StaticString, BodyKind)] = [
      ("中国共产党", .party), ("中共", .party), ("中国人民政治协商会议", .consultative), ("政协", .consultative),
      ("共青团", .association), ("武警", .military),
    ]
    for (word, kind) in words where text.hasPrefix(word, at: offset, before: limit) {
      let end = offset + word.utf8CodeUnitCount
      if let locality = finder.locality(at: end, in: text, before: limit), !locality.isCountry {
        return (end, kind)
      }
      if ordinal(at: end, in: text, before: limit) != nil { return (end, kind) }
    }
    return nil
  }

  /// 第十八届, 八届.
  private func ordinal(at offset: Int, in text: EntityText, before limit: Int) -> Int? {
    var index = offset
    if text.hasPrefix("第", at: index, before: limit) { index += 3 }
    let digits = index
    index = afterCount(at: index, in: text, before: limit)
    guard index > digits, text.hasPrefix("届", at: index, before: limit) else { return nil }
    // 新一届 counts nothing.
    if digits == offset, text.string(digits, index) == "一" { return nil }
    return index + 3
  }

  /// 第十师, 一八五团, 三连: units of the corps are numbered.
  private func unit(at offset: Int, in text: EntityText, before limit: Int) -> Int? {
    var index = offset
    if text.hasPrefix("第", at: index, before: limit) { index += 3 }
    let digits = index
    index = afterCount(at: index, in: text, before: limit)
    guard index > digits,
      let level = lexicons.levels.longestMatch(in: text.bytes, at: index, before: limit),
      level.payload.kind == .unit,
      !suffixes.isBeginningOfWord(index, level.end, text, limit)
    else { return nil }
    return level.end
  }

  /// The offset after a number of at most six digits, so that a long run of digits costs nothing.
  private func afterCount(at offset: Int, in text: EntityText, before limit: Int) -> Int {
    var index = offset
    for _ in 0..<6 where index < limit {
      let scalar = text.scalar(at: index)
      guard EntityText.isChineseNumeral(scalar) || EntityText.isDigit(scalar) else { break }
      index = text.after(index)
    }
    return index
  }

  // MARK: The organ

  private func national(at offset: Int, in sentence: SentenceEntities) -> Chain? {
    let text = sentence.text
    let limit = sentence.span.end
    let match = lexicons.nationalBodies.matches(in: text.bytes, at: offset, before: limit)
      .last { !suffixes.isBeginningOfWord(offset, $0.end, text, limit) }
    return match.map {
      Chain(end: $0.end, kind: $0.payload.kind, rule: "body.national", confidence: 0.97)
    }
  }

  /// The organ right after a prefix, or after words of its own: 招商投资|促进局.
  private func organ(after prefix: Prefix, in sentence: SentenceEntities) -> Chain? {
    let text = sentence.text
    let limit = sentence.span.end
    if let suffix = suffixes.suffix(at: prefix.end, in: text, before: limit) {
      if suffix.payload.use == .named, suffix.end - suffix.start < 6 { return nil }
      if suffix.payload.use == .named, suffix.payload.kind == .company { return nil }
      return Chain(
        end: suffix.end, kind: prefix.kind ?? suffix.payload.kind, rule: "body.organ",
        confidence: prefix.isStrong ? 0.95 : 0.8)
    }
    guard
      let suffix = suffix(
        after: prefix.end, within: prefix.isStrong ? 12 : 5, in: sentence,
        allowsConjunction: prefix.isStrong)
    else { return nil }
    return Chain(
      end: suffix.end, kind: suffix.payload.kind, rule: "body.organ-named",
      confidence: prefix.isStrong ? 0.8 : 0.7)
  }

  /// The first suffix within `maximum` characters that nothing parts from `offset`.
  private func suffix(
    after offset: Int, within maximum: Int, in sentence: SentenceEntities,
    allowsConjunction: Bool
  ) -> ByteTrie<BodySuffix>.Match? {
    let text = sentence.text
    let limit = sentence.span.end
    var index = offset
    for count in 0..<maximum where index < limit && text.isHan(at: index) {
      if count == 0, maximum < 8,
        lexicons.boundaryWords.longestMatch(in: text.bytes, at: index, before: limit)?.payload.use
          == .inner
      {
        return nil
      }
      if count > 0, let suffix = suffixes.suffix(at: index, in: text, before: limit),
        isFree(suffix, afterCharacters: count)
      {
        return suffix
      }
      if let head = lexicons.officeHeads.longestMatch(in: text.bytes, at: index, before: limit),
        head.end - head.start > 3
      {
        return nil
      }
      if let word = lexicons.boundaryWords.longestMatch(in: text.bytes, at: index, before: limit) {
        let isConjunction = text.hasPrefix("和", at: index, before: limit)
        if names.isBoundary(endingAt: word.end, in: text, floor: offset),
          !(isConjunction && allowsConjunction && count > 1
            && finder.division(at: word.end, in: text, before: limit) == nil)
        {
          return nil
        }
      }
      index = text.after(index)
    }
    return nil
  }

  /// Short suffixes after unknown words are names only for some kinds: 投资促进局, not 中心部.
  private func isFree(_ suffix: ByteTrie<BodySuffix>.Match, afterCharacters count: Int) -> Bool {
    switch suffix.end - suffix.start {
    case 3:
      let isOffice = suffix.payload.text == "局" || suffix.payload.text == "厅"
      return isOffice || (count <= 4 && count >= 2)
    default: return true
    }
  }

  /// An organ of the organ: 县委|组织部, 人大常委会|机关, 总队|三支队.
  private func extended(_ chain: Chain, in sentence: SentenceEntities) -> Chain {
    let text = sentence.text
    let limit = sentence.span.end
    var chain = chain
    for _ in 0..<4 {
      var index = chain.end
      if let session = session(at: index, in: text, before: limit) { index = session }
      if text.hasPrefix("第", at: index, before: limit) { index += 3 }
      index = afterCount(at: index, in: text, before: limit)
      if let suffix = suffixes.suffix(at: index, in: text, before: limit),
        suffix.payload.use != .named || suffix.payload.text == "分公司",
        suffix.end - suffix.start > 3 || suffix.payload.text == "委"
      {
        chain.end = suffix.end
      } else if index == chain.end,
        let suffix = suffix(after: index, within: 8, in: sentence, allowsConjunction: false),
        suffix.end - suffix.start > 6, suffix.payload.use != .named,
        finder.locality(at: index, in: text, before: limit) == nil,
        lexicons.levels.longestMatch(in: text.bytes, at: index, before: limit) == nil
      {
        chain.end = suffix.end
        chain.confidence = min(chain.confidence, 0.8)
      } else {
        break
      }
    }
    return chain
  }

  /// 一次会议 before 主席团.
  private func session(at offset: Int, in text: EntityText, before limit: Int) -> Int? {
    let index = afterCount(at: offset, in: text, before: limit)
    guard index > offset, text.hasPrefix("次会议主席团", at: index, before: limit) else { return nil }
    return index + 9
  }

  /// An organ without anything before it: 纪委, 派出所.
  private func bare(
    at start: Int, in sentence: SentenceEntities, isClean: () -> Bool
  ) -> Chain? {
    let text = sentence.text
    let limit = sentence.span.end
    if let national = national(at: start, in: sentence) {
      return isClean() ? extended(national, in: sentence) : nil
    }
    guard let suffix = suffixes.suffix(at: start, in: text, before: limit),
      suffix.payload.use == .bare, !lexicons.genericNames.contains(suffix.payload.text), isClean()
    else { return nil }
    return extended(
      Chain(
        end: suffix.end, kind: suffix.payload.kind, rule: "body.organ-alone", confidence: 0.7),
      in: sentence)
  }
}
