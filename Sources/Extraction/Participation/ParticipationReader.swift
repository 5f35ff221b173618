import GraphModel
import Lexicon
import TextCore

/// The clause automaton: reads who did what at which event from the tokens of an article's sentences.
///
/// A clause's persons wait in `subject` until a verb says what they did; a verb without persons before
/// it goes on with those who acted last in the sentence; after a verb of saying the rest of the
/// sentence is speech and names nobody's act. Persons after a verb, or before 精神 and 批示, are talked
/// about and do nothing.
struct ParticipationReader {
  let article: ArticleReading
  var events: [EventDraft] = []
  /// The event that 会议 and acts without a named event refer to.
  var current: Int?
  var meetings: [MeetingDraft] = []

  /// Events that a later sentence may go on with: the last ones told. An article of more events is a
  /// list, in which nothing refers that far back.
  var recent: Range<Int> { max(0, events.count - 32)..<events.count }

  init(article: ArticleReading) {
    self.article = article
  }

  /// What the automaton remembers inside one sentence.
  struct SentenceState {
    /// Persons waiting for a verb.
    var subject: [Int] = []
    /// Persons who acted last.
    var actors: [Int] = []
    var list: ListClosure = .closed
    /// An act whose list of persons follows: 出席会议的有.
    var announced: ActCue?
    var isSpeech = false
    /// A verb whose object the next persons are: 看望 …, 传达 ….
    var isObject = false
    var isCommissioned = false
    /// Persons before the last verb that takes a person as its object.
    var hosts: [Int] = []
    var hostCue: TextSpan?
    /// 会上, 仪式上 stood before: what is said is said there.
    var hasScene = false
    /// A quotation closed before.
    var followsQuotation = false
  }

  /// Reads all sentences of the body in order.
  mutating func readBody() {
    for sentence in article.bodySentences { read(sentence) }
  }

  private mutating func read(_ sentence: ArticleReading.SentenceReading) {
    var state = SentenceState()
    let tokens = sentence.tokens
    openEvents(of: sentence)
    for index in tokens.indices {
      step(tokens, index, sentence, &state)
      if state.isSpeech { break }
    }
  }

  private mutating func step(
    _ tokens: [SentenceToken], _ index: Int, _ sentence: ArticleReading.SentenceReading,
    _ state: inout SentenceState
  ) {
    let token = tokens[index]
    switch token.kind {
    case .person(let person):
      meet(person, tokens, index, sentence, &state)
    case .act(let cue):
      act(cue, tokens, index, sentence, &state)
    case .cue(let cue):
      follow(cue, tokens, index, sentence, &state)
    case .punctuation(let mark):
      if mark == .closeQuote { state.followsQuotation = true }
      if mark == .comma || mark == .semicolon || mark == .stop { endClause(mark, &state) }
    case .entity, .event, .date, .text:
      break
    }
  }

  private func endClause(_ mark: SentenceToken.Punctuation, _ state: inout SentenceState) {
    state.isObject = false
    state.hosts = []
    if mark != .comma { state.actors = [] }
  }

  // MARK: Persons

  private mutating func meet(
    _ person: Int, _ tokens: [SentenceToken], _ index: Int,
    _ sentence: ArticleReading.SentenceReading, _ state: inout SentenceState
  ) {
    if isTalkedAbout(tokens, index) { return }
    if let cue = state.announced {
      record(cue, of: [person], tokens, index, sentence, state)
      return
    }
    if state.isCommissioned { return }
    if !state.hosts.isEmpty, let span = state.hostCue {
      meeting(of: state.hosts, with: person, cue: span, sentence)
      return
    }
    if state.isObject { return }
    state.subject.append(person)
  }

