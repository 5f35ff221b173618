import GraphModel
import Lexicon
import MentionModel
import Provenance
import TextCore

/// Turns what was read in an article, in spans of its text, into the mentions and candidates that are
/// stored, in spans of the file.
struct ArticleAssembler {
  let reading: ArticleReading
  let offices: OfficeParser
  let kinds: PersonKindReader
  let appointments: AppointmentReader
  let relations: [RelationCandidate]
  /// Where the body first names each person: the number of the mention.
  private let firstMentions: [String: Int]
  /// Persons in a list that 等 closes.
  private let openlyListed: Set<String>

  private var text: ReadingText { reading.text }

  init(
    reading: ArticleReading, lexicons: Lexicons, persons: PersonFinder,
    relations: [RelationCandidate]
  ) {
    let titles = persons.titles
    appointments = persons.appointments
    openlyListed = Set(OpenLists.persons(in: reading).map { reading.persons[$0].name })
    var firstMentions: [String: Int] = [:]
    for (number, token) in reading.bodySentences.lazy.flatMap(\.tokens).enumerated() {
      guard case .person(let index) = token.kind else { continue }
      let name = reading.persons[index].name
      if firstMentions[name] == nil { firstMentions[name] = number }
    }
    self.firstMentions = firstMentions
    self.reading = reading
    self.relations = relations
    offices = OfficeParser(titles: titles)
    kinds = PersonKindReader(
      titles: titles, bodySuffixes: lexicons.bodySuffixes, countries: lexicons.countries)
  }

  func assemble(_ participation: ParticipationReader) -> ArticleExtraction {
    let article = reading.article
    let persons = reading.persons.map(personMention)
    let events = participation.events.filter(isTold)
    let indices = participation.events.indices.filter { isTold(participation.events[$0]) }
    let all = text.sourceSpans(of: TextSpan(start: 0, end: text.bytes.count))
    var extraction = ArticleExtraction(
      title: text.string(article.title), titleSpans: text.sourceSpans(of: article.title),
      extent: ByteSpan(start: all.first?.start ?? 0, end: all.last?.end ?? 0),
      date: article.date.map { readDate($0, span: nil) }, byline: byline(of: article))
    extraction.persons = persons
    extraction.entities = reading.entities.map(entityMention)
    var titles: [String: String] = [:]
    for person in persons where !person.offices.isEmpty && titles[person.name] == nil {
      titles[person.name] = person.title
    }
    extraction.events = events.map { candidate($0, titles: titles) }
    extraction.relations = relations + authorship(persons) + appointed()
    for (position, index) in indices.enumerated() {
      extraction.relations += inspections(participation.events[index], at: position)
      extraction.relations += participation.meetings.filter { $0.event == index }.map {
        RelationCandidate(
          type: .met, from: .person($0.from), to: .person($0.to), event: position,
          spans: text.sourceSpans(of: $0.span), rule: "relation.met", confidence: 0.9)
      }
    }
    extraction.unresolved = UnresolvedReader(reading: reading).items(events: events)
    return extraction
  }

  /// An event without a name is told only where somebody takes part in it.
  private func isTold(_ event: EventDraft) -> Bool {
    event.phrase?.name != nil || !event.participants.isEmpty
  }

  // MARK: Mentions

  private func personMention(_ person: PersonSpan) -> PersonMention {
    let offices = offices.offices(of: person.offices, in: text)
    let kind = person.kind == .other ? kinds.kind(of: offices) : person.kind
    return PersonMention(
      name: person.name, spans: text.sourceSpans(of: person.span), kind: kind, offices: offices,
      title: person.title.map(text.compactString), rule: person.rule,
      confidence: person.confidence)
  }

  private func entityMention(_ entity: EntitySpan) -> EntityMention {
    EntityMention(
      kind: entity.kind, name: text.compactString(entity.span),
      spans: text.sourceSpans(of: entity.span), bodyKind: entity.bodyKind,
      qualifier: entity.qualifier, rule: entity.rule, confidence: entity.confidence)
  }

