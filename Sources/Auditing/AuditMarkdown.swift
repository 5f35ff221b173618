import Terminal

/// An audit as a Markdown page: a section per official.
public struct AuditMarkdown: Sendable, Hashable {
  public init() {}

  /// Everything from the graph is escaped; ends in a line break.
  public func text(_ audit: Audit) -> String {
    var text = "# Appearances of officials\n"
    if audit.officials.isEmpty { text += "\n\(AuditWording.nobody)\n" }
    for official in audit.officials { text += "\n" + section(official) }
    return text
  }

  private func section(_ official: Audit.Official) -> String {
    var notes = SourceNotes()
    var text = "## \(MarkdownFormat.escaped(official.name))\n\n"
    text += MarkdownFormat.escaped(AuditWording.summary(official)) + ".\n"
    if !official.appearances.isEmpty {
      text +=
        "\n"
        + MarkdownFormat().text(
          header: [
            "date", "event", "kind", "acts", "title as printed", "order in print", "list",
            "sources",
          ],
          rows: official.appearances.map { appearance in
            [
              AuditWording.date(appearance), appearance.event, appearance.kind,
              AuditWording.acts(appearance.acts), appearance.title,
              AuditWording.position(appearance), appearance.list?.rawValue,
              notes.references(appearance.sources),
            ]
          })
    }
    if !official.offices.isEmpty {
      text +=
        "\n"
        + MarkdownFormat().text(
          header: ["office", "body", "status", "printed", "sources"],
          rows: official.offices.map { office in
            [
              office.title, office.body, office.status, AuditWording.cited(office),
              notes.references(office.sources),
            ]
          })
    }
    text += notes.sources.isEmpty ? "" : "\n"
    for (index, source) in notes.sources.enumerated() {
      text += "- \\[\(index + 1)\\] \(MarkdownFormat.escaped(source.place))"
      text += " “\(MarkdownFormat.escaped(source.quote))”\n"
    }
    let unknowns = AuditWording.unknowns(official)
    if !unknowns.isEmpty { text += "\n" }
    for sentence in unknowns { text += "- \(MarkdownFormat.escaped(sentence))\n" }
    return text
  }
}
