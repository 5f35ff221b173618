import Lexicon
import TextCore

/// Cuts a sentence into the tokens of the clause automaton.
///
/// Spans found earlier come first; then the longest cue at each offset; brackets with their content
/// are one piece of text, since (女,回族) and (重庆) say nothing about acts.
struct SentenceTokenizer {
  let acts: ByteTrie<ActCue>
  let cues: ByteTrie<ClauseCueWord>
  /// 座谈会 is no 座谈.
  let eventNouns: ByteTrie<EventNoun>
  /// 与会代表, 调研组: nouns that an act begins.
  let lookalikes: ByteTrie<Bool>

  /// Longest text in brackets that is taken as one piece, in bytes.
  private static let longestBracket = 240

  init(_ lexicons: Lexicons) {
    acts = lexicons.actCues
    cues = ClauseCueWord.loadTrie()
    eventNouns = lexicons.eventNouns
    lookalikes = WordList.actLookalikes.loadTrie()
  }

  /// Tokens in order; they cover the sentence.
  ///
  /// - Parameter marked: persons, entities, events and dates; ascending, not overlapping.
  ///
  /// Complexity: linear in the sentence.
  func tokens(
    in text: ReadingText, _ span: TextSpan, marked: [SentenceToken]
  ) -> [SentenceToken] {
    var result: [SentenceToken] = []
    var pending = span.start
    var index = span.start
    var next = marked.partitioningIndex { $0.span.end > span.start }
    func flush(to end: Int) {
      if pending < end {
        result.append(
          SentenceToken(kind: .text, span: TextSpan(start: pending, end: end)))
      }
    }
    func append(_ kind: SentenceToken.Kind, end: Int) {
      flush(to: index)
      result.append(SentenceToken(kind: kind, span: TextSpan(start: index, end: end)))
      index = end
      pending = end
    }
    while index < span.end {
      while next < marked.endIndex, marked[next].span.start < index { next += 1 }
      if next < marked.endIndex, marked[next].span.start == index {
        append(marked[next].kind, end: min(marked[next].span.end, span.end))
        next += 1
        continue
      }
      let limit = next < marked.endIndex ? min(span.end, marked[next].span.start) : span.end
      let act = acts.longestMatch(in: text.bytes, at: index, before: limit)
      let cue = cues.longestMatch(in: text.bytes, at: index, before: limit)
      let noun = eventNouns.longestMatch(in: text.bytes, at: index, before: limit)
      let lookalike = lookalikes.longestMatch(in: text.bytes, at: index, before: limit)
      let other = max(noun?.end ?? 0, lookalike?.end ?? 0)
      if let act, other > act.end {
        index = other
      } else if let act, isAttribute(in: text, after: act.end, limit: limit) {
        index = act.end
      } else if let act, act.end >= cue?.end ?? 0 {
        append(.act(act.payload), end: act.end)
      } else if let cue {
        append(.cue(cue.payload.cue), end: cue.end)
      } else if text.hasPrefix("(", at: index, limit: limit),
        let close = text.firstOffset(
          of: ")", in: TextSpan(start: index, end: min(limit, index + Self.longestBracket)))
      {
        index = close + 1
      } else if let mark = punctuation(in: text, at: index) {
        append(.punctuation(mark), end: text.after(index))
      } else {
        index = text.after(index)
      }
    }
    flush(to: span.end)
    return result
  }

  /// 提出的意见, 主持的会议: an act before 的 says which thing is meant, not what somebody did; 出席会议的有
  /// opens a list.
  private func isAttribute(in text: ReadingText, after end: Int, limit: Int) -> Bool {
    text.hasPrefix("的", at: end, limit: limit)
      && cues.longestMatch(in: text.bytes, at: end, before: limit)?.payload.cue != .list
  }

  private func punctuation(in text: ReadingText, at offset: Int) -> SentenceToken.Punctuation? {
    switch text.scalar(at: offset) {
    case 0x2C: .comma
    case 0x3001: .enumeration
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x3002, 0x21, 0x3F: .stop
    case 0x201C, 0x300A: .openQuote
    case 0x201D, 0x300B: .closeQuote
    case 0x28: .openBracket
    case 0x29: .closeBracket
    case 0x20, 0x0A: .blank
    default: nil
    }
  }
}
