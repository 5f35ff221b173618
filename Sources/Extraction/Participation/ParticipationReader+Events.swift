import GraphModel
import Lexicon
import TextCore

// Which event an act belongs to, and how events come to be.
extension ParticipationReader {
  static let actRule = "participation.act"
  static let announcedRule = "participation.announced-list"
  static let visitRule = "event.visit"
  static let talksRule = "event.talks"

  /// Opens the events that the sentence names, or joins them with those known already.
  mutating func openEvents(of sentence: ArticleReading.SentenceReading) {
    for phrase in sentence.events where !sentence.isGarbled(phrase.span) {
      let date = sentence.date(for: phrase.span)
      if phrase.name == nil, let current, !introduces(phrase, date: date, beside: current) {
        continue
      }
      if let known = recent.first(where: { isSame(events[$0], phrase, date: date) }) {
        merge(phrase, date: date, into: known)
        current = known
      } else {
        open(phrase, date: date, in: sentence)
      }
    }
  }

  /// 召开会议 without a name is the event spoken of, unless it comes with a date or convener of its own.
  private func introduces(_ phrase: EventPhrase, date: DateMention?, beside index: Int) -> Bool {
    guard phrase.rule == EventPhraseFinder.convenedRule, phrase.subject != nil else { return false }
    guard let date = date?.date, let known = events[index].date?.date else { return true }
    return date.iso != known.iso
  }

  private func isSame(_ event: EventDraft, _ phrase: EventPhrase, date: DateMention?) -> Bool {
    guard event.kind == phrase.kind, let known = event.phrase?.name, let name = phrase.name else {
      return false
    }
    if let first = event.date?.date, let second = date?.date, first.iso != second.iso {
      return false
    }
    return EventNameSimilarity.areSame(
      article.text.compactString(known), article.text.compactString(name))
  }

  private mutating func merge(_ phrase: EventPhrase, date: DateMention?, into index: Int) {
    if let known = events[index].phrase?.name, let name = phrase.name, name.count > known.count {
      events[index].phrase = phrase
    }
    if events[index].date?.date == nil { events[index].date = date }
    if let subject = phrase.subject { events[index].conveners.append(subject) }
  }

  private mutating func open(
    _ phrase: EventPhrase, date: DateMention?, in sentence: ArticleReading.SentenceReading
  ) {
    var event = EventDraft(
      phrase: phrase, span: phrase.clause, kind: phrase.kind, date: date,
      rule: phrase.rule)
    if let subject = phrase.subject { event.conveners.append(subject) }
    if let venue = phrase.venue {
      event.venues += article.entities(in: venue).map {
        VenueSpan(entity: $0, span: phrase.clause, isInspected: false)
      }
    }
    // A project that 举行奠基仪式 is where the ceremony belongs.
    if let subject = phrase.subject {
      event.venues += article.entities(in: subject)
        .filter { article.entities[$0].kind == .project }
        .map { VenueSpan(entity: $0, span: phrase.clause, isInspected: false) }
    }
    events.append(event)
    current = events.count - 1
  }

  /// Writes down an act of some persons at the event that it belongs to.
  mutating func record(
    _ cue: ActCue, of persons: [Int], _ tokens: [SentenceToken], _ index: Int,
    _ sentence: ArticleReading.SentenceReading, _ state: SentenceState
  ) {
    if cue.quotation != nil, !isSpeechAtEvent(cue, persons, state) { return }
    let event: Int
    if cue.act == .inspect {
      event = visit(by: persons, tokens, index, sentence)
    } else if let found = eventBeside(tokens, index, sentence, act: cue.act) {
      event = found
    } else {
      return
    }
    let rule = state.announced == nil ? Self.actRule : Self.announcedRule
    for person in persons {
      let span = article.persons[person]
      let participant = events[event].participant(named: span.name)
      let words = TextSpan(
        start: min(span.extent.start, tokens[index].span.start),
        end: max(span.extent.end, tokens[index].span.end))
      events[event].participants[participant].add(
        cue.act, span: words, rule: rule, confidence: 0.92)
      if state.list == .open { events[event].participants[participant].list = .open }
    }
  }

  /// What is said in an interview is no speech at an event.
  ///
  /// 表示 and 说 count of those who take part anyway, or where 会上 or 仪式上 says where; after a closing
  /// quotation they are an interview. 强调, 指出 and 要求 count wherever an event is being told.
  private func isSpeechAtEvent(
    _ cue: ActCue, _ persons: [Int], _ state: SentenceState
  ) -> Bool {
    guard let current else { return false }
    // Outside a meeting only those who are there are heard.
    let isOpen = cue.quotation == .statement && events[current].kind != .visit
    if isOpen { return true }
    if state.hasScene { return true }
    if state.followsQuotation { return false }
    return persons.allSatisfy {
      events[current].hasParticipant(named: article.persons[$0].name)
    }
  }

