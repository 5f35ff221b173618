import GraphModel
import Provenance
import Terminal

/// Writes the statements of a picture.
struct DOTDrawing {
  let picture: Picture
  let wording: PictureWording
  let scope: Subgraph.Scope
  private let columns: [Int64: Column]
  private let citations: [Int64: [Citation]]

  /// Where a node stands, from left to right.
  private enum Column: Int, CaseIterable {
    case participant, event, other
  }

  init(picture: Picture, wording: PictureWording, scope: Subgraph.Scope) {
    self.picture = picture
    self.wording = wording
    self.scope = scope
    columns = Self.columns(picture)
    var citations: [Int64: [Citation]] = [:]
    for line in picture.lines {
      for id in [line.source, line.target] {
        for citation in line.citations.prefix(Self.quotesShown)
        where citations[id, default: []].count < Self.quotesShown
          && citations[id]?.contains(where: { $0.quote == citation.quote }) != true
        {
          citations[id, default: []].append(citation)
        }
      }
    }
    self.citations = citations
  }

  private static let quotesShown = 3
  private static let nameWidth = 24
  private static let subtitleWidth = 32

  /// People and whatever takes part in an event without convening one stand left of the events.
  private static func columns(_ picture: Picture) -> [Int64: Column] {
    var columns: [Int64: Column] = [:]
    for node in picture.nodes {
      columns[node.id] =
        node.labels.contains(NodeLabel.event.rawValue)
        ? .event : node.labels.contains(NodeLabel.person.rawValue) ? .participant : .other
    }
    let goals = Set(
      picture.lines.filter { columns[$0.source] == .event }.map(\.target))
    for line in picture.lines
    where columns[line.target] == .event && columns[line.source] == .other
      && !goals.contains(line.source)
    {
      columns[line.source] = .participant
    }
    return columns
  }

  func statement(_ node: Node) -> String {
    let look = NodeStyle.of(node.labels)
    var isCentre = false
    if case .ego(let centres) = scope { isCentre = centres.contains(node.id) }
    var attributes = [
      "label=<\(label(node))>", "shape=\(look.shape)", "style=\"\(look.style)\"",
      "fillcolor=\"\(look.fill)\"", "color=\"\(look.line)\"",
    ]
    if isCentre { attributes.append("penwidth=3") }
    attributes.append("tooltip=\(DOTText.quoted(tooltip(node)))")
    return "  n\(Self.identifier(node.id)) [\(attributes.joined(separator: ", "))];\n"
  }

  private func label(_ node: Node) -> String {
    let name = node.name ?? node.labels.first ?? String(node.id)
    let isPerson = node.labels.contains(NodeLabel.person.rawValue)
    // A row of a table for each line: without the padding, lines of Han touch.
    var rows = balancedLines(Self.shortened(name), limit: Self.nameWidth)
      .map(DOTText.markup)
      .map { isPerson ? "<FONT POINT-SIZE=\"13\"><B>\($0)</B></FONT>" : $0 }
    if let subtitle = subtitle(node) {
      rows += balancedLines(Self.shortened(subtitle), limit: Self.subtitleWidth)
        .map { "<FONT POINT-SIZE=\"9\" COLOR=\"#444444\">\(DOTText.markup($0))</FONT>" }
    }
    let cells = rows.map { "<TR><TD>\($0)</TD></TR>" }.joined()
    return
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\(cells)</TABLE>"
  }

  /// A person's titles, an event's date.
  private func subtitle(_ node: Node) -> String? {
    if let title = picture.titles[node.id] { return title }
    guard node.labels.contains(NodeLabel.event.rawValue),
      let date = node.properties["date"]?.string
    else { return nil }
    guard let end = node.properties["date_end"]?.string else { return date }
    return wording.range(date, end)
  }

  private func tooltip(_ node: Node) -> String {
    var lines = [node.name ?? String(node.id)]
    if let subtitle = subtitle(node) { lines.append(subtitle) }
    lines += (citations[node.id] ?? []).map(Self.reference)
    return lines.joined(separator: "\n")
  }

