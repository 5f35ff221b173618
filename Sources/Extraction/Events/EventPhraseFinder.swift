import GraphModel
import Lexicon
import TextCore

/// Finds the phrases that say that an event takes place or that someone takes part in it.
///
/// Forms: `subject 举行|召开 NAME`, `NAME (在 place) 举行|召开`, `举行的 NAME`, and
/// `出席|参加|列席|主持 NAME`, where NAME ends in an event noun: 座谈会, 仪式, 活动.
struct EventPhraseFinder {
  let lexicon: EventLexicon

  static let convenedRule = "event.convened"
  static let takesPlaceRule = "event.takes-place"
  static let attendedRule = "event.attended"

  /// The phrases of a sentence, ascending.
  ///
  /// - Parameter dates: spans of dates, ascending, which no name begins with.
  ///
  /// Complexity: linear in the sentence, but for clauses with many verbs.
  func phrases(in text: ReadingText, _ sentence: TextSpan, dates: [TextSpan]) -> [EventPhrase] {
    var result: [EventPhrase] = []
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      let start = skipDates(in: text, clause, dates: dates)
      let body = TextSpan(start: start, end: clause.end)
      if let phrase = phrase(in: text, body, clause: clause) { result.append(phrase) }
    }
    return result
  }

  private func phrase(in text: ReadingText, _ body: TextSpan, clause: TextSpan) -> EventPhrase? {
    var index = body.start
    while index < body.end {
      if let verb = lexicon.verbs.longestMatch(in: text.bytes, at: index, before: body.end) {
        let before = TextSpan(start: body.start, end: index)
        let after = objectStart(in: text, at: verb.end, limit: body.end)
        let object = TextSpan(start: after, end: body.end)
        if let found = phrase(
          in: text, verb: verb.payload.use, before: before, object: object, clause: clause)
        {
          return found
        }
        index = verb.end
      } else {
        index = text.after(index)
      }
    }
    return nil
  }

  private func phrase(
    in text: ReadingText, verb: EventVerb.Use, before: TextSpan, object: TextSpan, clause: TextSpan
  ) -> EventPhrase? {
    if let noun = nameEnd(in: text, object) {
      if text.hasPrefix("精神", at: noun.span.end, limit: clause.end)
        || lexicon.isTalkedAbout(in: text, before)
      {
        return nil
      }
      let span = TextSpan(start: object.start, end: noun.span.end)
      let isBare = span == noun.span && noun.noun.isGeneric
      switch verb {
      case .convene:
        return EventPhrase(
          name: isBare ? nil : span, span: span, kind: noun.noun.kind,
          subject: subject(in: text, before), venue: venue(in: text, before), clause: clause,
          rule: Self.convenedRule)
      case .attend:
        guard !isBare else { return nil }
        return EventPhrase(
          name: span, span: span, kind: noun.noun.kind, subject: nil, venue: nil, clause: clause,
          rule: Self.attendedRule)
      }
    }
    guard verb == .convene, let noun = lastNoun(in: text, before) else { return nil }
    let start = nameStart(in: text, TextSpan(start: before.start, end: noun.span.start))
    let span = TextSpan(start: start, end: noun.span.end)
    let rest = TextSpan(start: noun.span.end, end: before.end)
    let isBare = span == noun.span && noun.noun.isGeneric
    return EventPhrase(
      name: isBare ? nil : span, span: span, kind: noun.noun.kind, subject: nil,
      venue: venue(in: text, rest), clause: clause, rule: Self.takesPlaceRule)
  }

  /// Past 了 and 的 after the verb.
  private func objectStart(in text: ReadingText, at offset: Int, limit: Int) -> Int {
    var index = offset
    for particle: StaticString in ["了", "的"]
    where text.hasPrefix(particle, at: index, limit: limit) {
      index += particle.utf8CodeUnitCount
    }
    return index
  }

  /// The event noun that closes a name which begins with the span.
  ///
  /// The first noun after which a name may end; 暨 and brackets go on with it.
  private func nameEnd(
    in text: ReadingText, _ span: TextSpan
  ) -> (span: TextSpan, noun: EventNoun)? {
    var index = span.start
    var last: (span: TextSpan, noun: EventNoun)?
    while index < span.end {
      if let noun = lexicon.nouns.longestMatch(in: text.bytes, at: index, before: span.end) {
        let nounSpan = TextSpan(start: index, end: noun.end)
        if mayEndName(in: text, at: noun.end, limit: span.end) { return (nounSpan, noun.payload) }
        last = (nounSpan, noun.payload)
        index = noun.end
      } else if index > span.start,
        lexicon.verbs.longestMatch(in: text.bytes, at: index, before: span.end) != nil
      {
        break
      } else {
        index = text.after(index)
      }
    }
    return last
  }

  private func mayEndName(in text: ReadingText, at offset: Int, limit: Int) -> Bool {
    guard offset < limit, let scalar = text.scalar(at: offset) else { return true }
    if text.hasPrefix("暨", at: offset, limit: limit) { return false }
    guard scalar.isHan else { return scalar != 0x28 && scalar != 0x201D && scalar != 0x3001 }
    return lexicon.nameFollowers.longestMatch(in: text.bytes, at: offset, before: limit) != nil
  }

  /// The last event noun of a span after which a name may end: before 在 …, a time or an adverb.
  private func lastNoun(
    in text: ReadingText, _ span: TextSpan
  ) -> (span: TextSpan, noun: EventNoun)? {
    var index = span.start
    var last: (span: TextSpan, noun: EventNoun)?
    while index < span.end {
      if let noun = lexicon.nouns.longestMatch(in: text.bytes, at: index, before: span.end) {
        if mayEndName(in: text, at: noun.end, limit: span.end) {
          last = (TextSpan(start: index, end: noun.end), noun.payload)
        }
        index = noun.end
      } else {
        index = text.after(index)
      }
    }
    return last
  }

  /// A name begins after 主办的, 举行的 and the like.
  private func nameStart(in text: ReadingText, _ span: TextSpan) -> Int {
    var start = span.start
    var index = span.start
    while index < span.end {
      if let word = lexicon.nameOpeners.longestMatch(
        in: text.bytes, at: index, before: span.end)
      {
        start = word.end
        index = word.end
      } else {
        index = text.after(index)
      }
    }
    return start
  }

  /// What stands before 在 …, or all of it.
  private func subject(in text: ReadingText, _ before: TextSpan) -> TextSpan? {
    var end = before.end
    if let at = text.firstOffset(of: "在", in: before) { end = at }
    let span = text.trimmed(TextSpan(start: before.start, end: end))
    return span.isEmpty ? nil : span
  }

  private func venue(in text: ReadingText, _ span: TextSpan) -> TextSpan? {
    guard let at = text.firstOffset(of: "在", in: span) else { return nil }
    let place = text.trimmed(TextSpan(start: at + "在".utf8.count, end: span.end))
    return place.isEmpty ? nil : place
  }

  /// Past dates, times of day and blanks at the start of a clause.
  private func skipDates(in text: ReadingText, _ clause: TextSpan, dates: [TextSpan]) -> Int {
    var start = clause.start
    while start < clause.end {
      let next = dates.partitioningIndex { $0.end > start }
      if next < dates.count, dates[next].contains(start) {
        start = min(dates[next].end, clause.end)
      } else if let word = lexicon.timeWords.longestMatch(
        in: text.bytes, at: start, before: clause.end)
      {
        start = word.end
      } else if text.bytes[start] == 0x20 {
        start += 1
      } else {
        break
      }
    }
    return start
  }
}