  /// The event in the clause after the act, else the last one before it in the sentence, else the
  /// current one; for a plain 主持会议 without any event a new one without a name.
  private mutating func eventBeside(
    _ tokens: [SentenceToken], _ index: Int, _ sentence: ArticleReading.SentenceReading, act: Act
  ) -> Int? {
    for token in tokens[(index + 1)...] {
      if case .punctuation(let mark) = token.kind, mark != .blank, mark != .openQuote { break }
      if let event = event(at: token.span) { return event }
    }
    if act == .accompany, let visit = recent.last(where: { events[$0].kind == .visit }) {
      return visit
    }
    if let current { return current }
    switch act {
    case .attend, .observe, .chair:
      events.append(
        EventDraft(
          span: tokens[index].span, kind: .meeting,
          date: sentence.date(for: tokens[index].span), rule: "event.unnamed"))
      current = events.count - 1
      return current
    case .speak, .inspect, .accompany, .meet:
      return nil
    }
  }

  /// The event whose printed name covers a token.
  private func event(at span: TextSpan) -> Int? {
    recent.last { index in
      events[index].phrase.map { $0.span.overlaps(span) } ?? false
    }
  }

  // MARK: Visits

  /// The visit that persons are on: the one being told, or a new one.
  @discardableResult
  mutating func visit(
    by persons: [Int], _ tokens: [SentenceToken], _ index: Int,
    _ sentence: ArticleReading.SentenceReading
  ) -> Int {
    let clause = sentence.clause(at: tokens[index].span.start)
    let date = sentence.date(for: tokens[index].span)
    let names = persons.map { article.persons[$0].name }
    let stops = article.entities(in: clause)
      .filter { article.entities[$0].span.start >= tokens[index].span.start }
      .map { VenueSpan(entity: $0, span: clause, isInspected: true) }
    if let known = recent.last(where: { index in
      let event = events[index]
      return event.kind == .visit
        && (date?.date == nil || event.date?.date?.iso == date?.date?.iso)
        && names.contains(where: event.hasParticipant)
    }) {
      for stop in stops where !events[known].venues.contains(where: { $0.entity == stop.entity }) {
        events[known].venues.append(stop)
      }
      return known
    }
    var event = EventDraft(
      span: clause, kind: .visit, date: date, venues: stops, rule: Self.visitRule)
    for person in persons {
      let participant = event.participant(named: article.persons[person].name)
      event.participants[participant].spans.append(article.persons[person].extent)
    }
    events.append(event)
    if current == nil || events[current ?? 0].kind == .visit { current = events.count - 1 }
    return events.count - 1
  }

  // MARK: Talks

  /// 甲会见乙: talks at which both meet; the relation goes from subject to object.
  mutating func meeting(
    of hosts: [Int], with guest: Int, cue: TextSpan, _ sentence: ArticleReading.SentenceReading
  ) {
    let persons = hosts + [guest]
    let names = persons.map { article.persons[$0].name }
    let span = sentence.clause(at: cue.start)
    let index =
      recent.last { index in
        events[index].kind == .talks
          && names.contains(where: events[index].hasParticipant)
      }
      ?? {
        events.append(
          EventDraft(
            span: span, kind: .talks, date: sentence.date(for: cue),
            rule: Self.talksRule))
        return events.count - 1
      }()
    for person in persons {
      let participant = events[index].participant(named: article.persons[person].name)
      events[index].participants[participant].add(
        .meet, span: span, rule: Self.actRule, confidence: 0.9)
    }
    meetings += hosts.map {
      MeetingDraft(
        from: article.persons[$0].name, to: article.persons[guest].name, event: index, span: span)
    }
    if current == nil { current = index }
  }
}

/// 甲会见乙, with the direction of the verb.
struct MeetingDraft {
  var from: String
  var to: String
  var event: Int
  var span: TextSpan
}

extension ParticipationReader {
  /// Adds the bodies and collectives of the sentences after an event was first told.
  mutating func readCollectives(_ reader: CollectiveReader) {
    guard let main = events.firstIndex(where: { $0.phrase != nil && $0.kind != .visit }) else {
      return
    }
    /// Events that are told in a clause, in the order of the text.
    let told = events.indices.filter { events[$0].kind != .visit && events[$0].phrase != nil }
    var next = 0
    for sentence in article.bodySentences where sentence.span.end > events[main].span.start {
      while next < told.count,
        events[told[next]].phrase.map({ $0.clause.start <= sentence.span.start }) ?? false
      {
        next += 1
      }
      events[next > 0 ? told[next - 1] : main].collectives += reader.collectives(
        in: sentence, of: article)
    }
  }

  /// Adds what headline and deck say of the article's first event; opens it where the body names none.
  mutating func readHeadlines(_ reader: HeadlineReader) {
    if events.isEmpty {
      for sentence in article.headlineSentences { openEvents(of: sentence) }
    }
    guard !events.isEmpty else { return }
    reader.read(article, into: &events[0])
  }
}
