import JSONText

/// An audit as one JSON object:
///
///     {"filter": {"since", "until", "body"},
///      "officials": [{"id", "name", "kind",
///        "appearances": [{"date", "date_end", "date_precision", "date_inferred", "event", "event_id",
///                         "named", "kind", "acts", "title", "position", "headline_position", "list",
///                         "sources": [{"file", "line", "quote"}]}],
///        "first_seen", "last_seen", "counts": {"events", "acts": {}, "kinds": {}},
///        "offices": [{"title", "body", "status", "first_cited", "last_cited", "sources"}],
///        "unknown": {"open_lists", "inferred_dates", "undated", "undated_left_out"}}]}
///
/// Every key is always there; what is not known is null.
public struct AuditJSON: Sendable, Hashable {
  public init() {}

  /// Ends in a line break.
  public func text(_ audit: Audit, style: JSONValue.Style = .pretty) -> String {
    value(audit).text(style: style) + "\n"
  }

  public func value(_ audit: Audit) -> JSONValue {
    [
      "filter": [
        "since": string(audit.filter.since), "until": string(audit.filter.until),
        "body": string(audit.filter.body),
      ],
      "officials": .array(audit.officials.map(official)),
    ]
  }

  private func official(_ official: Audit.Official) -> JSONValue {
    let acts = official.countsByAct.map {
      JSONObject.Member(key: $0.act.rawValue, value: integer($0.count))
    }
    let kinds = official.countsByKind.map {
      JSONObject.Member(key: $0.kind, value: integer($0.count))
    }
    return [
      "id": .integer(official.id), "name": .string(official.name), "kind": string(official.kind),
      "appearances": .array(official.appearances.map(appearance)),
      "first_seen": string(official.firstSeen), "last_seen": string(official.lastSeen),
      "counts": [
        "events": integer(official.appearances.count), "acts": .object(JSONObject(acts)),
        "kinds": .object(JSONObject(kinds)),
      ],
      "offices": .array(official.offices.map(office)),
      "unknown": [
        "open_lists": integer(official.openLists),
        "inferred_dates": integer(official.inferredDates), "undated": integer(official.undated),
        "undated_left_out": integer(official.undatedLeftOut),
      ],
    ]
  }

  private func appearance(_ appearance: Audit.Appearance) -> JSONValue {
    [
      "date": string(appearance.date), "date_end": string(appearance.dateEnd),
      "date_precision": string(appearance.datePrecision),
      "date_inferred": .boolean(appearance.isDateInferred), "event": .string(appearance.event),
      "event_id": .integer(appearance.eventID), "named": .boolean(appearance.isNamed),
      "kind": string(appearance.kind),
      "acts": .array(appearance.acts.map { .string($0.rawValue) }),
      "title": string(appearance.title),
      "position": appearance.position.map(JSONValue.integer) ?? .null,
      "headline_position": appearance.headlinePosition.map(JSONValue.integer) ?? .null,
      "list": string(appearance.list?.rawValue), "sources": sources(appearance.sources),
    ]
  }

  private func office(_ office: Audit.Office) -> JSONValue {
    [
      "title": .string(office.title), "body": string(office.body),
      "status": string(office.status), "first_cited": string(office.firstCited),
      "last_cited": string(office.lastCited), "sources": sources(office.sources),
    ]
  }

  private func sources(_ sources: [Audit.Source]) -> JSONValue {
    .array(
      sources.map { source in
        [
          "file": .string(source.file), "line": integer(source.line),
          "quote": .string(source.quote),
        ]
      })
  }

  private func string(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  private func integer(_ number: Int) -> JSONValue { .integer(Int64(number)) }
}
