import Lexicon
import TextCore

/// What is known about the phrases that tell of events.
struct EventLexicon: Sendable {
  let nouns: ByteTrie<EventNoun>
  let verbs: ByteTrie<EventVerb>
  let nameFollowers: ByteTrie<Bool>
  let timeWords: ByteTrie<Bool>
  /// 主办的, 举行的: a name begins after them.
  let nameOpeners: ByteTrie<Bool>
  /// 将, 拟; found from their end.
  private let futureWords: ByteTrie<Bool>
  private let cues: ByteTrie<ClauseCueWord>

  init(_ lexicons: Lexicons) {
    nouns = lexicons.eventNouns
    verbs = EventVerb.loadTrie()
    nameFollowers = WordList.eventNameFollowers.loadTrie()
    nameOpeners = WordList.eventNameOpeners.loadTrie()
    futureWords = WordList.futureWords.loadTrie(direction: .backward)
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
    return futureWords.longestMatch(
      in: text.bytes, endingAt: before.end, after: before.start) != nil
  }
}
