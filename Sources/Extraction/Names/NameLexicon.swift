import Lexicon
import TextCore

/// What is known about names in general: surnames, characters that do not stand in given names, and what
/// may follow a name.
struct NameLexicon: Sendable {
  private let surnames: ByteTrie<Surname>
  private let unlikely: ByteTrie<NonNameCharacter>
  private let followers: ByteTrie<Bool>
  private let nameLikeWords: ByteTrie<Bool>
  private let acts: ByteTrie<ActCue>
  private let heads: ByteTrie<OfficeHead>
  /// Words that are no names however they stand: event nouns, parts of bodies.
  private let eventNouns: ByteTrie<EventNoun>
  private let bodySuffixes: ByteTrie<BodySuffix>
  private let collectives: ByteTrie<Collective>
  private let countries: ByteTrie<Country>

  init(_ lexicons: Lexicons) {
    surnames = lexicons.surnames
    unlikely = lexicons.nonNameCharacters
    acts = lexicons.actCues
    heads = lexicons.officeHeads
    eventNouns = lexicons.eventNouns
    bodySuffixes = lexicons.bodySuffixes
    collectives = lexicons.collectives
    countries = lexicons.countries
    nameLikeWords = WordList.nameLikeWords.loadTrie()
    followers = WordList.nameFollowers.loadTrie()
  }

  /// Ends of the surnames at an offset with their weights: 欧 and 欧阳 at 欧阳靖.
  func surnames(in text: ReadingText, at offset: Int, limit: Int) -> [(end: Int, weight: Double)] {
    surnames.matches(in: text.bytes, at: offset, before: limit)
      .map { (end: $0.end, weight: Self.weight(of: $0.payload.frequency)) }
  }

  private static func weight(of frequency: Surname.Frequency) -> Double {
    switch frequency {
    case .veryCommon: 0.6
    case .common: 0.4
    case .compound: 0.8
    case .rare: -0.6
    }
  }

  /// Points against a character of a given name.
  func penalty(in text: ReadingText, at offset: Int) -> Double {
    switch unlikely.longestMatch(in: text.bytes, at: offset)?.payload.strength {
    case .never: 3
    case .hardly: 1.2
    case nil: 0
    }
  }

  /// True where a verb of acting or saying begins at the span: 强调.
  func isAct(in text: ReadingText, _ span: TextSpan) -> Bool {
    acts.longestMatch(in: text.bytes, at: span.start, before: span.end)?.end == span.end
  }

  /// The end of the act word at an offset, or the offset itself.
  func actEnd(in text: ReadingText, at offset: Int) -> Int {
    acts.longestMatch(in: text.bytes, at: offset)?.end ?? offset
  }

  /// 一 … 十, 百, 千, 万, 两, 数: what begins a number, not a name without a surname.
  func isNumeral(_ scalar: UInt32) -> Bool {
    "一二三四五六七八九十百千万两数几".unicodeScalars.contains { $0.value == scalar }
  }

  /// True where an ordinary word of the length of the span, or longer, begins at it: 关于, 方案.
  func isOrdinaryWord(in text: ReadingText, _ span: TextSpan, limit: Int) -> Bool {
    nameLikeWords.longestMatch(in: text.bytes, at: span.start, before: limit)
      .map { $0.end >= span.end } ?? false
  }

  /// True where a word that names no person begins inside the span.
  func holdsCommonWord(in text: ReadingText, _ span: TextSpan) -> Bool {
    var index = span.start
    while index < span.end {
      if acts.longestMatch(in: text.bytes, at: index, before: span.end) != nil
        || heads.longestMatch(in: text.bytes, at: index, before: span.end) != nil
        || eventNouns.longestMatch(in: text.bytes, at: index, before: span.end) != nil
        || bodySuffixes.longestMatch(in: text.bytes, at: index, before: span.end) != nil
        || collectives.longestMatch(in: text.bytes, at: index, before: span.end) != nil
        || countries.longestMatch(in: text.bytes, at: index, before: span.end) != nil
      {
        return true
      }
      index = text.after(index)
    }
    return false
  }

  /// Punctuation, a blank, a digit (of a date), the end, or 等.
  func isDelimited(in text: ReadingText, at offset: Int, limit: Int) -> Bool {
    guard offset < limit, let scalar = text.scalar(at: offset) else { return true }
    return !(scalar.isHan || scalar.isLetter || scalar == 0xB7)
      || text.hasPrefix("等", at: offset, limit: limit)
  }

  /// A list mark, a comma, a stop or a bracket: what closes a name that nothing else marks.
  ///
  /// - Parameter beforeAct: whether an act closes it too; right after a title two characters before an
  ///   act are no name: 主席重要讲话, 总统举行会谈.
  func closesName(
    in text: ReadingText, at offset: Int, limit: Int, beforeAct: Bool
  ) -> Bool {
    guard offset < limit, let scalar = text.scalar(at: offset) else { return true }
    if [0x3001, 0x2C, 0x3002, 0x28, 0x3B].contains(scalar) { return true }
    if text.hasPrefix("等", at: offset, limit: limit) { return true }
    return beforeAct
      && acts.longestMatch(in: text.bytes, at: offset, before: limit) != nil
  }

  /// Points for what follows a name: a delimiter, a word that may follow names, or anything else.
  func rightContextScore(in text: ReadingText, at offset: Int, limit: Int) -> Double {
    if isDelimited(in: text, at: offset, limit: limit) { return 1.5 }
    if acts.longestMatch(in: text.bytes, at: offset, before: limit) != nil { return 1.2 }
    guard let word = followers.longestMatch(in: text.bytes, at: offset, before: limit) else {
      return -0.9
    }
    // A single character may as well be part of the name or of the next word.
    return word.end - offset > 3 ? 1.2 : 0.7
  }
}
