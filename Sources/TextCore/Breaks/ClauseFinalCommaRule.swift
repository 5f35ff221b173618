/// A comma before the break ends a clause: the next one follows.
struct ClauseFinalCommaRule: BreakRule {
  func verdict(_ sentence: BrokenSentence) -> BreakVerdict? {
    sentence.bytes[sentence.before.end - 1] == 0x2C ? .readsOn : nil
  }
}
