import Lexicon
import TextCore

/// A piece of a sentence as the clause automaton sees it.
struct SentenceToken: Hashable {
  var kind: Kind
  var span: TextSpan

  enum Kind: Hashable {
    /// Index into the article's person spans; the span covers the titles too.
    case person(Int)
    /// Index into the article's entities.
    case entity(Int)
    /// Index into the article's event names.
    case event(Int)
    /// Index into the article's dates.
    case date(Int)
    case act(ActCue)
    case cue(ClauseCueWord.Cue)
    case punctuation(Punctuation)
    /// Anything else.
    case text
  }

  enum Punctuation: Hashable {
    case comma, enumeration, semicolon, colon, stop, openQuote, closeQuote, openBracket,
      closeBracket, blank
  }
}
