import TextCore

/// A stretch of text that may be a person's name, with the points for and against it.
struct NameCandidate: Hashable {
  var span: TextSpan
  /// As it should stand: without blanks.
  var name: String
  /// Sum of the weights of `NameScorer`; above zero is more likely a name than not.
  var score: Double
  /// Surname and given name, a transliteration, or a name without a Han surname.
  var form: Form

  enum Form: Hashable {
    case han, transliterated, unmarked
  }
}

/// How a stretch is embedded, as far as it bears on its being a name.
enum NameContext {
  /// An office head or 记者 stands right before it.
  case afterTitle
  /// It goes on a list of names.
  case inList
  /// An office stands right after it: 王斌副主任.
  case beforeTitle
  /// It opens a clause.
  case clauseInitial
}
