import SchemaData

/// A word that steers who did what in a clause, beside the act verbs: 等, 由, 率队.
public struct ClauseCueWord: LexiconEntry {
  public enum Cue: String, Sendable, CaseIterable {
    /// 等: the list is open.
    case etcetera
    /// 由: the person after it acts.
    case agent
    /// 受: the person after it commissions another.
    case commissioner
    /// 委托 after such a person.
    case commission
    /// 讲话精神, 批示: the person before it is talked about, not there.
    case veto
    /// 请假: the person before it is not there.
    case absence
    /// 率队, 带队: the person before it leads.
    case leads
    /// 一行.
    case party
    /// 到, 来到, 赴: a visit goes there.
    case reach
    /// 举行, 召开.
    case convene
    /// 的有, 的还有: the list of who acted follows the verb.
    case list
    /// 他, 她: the person who acted last.
    case pronoun
    /// 传达, 听取, 贯彻: persons after it are talked about.
    case report
    /// 会上, 仪式上: what is said is said at the event.
    case scene
  }

  public static let file = "clause-cues.tsv"
  public let text: String
  public let cue: Cue

  public init?(columns: [Substring]) {
    guard columns.count == 2, let cue = Cue(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.cue = cue
  }
}

/// A word of a byline or credit: 记者, 通讯员, 摄.
public struct CreditWord: LexiconEntry {
  public enum Role: String, Sendable, CaseIterable {
    /// Names of journalists follow.
    case writer
    /// The word follows the name: 秦天 摄.
    case behind
    /// Neither a name nor a credit: 文/图.
    case filler
  }

  public static let file = "credits.tsv"
  public let text: String
  public let role: Role

  public init?(columns: [Substring]) {
    guard columns.count == 2, let role = Role(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.role = role
  }
}

/// A word after which a title may begin inside a run of Han characters: 由, 会见.
public struct TitleBoundary: LexiconEntry {
  public enum Role: String, Sendable, CaseIterable {
    /// The person named after it is its object.
    case verb
    /// The subject of the clause may follow.
    case link
  }

  public static let file = "title-boundaries.tsv"
  public let text: String
  public let role: Role

  public init?(columns: [Substring]) {
    guard columns.count == 2, let role = Role(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.role = role
  }
}

/// A verb with which a clause tells that an event takes place, or that someone takes part in it.
public struct EventVerb: LexiconEntry {
  public enum Use: String, Sendable, CaseIterable {
    /// 举行, 召开: the event is its object, or its subject.
    case convene
    /// 出席, 主持: the event is its object.
    case attend
  }

  public static let file = "event-verbs.tsv"
  public let text: String
  public let use: Use

  public init?(columns: [Substring]) {
    guard columns.count == 2, let use = Use(rawValue: String(columns[1])) else { return nil }
    text = String(columns[0])
    self.use = use
  }
}

/// A list of words without further columns.
public enum WordList: String, Sendable, CaseIterable {
  /// Nouns that begin with an act word and say nothing of an act: 与会代表, 调研组.
  case actLookalikes = "act-lookalikes"
  /// Words for whoever a body sends, without a name: 代表, 主要负责人.
  case capacities
  /// What follows 和, 与 or 及 inside the name of one body: 发展和改革委员会.
  case conjoinedBodyWords = "conjoined-body-words"
  /// What the names of departments end in that print joins with 长: 部, 局.
  case departmentEndings = "department-endings"
  /// Words after which the name of an event begins: 主办的, 举行的.
  case eventNameOpeners = "event-name-openers"
  /// Words that may stand right after the name of an event: 研究, 并, 举行.
  case eventNameFollowers = "event-name-followers"
  /// Words right before a verb that say that an event is still to come: 将, 拟.
  case futureWords = "future-words"
  /// Words that may stand right after a person's name, beside punctuation, act cues and office heads.
  case nameFollowers = "name-followers"
  /// Words that begin with a surname, as names do, but name nobody: 方案, 高层.
  case nameLikeWords = "name-like-words"
  /// How many of a collective are meant: 全体, 部分.
  case quantifiers
  /// Words in which an office head is no office: 常委会, 委员会, 主席团.
  case officeHeadLookalikes = "office-head-lookalikes"
  /// Words after 代表 that begin what the representatives spoke of: 围绕, 就.
  case representativeFollowers = "representative-followers"
  /// Times without a date at the start of a clause: 上午, 日前.
  case timeWords = "time-words"

  /// The words, each found at an offset, from its start or from its end.
  public func loadTrie(direction: ByteTrie<Bool>.Direction = .forward) -> ByteTrie<Bool> {
    ByteTrie(
      SchemaFile.rows(at: "lexicon/\(rawValue).tsv").compactMap { row in
        row.first.map { (String($0), true) }
      }, direction: direction)
  }
}

/// A verb with which someone comes into or leaves an office: 任命, 免去, 当选.
public struct AppointmentVerb: LexiconEntry {
  public enum Form: String, Sendable, CaseIterable {
    /// The person follows: 任命甲为….
    case object
    /// The person stands before it: 甲当选….
    case subject
  }

  public enum Outcome: String, Sendable, CaseIterable {
    case appointed, removed, candidate
  }

  public static let file = "appointment-verbs.tsv"
  public let text: String
  public let form: Form
  public let outcome: Outcome

  public init?(columns: [Substring]) {
    guard columns.count == 3, let form = Form(rawValue: String(columns[1])),
      let outcome = Outcome(rawValue: String(columns[2]))
    else { return nil }
    text = String(columns[0])
    self.form = form
    self.outcome = outcome
  }
}
