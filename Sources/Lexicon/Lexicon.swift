// The sources of Lexicon.
