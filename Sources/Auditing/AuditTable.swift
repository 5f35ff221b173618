import Terminal

/// An audit for a terminal: a heading, a table of appearances, one of offices, the sources with their
/// quotations, and what cannot be known, for each official.
public struct AuditTable: Sendable, Hashable {
  /// Columns of the terminal; nil for lines of any length.
  public var width: Int?
  public var styler: Styler

  public init(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) {
    self.width = width
    self.styler = styler
  }

  /// Everything from the graph is escaped; ends in a line break.
  public func text(_ audit: Audit) -> String {
    guard !audit.officials.isEmpty else { return AuditWording.nobody + "\n" }
    return audit.officials.map(dossier).joined(separator: "\n")
  }

  private func dossier(_ official: Audit.Official) -> String {
    var notes = SourceNotes()
    var text = styler.apply(.bold, to: escapingControls(official.name))
    text += "\n" + escapingControls(AuditWording.summary(official)) + "\n"
    if !official.appearances.isEmpty {
      var table = TextTable(columns: [
        .init("date"), .init("event", maximumWidth: 60, wraps: true), .init("acts", wraps: true),
        .init("title as printed", wraps: true), .init("in print", wraps: true), .init("list"),
        .init("sources", wraps: true),
      ])
      for appearance in official.appearances {
        table.append([
          AuditWording.date(appearance), appearance.event, AuditWording.acts(appearance.acts),
          appearance.title, AuditWording.position(appearance), appearance.list?.rawValue,
          notes.references(appearance.sources),
        ])
      }
      text += "\n" + table.rendered(width: width, styler: styler)
    }
    if !official.offices.isEmpty {
      var table = TextTable(columns: [
        .init("office", wraps: true), .init("body", wraps: true), .init("status"),
        .init("printed"), .init("sources", wraps: true),
      ])
      for office in official.offices {
        table.append([
          office.title, office.body, office.status, AuditWording.cited(office),
          notes.references(office.sources),
        ])
      }
      text += "\n" + table.rendered(width: width, styler: styler)
    }
    text += notes.sources.isEmpty ? "" : "\n"
    for (index, source) in notes.sources.enumerated() {
      let line = "[\(index + 1)] \(source.place) “\(source.quote)”"
      let escaped = escapingControls(line)
      text += styler.apply(.faint, to: width.map { truncated(escaped, toWidth: $0) } ?? escaped)
      text += "\n"
    }
    let unknowns = AuditWording.unknowns(official)
    if !unknowns.isEmpty { text += "\n" + unknowns.joined(separator: "\n") + "\n" }
    return text
  }
}

/// Numbers sources in the order in which they are first referred to.
struct SourceNotes {
  private(set) var sources: [Audit.Source] = []
  private var numbers: [Audit.Source: Int] = [:]

  /// `[1] [3]`.
  mutating func references(_ cited: [Audit.Source]) -> String {
    cited.map { source in
      if let number = numbers[source] { return "[\(number)]" }
      sources.append(source)
      numbers[source] = sources.count
      return "[\(sources.count)]"
    }.joined(separator: " ")
  }
}
