/// 不断, 进一步 … left hanging before the break needs a verb, a preposition or another adverb after it.
struct HangingAdverbRule: BreakRule {
  let words: HangingWords

  func verdict(_ sentence: BrokenSentence) -> BreakVerdict? {
    let (bytes, before, after) = (sentence.bytes, sentence.before, sentence.after)
    guard words.start(of: .adverb, in: bytes, endingAt: before.end, after: before.start) != nil
    else { return nil }
    let follows =
      words.end(of: .predicate, in: bytes, at: after.start, before: after.end)
      ?? words.end(of: .adverb, in: bytes, at: after.start, before: after.end)
    return follows == nil ? .losesWords : .readsOn
  }
}
