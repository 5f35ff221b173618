import Lexicon
import TextCore

/// What is known about the phrases that tell of events.
struct EventLexicon: Sendable {
  let nouns: ByteTrie<EventNoun>
  let verbs: ByteTrie<EventVerb>
  let nameFollowers: ByteTrie<Bool>
  let timeWords: ByteTrie<Bool>
  private let cues: ByteTrie<ClauseCueWord>

  init(_ lexicons: Lexicons) {
    nouns = lexicons.eventNouns
    verbs = EventVerb.loadTrie()
    nameFollowers = WordList.eventNameFollowers.loadTrie()
    timeWords = WordList.timeWords.loadTrie()
    cues = ClauseCueWord.loadTrie()
  }

  /// True where a verb such as 传达 or 贯彻 before it, or 将 and 拟, say that the event is not being told.
  func isTalkedAbout(in text: ReadingText, _ before: TextSpan) -> Bool {
    var index = before.start
    while index < before.end {
      if cues.longestMatch(in: text.bytes, at: index, before: before.end)?.payload.cue == .report {
        return true
      }
      index = text.after(index)
    }
    return text.hasSuffix("将", at: before.end, from: before.start)
      || text.hasSuffix("拟", at: before.end, from: before.start)
      || text.hasSuffix("即将", at: before.end, from: before.start)
      || text.hasSuffix("将于", at: before.end, from: before.start)
  }
}