  /// Keeps each column in one rank, so that a person without events still stands with the people.
  func ranks() -> String {
    var text = ""
    for column in [Column.participant, .event] {
      let ids = picture.nodes.map(\.id).filter { columns[$0] == column }
      guard !ids.isEmpty else { continue }
      let names = ids.map { "n\(Self.identifier($0));" }.joined(separator: " ")
      text += "  { rank=\(column == .participant ? "min" : "same"); \(names) }\n"
    }
    return text
  }

  func statement(_ line: Picture.Line) -> String {
    let look = LineStyle.of(line.acts)
    let words =
      line.acts.sorted().map(wording.act)
      + line.types.filter { $0 != RelationshipType.attended.rawValue }.sorted().map(wording.type)
    let label = words.joined(separator: "·")
    let source = columns[line.source] ?? .other
    let target = columns[line.target] ?? .other
    // What points against the reading direction is laid out along it, its arrow kept.
    let runsBack = source.rawValue > target.rawValue || Self.followsItsTarget(line)
    var attributes: [String] = []
    if !label.isEmpty { attributes.append("label=\(DOTText.quoted(Self.shortened(label)))") }
    attributes += [
      "style=\(look.style)", "penwidth=\(look.width)", "color=\"\(look.colour)\"",
      "fontcolor=\"\(look.colour)\"",
    ]
    if runsBack { attributes.append("dir=back") }
    // Bodies keep to the right of the events, even where no event leads to them.
    if source == .participant, target == .other { attributes.append("minlen=2") }
    if source == target, source != .other { attributes.append("constraint=false") }
    let tooltip = DOTText.quoted(tooltip(line, label))
    attributes += ["tooltip=\(tooltip)", "labeltooltip=\(tooltip)"]
    let ends = runsBack ? (line.target, line.source) : (line.source, line.target)
    return "  n\(Self.identifier(ends.0)) -> n\(Self.identifier(ends.1))"
      + " [\(attributes.joined(separator: ", "))];\n"
  }

  /// Who runs a project stands behind it: the event leads to the project, the project to its runner.
  private static func followsItsTarget(_ line: Picture.Line) -> Bool {
    line.types == [RelationshipType.runs.rawValue] && line.acts.isEmpty
  }

  private func tooltip(_ line: Picture.Line, _ label: String) -> String {
    var lines = label.isEmpty ? [] : [label]
    lines += line.citations.prefix(Self.quotesShown).map(Self.reference)
    let rest = line.citations.count - Self.quotesShown
    if rest > 0 { lines.append("\(wording.more) \(rest)") }
    return lines.joined(separator: "\n")
  }

  /// What the lines mean: the acts that occur, each in its colour.
  func legend() -> String {
    let acts = Set(picture.lines.flatMap(\.acts))
    guard !acts.isEmpty else { return "" }
    let entries = LineStyle.precedence.filter(acts.contains).map { act in
      let look = LineStyle.of(act)
      let stroke =
        switch look.style {
        case "dashed": "╌╌"
        case "dotted": "┈┈"
        default: look.width > 1.2 ? "━━" : "──"
        }
      return "<FONT COLOR=\"\(look.colour)\">\(stroke)</FONT> \(DOTText.markup(wording.act(act)))"
    }
    return "\n  legend [shape=plain, fontsize=11, label=<\(entries.joined(separator: "   "))>];\n"
  }

  private static func reference(_ citation: Citation) -> String {
    "“\(shortened(citation.quote))” \(citation.file):\(citation.line)"
  }

  /// No name or quotation may fill the picture.
  private static func shortened(_ text: String) -> String { truncated(text, toWidth: 160) }

  /// Ids may be negative in graphs made elsewhere; DOT names may not begin with `-` unquoted.
  private static func identifier(_ id: Int64) -> String { id < 0 ? "_\(id.magnitude)" : "\(id)" }
}
