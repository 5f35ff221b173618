import Terminal

/// An audit as CSV: a row per appearance; a person without any has none.
///
/// Acts are parted by `;`; sources (`file:line`) and their quotations by ` | `, in the same order.
/// Formulas are guarded, as whoever audits opens this in a spreadsheet.
public struct AuditCSV: Sendable, Hashable {
  public init() {}

  public func text(_ audit: Audit) -> String {
    let header = [
      "id", "name", "date", "date_end", "date_precision", "date_inferred", "event_id", "event",
      "named", "kind", "acts", "title", "position", "headline_position", "list", "sources",
      "quotes",
    ]
    var rows: [[String?]] = []
    for official in audit.officials {
      for appearance in official.appearances {
        rows.append([
          String(official.id), official.name, appearance.date, appearance.dateEnd,
          appearance.datePrecision, appearance.isDateInferred ? "true" : "false",
          String(appearance.eventID), appearance.event, appearance.isNamed ? "true" : "false",
          appearance.kind, appearance.acts.map(\.rawValue).joined(separator: ";"),
          appearance.title, appearance.position.map { String($0) },
          appearance.headlinePosition.map { String($0) }, appearance.list?.rawValue,
          appearance.sources.map(\.place).joined(separator: " | "),
          appearance.sources.map(\.quote).joined(separator: " | "),
        ])
      }
    }
    return CSVFormat(guardsFormulas: true).text(header: header, rows: rows)
  }
}