  /// True where 讲话精神, 批示, 关于 or the like follows the person.
  private func isTalkedAbout(_ tokens: [SentenceToken], _ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1].kind {
    case .cue(.veto), .cue(.absence), .cue(.commission): return true
    case .act(let cue) where cue.act == .speak && cue.quotation == nil:
      // 罗盛讲话精神 is printed as an act and a veto.
      if index + 2 < tokens.count, tokens[index + 2].kind == .cue(.veto) { return true }
      return false
    case .text:
      return article.text.hasPrefix("同志关于", at: tokens[index + 1].span.start)
        || article.text.hasPrefix("的", at: tokens[index + 1].span.start)
          && index + 2 < tokens.count && tokens[index + 2].kind == .cue(.veto)
    default: return false
    }
  }

  // MARK: Acts

  private mutating func act(
    _ cue: ActCue, _ tokens: [SentenceToken], _ index: Int,
    _ sentence: ArticleReading.SentenceReading, _ state: inout SentenceState
  ) {
    if index + 1 < tokens.count, tokens[index + 1].kind == .cue(.list) {
      state.announced = cue
      state.subject = []
      return
    }
    let isVetoed = index + 1 < tokens.count && tokens[index + 1].kind == .cue(.veto)
    let actors = state.subject.isEmpty ? state.actors : state.subject
    if !actors.isEmpty, !isVetoed, !sentence.isGarbled(tokens[index].span) {
      if cue.act == .meet {
        state.hosts = actors
        state.hostCue = tokens[index].span
        if actors.count > 1, joinedByWith(actors, tokens) {
          meeting(of: [actors[0]], with: actors[1], cue: tokens[index].span, sentence)
          state.hosts = []
        }
      } else {
        record(cue, of: actors, tokens, index, sentence, state)
      }
      state.actors = actors
    }
    if cue.quotation != nil, !actors.isEmpty || isNextToSpeech(tokens, index) {
      state.isSpeech = true
    }
    state.subject = []
    state.list = .closed
    // 陪同甲调研: the person after this verb is its object.
    if cue.act == .accompany, !actors.isEmpty { state.isObject = true }
    if cue.act == .inspect { state.isObject = true }
  }

  /// 会议指出, 会议强调: what follows is speech too.
  private func isNextToSpeech(_ tokens: [SentenceToken], _ index: Int) -> Bool {
    index + 1 >= tokens.count || tokens[index + 1].kind == .punctuation(.comma)
      || tokens[index + 1].kind == .punctuation(.colon)
  }

  /// 甲与乙会谈: two persons joined by 与 or 和 before the verb.
  private func joinedByWith(_ actors: [Int], _ tokens: [SentenceToken]) -> Bool {
    tokens.contains { token in
      token.kind == .text
        && ["与", "和", "同"].contains(article.text.compactString(token.span))
    }
  }

  // MARK: Other cues

  private mutating func follow(
    _ cue: ClauseCueWord.Cue, _ tokens: [SentenceToken], _ index: Int,
    _ sentence: ArticleReading.SentenceReading, _ state: inout SentenceState
  ) {
    switch cue {
    case .etcetera:
      if !state.subject.isEmpty {
        state.list = .open
      } else if state.announced != nil {
        markOpen(sentence)
      } else {
        // 各民主党派等: others than those who acted are the subject now.
        state.actors = []
      }
    case .commissioner:
      state.isCommissioned = true
    case .commission, .absence:
      state.isCommissioned = false
      if cue == .absence { state.subject = [] }
    case .report:
      state.isObject = true
      state.actors = state.subject.isEmpty ? state.actors : state.subject
      state.subject = []
    case .pronoun:
      if state.subject.isEmpty, let last = article.lastSubject(before: tokens[index].span.start) {
        state.subject = [last]
      }
    case .reach:
      if !state.subject.isEmpty || !state.actors.isEmpty {
        visit(by: state.subject.isEmpty ? state.actors : state.subject, tokens, index, sentence)
      }
    case .scene:
      state.hasScene = true
    case .veto, .party, .convene, .list, .leads, .agent:
      break
    }
  }

  private mutating func markOpen(_ sentence: ArticleReading.SentenceReading) {
    guard let current else { return }
    for index in events[current].participants.indices
    where events[current].participants[index].acts.contains(where: {
      sentence.span.overlaps($0.span)
    }) {
      events[current].participants[index].list = .open
    }
  }
}
