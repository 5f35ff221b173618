/// Where a fact is printed: one article of one source, and the byte spans that say it.
public struct Evidence: Hashable, Sendable {
  /// Id of the Article node that the words stand in.
  public var article: Int64
  /// Key of the source file: its path relative to the build's root.
  public var source: String
  /// The cited words, ascending; several where a break of the page cuts the sentence.
  public var spans: [ByteSpan]
  /// Id of the rule that read the fact from the words, such as `participation.chair`.
  public var rule: String
  /// 0 … 1.
  public var confidence: Double

  public init(
    article: Int64, source: String, spans: [ByteSpan], rule: String, confidence: Double
  ) {
    self.article = article
    self.source = source
    self.spans = spans
    self.rule = rule
    self.confidence = confidence
  }
}

/// Evidence made readable: what a person is shown.
public struct Citation: Hashable, Sendable {
  /// Title of the article.
  public var article: String
  /// Key of the source file.
  public var file: String
  /// Line of the first cited byte, from 1.
  public var line: Int
  /// The cited words as printed; parts joined by ` … `.
  public var quote: String
  public var rule: String
  public var confidence: Double

  public init(
    article: String, file: String, line: Int, quote: String, rule: String, confidence: Double
  ) {
    self.article = article
    self.file = file
    self.line = line
    self.quote = quote
    self.rule = rule
    self.confidence = confidence
  }
}

/// Something that the text does not let us know, kept with its reason and place.
public struct UnresolvedItem: Hashable, Sendable, Codable {
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The sentence does not parse: characters or words are wrong or out of place.
    case garbledSentence = "garbled_sentence"
    /// Words are missing where the page breaks.
    case lostWords = "lost_words"
    /// A list of people closed by 等: others took part.
    case openList = "open_list"
    /// The year of a date is not printed with it.
    case inferredYear = "inferred_year"
    /// A date that cannot be resolved, such as 近日.
    case unresolvedDate = "unresolved_date"
    /// Two bodies are printed as convener of one event.
    case conflictingConveners = "conflicting_conveners"
    /// Sources differ on a property of one fact.
    case conflictingProperty = "conflicting_property"
    /// One name, two people.
    case homonym
    /// A surname with a title that matches no full name in the article.
    case unmatchedSurname = "unmatched_surname"
    /// 区委, 县政府 …: the locality that it belongs to is not printed anywhere.
    case unknownLocality = "unknown_locality"
  }

  public var reason: Reason
  /// One sentence for people, in English, quoting the Chinese words it is about.
  public var detail: String
  /// The words in the file.
  public var spans: [ByteSpan]

  public init(reason: Reason, detail: String, spans: [ByteSpan]) {
    self.reason = reason
    self.detail = detail
    self.spans = spans
  }
}
