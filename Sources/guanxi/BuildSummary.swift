import GraphBuilding
import GraphModel
import GraphStore
import Terminal

/// The words at the end of a build: what was read, what is in the database, what to try next.
struct BuildSummary {
  var report: BuildReport
  var database: String

  var text: String {
    var lines = [files]
    if let statistics = report.statistics {
      lines.append("\(database): \(statistics.summary)")
      lines.append("  nodes: " + list(statistics.labels))
      lines.append("  relationships: " + list(statistics.types))
    }
    if !report.unresolved.isEmpty {
      let items = report.unresolved.map { "\($0.count) \($0.name)" }
      lines.append("  unresolved: " + items.joined(separator: ", "))
    }
    lines.append("next: " + nextCommand)
    return lines.map { escapingControls($0) + "\n" }.joined()
  }

  private var files: String {
    var parts = [
      "\(report.added) new", "\(report.updated) changed", "\(report.unchanged) unchanged",
    ]
    if !report.removed.isEmpty { parts.append("\(report.removed.count) removed") }
    if !report.refused.isEmpty { parts.append("\(report.refused.count) refused") }
    return "files: " + parts.joined(separator: ", ")
  }

  /// In the order of the schema; what the schema does not know goes last.
  private func list(_ counts: [GraphStatistics.Count]) -> String {
    let schema = GraphSchema()
    let order = schema.labels.map(\.name) + schema.relationships.map(\.name)
    let ranks = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return counts.sorted { (ranks[$0.name] ?? .max, $0.name) < (ranks[$1.name] ?? .max, $1.name) }
      .map { "\($0.count) \($0.name)" }
      .joined(separator: ", ")
  }

  /// Who attended which meeting.
  private static let firstQuery =
    "MATCH (p:人物)-[r:出席]->(m:会议) RETURN m.date, m.name, p.name, r.title"

  private var nextCommand: String {
    let option =
      database == SharedOptions.defaultDatabase ? "" : " -d \(ShellWord.quoted(database))"
    return "guanxi query\(option) '\(Self.firstQuery)'"
  }
}
