import Lexicon
import TextCore

/// What is known about titles: heads of offices, words that are titles without an office, and where a
/// title may begin.
struct TitleLexicon: Sendable {
  let heads: ByteTrie<OfficeHead>
  let titleWords: ByteTrie<TitleWord>
  let statusWords: ByteTrie<OfficeStatusWord>
  /// Status words that stand before an office, found from their start and from their end.
  let leadingStatusWords: ByteTrie<OfficeStatusWord>
  let trailingStatusWords: ByteTrie<OfficeStatusWord>
  /// 部, 局: what 部长 and 局长 share with the name of their department.
  let departmentEndings: ByteTrie<Bool>
  private let levels: ByteTrie<AdministrativeLevel>
  private let partyPrefixes: ByteTrie<OfficePrefix>
  private let lookalikes: ByteTrie<Bool>
  private let boundaries: ByteTrie<TitleBoundary>
  private let conjoined: ByteTrie<Bool>
  private let acts: ByteTrie<ActCue>
  private let divisions: Divisions
  /// Found from their end.
  private let bodySuffixes: ByteTrie<BodySuffix>
  /// Prefixes of offices, found from their end.
  private let prefixes: ByteTrie<OfficePrefix>

  init(_ lexicons: Lexicons) {
    heads = lexicons.officeHeads
    titleWords = lexicons.titleWords
    statusWords = lexicons.officeStatusWords
    let before = OfficeStatusWord.load().filter { $0.place == .before }.map { ($0.text, $0) }
    leadingStatusWords = ByteTrie(before)
    trailingStatusWords = ByteTrie(before, direction: .backward)
    departmentEndings = WordList.departmentEndings.loadTrie()
    levels = lexicons.levels
    partyPrefixes = ByteTrie(
      OfficePrefix.load().filter { $0.rank == .party }.map { ($0.text, $0) })
    acts = lexicons.actCues
    divisions = lexicons.divisions
    lookalikes = WordList.officeHeadLookalikes.loadTrie()
    boundaries = TitleBoundary.loadTrie()
    conjoined = WordList.conjoinedBodyWords.loadTrie()
    bodySuffixes = ByteTrie(BodySuffix.load().map { ($0.text, $0) }, direction: .backward)
    prefixes = ByteTrie(OfficePrefix.load().map { ($0.text, $0) }, direction: .backward)
  }

  /// The end of the office head or title word at an offset, or nil.
  func head(in text: ReadingText, at offset: Int, limit: Int) -> Int? {
    let head = heads.longestMatch(in: text.bytes, at: offset, before: limit)?.end
    let word = titleWords.longestMatch(in: text.bytes, at: offset, before: limit)
      .flatMap { $0.payload.use == .courtesy ? nil : $0.end }
    guard let end = [head, word].compactMap({ $0 }).max() else { return nil }
    if let other = lookalikes.longestMatch(in: text.bytes, at: offset, before: limit),
      other.end > end
    {
      return nil
    }
    return end
  }

  /// The start of a head with the prefixes before it: 常务副 + 区长, 党组 + 副 + 书记.
  func headStart(in text: ReadingText, of offset: Int, after start: Int) -> Int {
    var offset = offset
    while let prefix = prefixes.longestMatch(in: text.bytes, endingAt: offset, after: start) {
      offset = prefix.start
    }
    return offset
  }

  /// The party committee that a head begins with, where the division before it is no body by itself:
  /// 石桥镇党委 has a 书记, 石桥镇 has none.
  func committee(opening head: String, after division: String) -> String? {
    guard levels.payload(ofSuffixOf: division)?.kind == .division,
      let prefix = partyPrefixes.longestMatch(in: Array(head.utf8), at: 0)?.payload.text
    else { return nil }
    return prefix.hasSuffix("副") ? String(prefix.dropLast()) : prefix
  }

  /// The end of status words after a head: 候选人, (兼), (挂职).
  func statusEnd(in text: ReadingText, at offset: Int, limit: Int) -> Int {
    guard let word = statusWords.longestMatch(in: text.bytes, at: offset, before: limit),
      word.payload.place == .after
    else { return offset }
    return word.end
  }

  /// The offset at which a title may begin because a boundary word ends there, or nil.
  ///
  /// A division's name is stepped over whole, so that 同 in 大同市 is no boundary.
  func boundary(in text: ReadingText, at offset: Int, limit: Int) -> Boundary? {
    if let name = divisions.names.longestMatch(in: text.bytes, at: offset, before: limit) {
      return .skip(name.end)
    }
    if let act = acts.longestMatch(in: text.bytes, at: offset, before: limit) {
      return .boundary(act.end)
    }
    guard let word = boundaries.longestMatch(in: text.bytes, at: offset, before: limit) else {
      if text.hasPrefix("日", at: offset, limit: limit),
        text.scalar(before: offset)?.isDigit == true
      {
        return .boundary(text.after(offset))
      }
      return nil
    }
    if conjoined.longestMatch(in: text.bytes, at: word.end, before: limit) != nil {
      return .skip(word.end)
    }
    return .boundary(word.end)
  }

  enum Boundary {
    /// A title may begin at the offset, and not before it.
    case boundary(Int)
    /// Nothing up to the offset is a boundary.
    case skip(Int)
  }

  /// True where the name of a body may end at an offset: 市政府 before 袁占亭市长.
  func endsWithBody(in text: ReadingText, at offset: Int, from start: Int) -> Bool {
    bodySuffixes.longestMatch(in: text.bytes, endingAt: offset, after: start) != nil
  }

  /// Han, letters, digits, middle dots and brackets.
  func mayStandInTitle(_ scalar: UInt32) -> Bool {
    scalar.isHan || scalar.isLetter || scalar.isDigit || scalar == 0xB7 || scalar == 0x28
      || scalar == 0x29
  }
}
