import GraphModel
import Lexicon
import MentionModel
import TextCore

/// Reads who came into and who left which office: 任命甲为…, 免去甲的…职务, 甲当选….
///
/// 提名 makes a candidate, which is an office held with status candidate, not an appointment.
struct AppointmentReader: Sendable {
  private let verbs: ByteTrie<AppointmentVerb>
  private let names: NameMatcher
  private let titles: TitleFinder

  static let appointedRule = "appointment.appointed"
  static let removedRule = "appointment.removed"
  static let candidateRule = "appointment.candidate"

  init(names: NameMatcher, titles: TitleFinder) {
    verbs = AppointmentVerb.loadTrie()
    self.names = names
    self.titles = titles
  }

  /// An appointment as printed.
  struct Appointment: Hashable {
    var outcome: AppointmentVerb.Outcome
    var person: PersonSpan
    var offices: [TitleSpan]
    /// From the verb or the person to the office.
    var span: TextSpan

    var rule: String {
      switch outcome {
      case .appointed: AppointmentReader.appointedRule
      case .removed: AppointmentReader.removedRule
      case .candidate: AppointmentReader.candidateRule
      }
    }
  }

  /// The appointments of a sentence, ascending.
  ///
  /// Complexity: linear in the sentence.
  func appointments(in text: ReadingText, _ sentence: TextSpan) -> [Appointment] {
    var result: [Appointment] = []
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      var index = clause.start
      while index < clause.end {
        guard let verb = verbs.longestMatch(in: text.bytes, at: index, before: clause.end) else {
          index = text.after(index)
          continue
        }
        let found =
          switch verb.payload.form {
          case .object:
            object(in: text, verb: verb, clause: clause)
          case .subject:
            subject(in: text, verb: verb, clause: clause)
          }
        result += found
        index = found.last?.span.end ?? verb.end
      }
    }
    return result
  }

  /// 任命甲为乙局局长; 免去甲的乙局局长职务; 任命甲、乙为副局长.
  private func object(
    in text: ReadingText, verb: ByteTrie<AppointmentVerb>.Match, clause: TextSpan
  ) -> [Appointment] {
    var persons: [NameCandidate] = []
    var index = verb.end
    if text.hasPrefix("了", at: index, limit: clause.end) { index = text.after(index) }
    while let name = names.best(
      in: text, at: index, limit: clause.end, context: .inList, threshold: 0.5)
    {
      persons.append(name)
      index = name.span.end
      if text.hasPrefix("同志", at: index, limit: clause.end) { index += "同志".utf8.count }
      guard text.hasPrefix("、", at: index, limit: clause.end) else { break }
      index = text.after(index)
    }
    let particles: [StaticString] = ["为", "的", "担任", "任"]
    guard !persons.isEmpty,
      let particle = particles.first(where: { text.hasPrefix($0, at: index, limit: clause.end) })
    else { return [] }
    let offices = offices(in: text, from: index + particle.utf8CodeUnitCount, to: clause.end)
    guard let last = offices.last else { return [] }
    let span = TextSpan(start: verb.start, end: last.span.end)
    return persons.map {
      Appointment(
        outcome: verb.payload.outcome, person: person($0), offices: offices, span: span)
    }
  }

  /// 甲当选乙县县长; 甲辞去乙局局长职务.
  private func subject(
    in text: ReadingText, verb: ByteTrie<AppointmentVerb>.Match, clause: TextSpan
  ) -> [Appointment] {
    let offices = offices(in: text, from: verb.end, to: clause.end)
    guard let last = offices.last else { return [] }
    var end = verb.start
    if text.hasSuffix("同志", at: end, from: clause.start) { end -= "同志".utf8.count }
    var best: NameCandidate?
    var index = end
    for _ in 0..<4 where index > clause.start {
      index = text.before(index)
      for name in names.candidates(in: text, at: index, limit: end, context: .clauseInitial)
      where name.span.end == end && name.score > best?.score ?? 1 { best = name }
    }
    guard let best else { return [] }
    return [
      Appointment(
        outcome: verb.payload.outcome, person: person(best), offices: offices,
        span: TextSpan(start: best.span.start, end: last.span.end))
    ]
  }

  /// The chain of offices that begins at an offset.
  private func offices(in text: ReadingText, from start: Int, to end: Int) -> [TitleSpan] {
    guard start < end,
      let chain = titles.chains(in: text, TextSpan(start: start, end: end)).first,
      chain.span.start == start
    else { return [] }
    return chain.offices
  }

  private func person(_ name: NameCandidate) -> PersonSpan {
    PersonSpan(
      name: name.name, span: name.span, kind: .official, rule: "name.appointment",
      confidence: NameConfidence.value(score: name.score, base: 0.9))
  }
}