  private func byline(of article: ArticleText) -> String? {
    let lines = article.blocks.filter { $0.kind == .byline }.map { text.string($0.span) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  private func readDate(_ date: CalendarDate, span: TextSpan?, end: CalendarDate? = nil)
    -> ReadDate
  {
    ReadDate(
      iso: date.iso, end: end?.iso, precision: date.precision, isInferred: date.isInferred,
      spans: span.map(text.sourceSpans) ?? [])
  }

  // MARK: Events

  private func candidate(_ event: EventDraft, titles: [String: String]) -> EventCandidate {
    let name = event.phrase?.name.map(text.compactString)
    var candidate = EventCandidate(
      name: name, spans: text.sourceSpans(of: event.phrase?.span ?? event.span),
      fullName: fullName(of: event), kind: event.kind,
      date: event.date.flatMap { mention in
        mention.date.map { readDate($0, span: mention.span, end: mention.end) }
      },
      rule: event.rule, confidence: name == nil ? 0.8 : 0.9)
    candidate.conveners = conveners(of: event)
    candidate.venues = event.venues.map { venue in
      CitedEntity(
        entity: reading.entities[venue.entity].reference(in: text),
        spans: text.sourceSpans(of: venue.span), rule: "event.venue", confidence: 0.85)
    }
    let positions = bodyPositions(of: event)
    candidate.participants = event.participants.map {
      participation($0, position: positions[$0.name], titles: titles)
    }
    candidate.collectives = event.collectives.map { collective in
      let spans = text.sourceSpans(of: collective.span)
      return CollectiveParticipation(
        body: text.compactString(collective.body), isGroup: collective.isGroup,
        title: collective.title.map(text.compactString),
        acts: collective.act.map {
          [CitedAct(act: $0, spans: spans, rule: CollectiveReader.rule, confidence: 0.8)]
        } ?? [],
        list: collective.list, spans: spans, rule: CollectiveReader.rule, confidence: 0.8)
    }
    return candidate
  }

  /// The name with its project or convener before it, where the clause prints them apart.
  private func fullName(of event: EventDraft) -> String? {
    guard let phrase = event.phrase, phrase.rule == EventPhraseFinder.convenedRule,
      let subject = phrase.subject
    else { return nil }
    let before = text.compactString(subject)
    let name = text.compactString(phrase.name ?? phrase.span)
    return name.hasPrefix(before) ? nil : before + name
  }

  /// Bodies at the start of the name or before 举行: who convened the event.
  private func conveners(of event: EventDraft) -> [CitedEntity] {
    var spans = event.conveners
    if event.conveners.isEmpty, let name = event.phrase?.name {
      spans = reading.entities(in: name).map { reading.entities[$0] }
        .filter { $0.kind == .body && $0.span.start == name.start }.map(\.span)
    }
    var result: [CitedEntity] = []
    for span in spans {
      guard
        let body = reading.entities(in: span).map({ reading.entities[$0] })
          .filter({ $0.kind == .body }).max(by: { $0.span.count < $1.span.count })
      else { continue }
      let cited = event.phrase.map(\.clause) ?? span
      let around = cited.contains(span) ? cited : reading.clause(around: span)
      result.append(
        CitedEntity(
          entity: .body(text.compactString(body.span)), spans: text.sourceSpans(of: around),
          rule: "event.convener", confidence: 0.9))
    }
    return result
  }

  /// The order in which the body first names the participants, from 1.
  private func bodyPositions(of event: EventDraft) -> [String: Int] {
    let ordered = event.participants.compactMap { participant in
      firstMentions[participant.name].map { (participant.name, $0) }
    }.sorted { $0.1 < $1.1 }
    return Dictionary(
      ordered.enumerated().map { ($0.element.0, $0.offset + 1) }, uniquingKeysWith: min)
  }

  private func participation(
    _ draft: ParticipantDraft, position: Int?, titles: [String: String]
  ) -> Participation {
    let acts = Dictionary(grouping: draft.acts, by: \.act).sorted { $0.key < $1.key }
      .flatMap { act, cited in
        cited.map {
          CitedAct(
            act: act, spans: text.sourceSpans(of: $0.span), rule: $0.rule,
            confidence: $0.confidence)
        }
      }
    let spans =
      draft.acts.isEmpty
      ? draft.spans.flatMap(text.sourceSpans)
      : draft.acts.flatMap { text.sourceSpans(of: $0.span) }
    return Participation(
      person: draft.name, acts: acts,
      title: titles[draft.name],
      position: position, headlinePosition: draft.headlinePosition,
      list: isOpen(draft) ? .open : .closed, spans: spans.coalesced(),
      rule: draft.acts.first?.rule ?? "participation.named",
      confidence: draft.acts.map(\.confidence).max() ?? 0.8)
  }

  /// True where 等 closes a run of names that the person stands in.
  private func isOpen(_ draft: ParticipantDraft) -> Bool {
    draft.list == .open
      || openlyListed.contains(draft.name)
  }

  // MARK: Relations

  private func authorship(_ persons: [PersonMention]) -> [RelationCandidate] {
    persons.filter { $0.rule == CreditNames.rule }.map {
      RelationCandidate(
        type: .wrote, from: .person($0.name), to: .article, spans: $0.spans,
        rule: "relation.wrote", confidence: 0.95)
    }
  }

  /// Appointments of persons who are mentioned as such: a name that lost to another at its place is none.
  private func appointed() -> [RelationCandidate] {
    let names = Set(reading.persons.map(\.name))
    return (reading.bodySentences + reading.headlineSentences).flatMap { sentence in
      appointments.appointments(in: text, sentence.span).filter {
        names.contains($0.person.name)
      }.flatMap { appointment in
        offices.offices(of: appointment.offices, in: text).map { office in
          relation(appointment, office, date: sentence.date(for: appointment.span))
        }
      }
    }
  }

  private func relation(
    _ appointment: AppointmentReader.Appointment, _ office: OfficeMention, date: DateMention?
  ) -> RelationCandidate {
    var office = office
    let type: RelationshipType
    switch appointment.outcome {
    case .appointed: type = .appointedTo
    case .removed: type = .removedFrom
    case .candidate:
      type = .holds
      office.status = .candidate
    }
    return RelationCandidate(
      type: type, from: .person(appointment.person.name), to: .office(office),
      date: date.flatMap { mention in
        mention.date.map { readDate($0, span: mention.span, end: mention.end) }
      },
      spans: text.sourceSpans(of: appointment.span), rule: appointment.rule, confidence: 0.9)
  }

  /// Who inspects goes to each stop of the visit.
  private func inspections(_ event: EventDraft, at position: Int) -> [RelationCandidate] {
    guard event.kind == .visit else { return [] }
    return event.participants.filter { $0.acts.contains { $0.act == .inspect } }
      .flatMap { participant in
        event.venues.filter(\.isInspected).map { venue in
          RelationCandidate(
            type: .inspected, from: .person(participant.name),
            to: reading.entities[venue.entity].reference(in: text), event: position,
            date: event.date.flatMap { mention in
              mention.date.map { readDate($0, span: mention.span, end: mention.end) }
            },
            spans: text.sourceSpans(of: venue.span), rule: "relation.inspected", confidence: 0.85)
        }
      }
  }
}
