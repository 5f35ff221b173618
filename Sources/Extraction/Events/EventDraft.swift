import GraphModel
import TextCore

/// An event while an article is being read.
struct EventDraft {
  var phrase: EventPhrase?
  /// The words that tell of it where it has no phrase: 率队调研 ….
  var span: TextSpan
  var kind: EventKind
  var date: DateMention?
  var conveners: [TextSpan] = []
  /// Where it took place, or what was visited.
  var venues: [VenueSpan] = []
  /// In order of the first words about each.
  var participants: [ParticipantDraft] = []
  private(set) var participantIndices: [String: Int] = [:]
  var collectives: [CollectiveDraft] = []
  var rule: String

  /// Index of the participant with a name, added where there is none.
  mutating func participant(named name: String) -> Int {
    if let index = participantIndices[name] { return index }
    participantIndices[name] = participants.count
    participants.append(ParticipantDraft(name: name))
    return participants.count - 1
  }

  func hasParticipant(named name: String) -> Bool { participantIndices[name] != nil }
}

/// A person at an event while an article is being read.
struct ParticipantDraft {
  var name: String
  var acts: [(act: Act, span: TextSpan, rule: String, confidence: Double)] = []
  /// Spans that put the person at the event where no act is printed.
  var spans: [TextSpan] = []
  var list: ListClosure = .closed
  /// From 1, in headline and deck.
  var headlinePosition: Int?

  mutating func add(_ act: Act, span: TextSpan, rule: String, confidence: Double) {
    // The acts come in the order of the text, so the same one again is among the last.
    guard !acts.suffix(8).contains(where: { $0.act == act && $0.span == span }) else { return }
    acts.append((act, span, rule, confidence))
  }
}

/// A body or collective at an event while an article is being read.
struct CollectiveDraft {
  var body: TextSpan
  var isGroup: Bool
  var title: TextSpan?
  var act: Act?
  var span: TextSpan
  var list: ListClosure
}

/// A place that an event has to do with.
struct VenueSpan: Hashable {
  /// Index into the article's entities.
  var entity: Int
  /// The clause that says so.
  var span: TextSpan
  /// True where the visitors inspected it, false where the event merely took place there.
  var isInspected: Bool
}
