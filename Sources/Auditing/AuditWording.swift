import GraphModel

/// The words in which audits are told to people: English, with the Chinese terms.
enum AuditWording {
  /// The code and the term: `chair 主持`.
  static func act(_ act: Act) -> String { "\(act.rawValue) \(act.alias)" }

  static func acts(_ acts: [Act]) -> String {
    acts.isEmpty ? "none printed" : acts.map(act).joined(separator: ", ")
  }

  /// A date or a range; `*` marks an inferred year.
  static func date(_ appearance: Audit.Appearance) -> String {
    guard let date = appearance.date else { return "unknown" }
    let range = appearance.dateEnd.map { "\(date)/\($0)" } ?? date
    return appearance.isDateInferred ? range + "*" : range
  }

  /// `3` in the text, `3 (headline 2)` where headline or deck name the person too.
  static func position(_ appearance: Audit.Appearance) -> String {
    switch (appearance.position, appearance.headlinePosition) {
    case (let position?, let headline?): "\(position) (headline \(headline))"
    case (let position?, nil): "\(position)"
    case (nil, let headline?): "headline \(headline)"
    case (nil, nil): ""
    }
  }

  /// `3 appearances, 2023-07-24 to 2023-08-24; chair 主持 1, attend 出席 1; meeting 2, visit 1`.
  static func summary(_ official: Audit.Official) -> String {
    let count = official.appearances.count
    var text = count == 1 ? "1 appearance" : "\(count) appearances"
    if let first = official.firstSeen, let last = official.lastSeen {
      text += first == last ? ", \(first)" : ", first seen \(first), last seen \(last)"
    }
    let acts = official.countsByAct.map { "\(act($0.act)) \($0.count)" }
    if !acts.isEmpty { text += "; " + acts.joined(separator: ", ") }
    let kinds = official.countsByKind.map { "\($0.kind) \($0.count)" }
    if !kinds.isEmpty { text += "; " + kinds.joined(separator: ", ") }
    return text
  }

  /// What the text does not let us know of this person, a sentence each.
  static func unknowns(_ official: Audit.Official) -> [String] {
    var sentences: [String] = []
    let total = official.appearances.count
    if official.appearances.contains(where: { $0.position != nil || $0.headlinePosition != nil }) {
      sentences.append("In print: the place in the printed order of names, nothing more.")
    }
    if official.openLists > 0 {
      sentences.append(
        "\(official.openLists) of \(total) appearances stand in an open list (等): others are not named."
      )
    }
    if official.inferredDates > 0 {
      sentences.append(
        "* \(official.inferredDates) of \(total) dates are inferred: not printed in full.")
    }
    if official.undated > 0 {
      sentences.append("\(official.undated) of \(total) events have no date that can be resolved.")
    }
    if official.undatedLeftOut > 0 {
      sentences.append(
        "\(official.undatedLeftOut) events without a date are left out by the range of dates.")
    }
    if !official.offices.isEmpty {
      sentences.append("Offices: first and last printed, not when they began or ended.")
    }
    return sentences
  }

  /// First and last citation of an office.
  static func cited(_ office: Audit.Office) -> String {
    switch (office.firstCited, office.lastCited) {
    case (let first?, let last?): first == last ? first : "\(first) to \(last)"
    case (let date?, nil), (nil, let date?): date
    case (nil, nil): "unknown"
    }
  }

  static let nobody = "No official appears at an event in this part of the graph."
}
