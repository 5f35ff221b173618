// Turns a graph with its evidence into dossiers of officials — appearances, offices, what cannot be
// known — and dossiers into tables, Markdown, CSV and JSON. It reports what is printed: it reads no
// text, and infers no rank and no motive.

import GraphModel

/// What a graph knows of the appearances of officials.
public struct Audit: Sendable, Hashable {
  public var filter: AuditFilter
  /// By name in the order of Unicode, then id; named persons in the order in which they were named.
  public var officials: [Official]
}

extension Audit {
  /// A place in a source that says it.
  public struct Source: Sendable, Hashable {
    public var file: String
    /// From 1.
    public var line: Int
    public var quote: String

    /// `seeds/page.txt:9`.
    public var place: String { "\(file):\(line)" }
  }

  /// A person at an event: once, however many articles report it.
  public struct Appearance: Sendable, Hashable {
    public var eventID: Int64
    public var event: String
    /// False where the text gives the event no name and this is a description.
    public var isNamed: Bool
    /// ISO 8601 at its precision; nil where the text does not let us know.
    public var date: String?
    public var dateEnd: String?
    public var datePrecision: String?
    /// The year is not printed with the date.
    public var isDateInferred: Bool
    /// `EventKind` in a graph that was built from text.
    public var kind: String?
    /// In the order of `Act`; empty where no act is printed.
    public var acts: [Act]
    /// The chain of titles as printed.
    public var title: String?
    /// Place in the order of print among the participants of the event, from 1.
    public var position: Int64?
    /// The same in headline and deck.
    public var headlinePosition: Int64?
    /// Whether the printed list says that it is complete.
    public var list: ListClosure?
    /// Earliest first, without duplicates.
    public var sources: [Source]
  }

  /// An office as it is printed with a person.
  public struct Office: Sendable, Hashable {
    public var title: String
    /// Names of the bodies that it is an office of.
    public var body: String?
    /// `OfficeStatus` in a graph that was built from text.
    public var status: String?
    /// When it was first and last printed; never when it began or ended.
    public var firstCited: String?
    public var lastCited: String?
    public var sources: [Source]
  }

  /// The dossier of a person.
  public struct Official: Sendable, Hashable {
    public var id: Int64
    public var name: String
    /// `PersonKind` in a graph that was built from text.
    public var kind: String?
    /// By date, those without one last; then by name of the event and id.
    public var appearances: [Appearance]
    /// By first citation, title and body.
    public var offices: [Office]
    /// Events that a filter by date had to leave out because their date is not known.
    public var undatedLeftOut: Int

    /// The earliest date of the appearances.
    public var firstSeen: String? { appearances.first?.date }
    /// The latest date; of an event of several days its last.
    public var lastSeen: String? { appearances.compactMap { $0.dateEnd ?? $0.date }.max() }

    /// Appearances by act; one with two acts counts in both.
    public var countsByAct: [(act: Act, count: Int)] {
      Act.allCases.compactMap { act in
        let count = appearances.count { $0.acts.contains(act) }
        return count > 0 ? (act, count) : nil
      }
    }

    /// Appearances by kind of event, ascending by kind.
    public var countsByKind: [(kind: String, count: Int)] {
      Dictionary(grouping: appearances, by: { $0.kind ?? EventKind.other.rawValue })
        .map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    }

    /// Appearances in a list that ends in 等.
    public var openLists: Int { appearances.count { $0.list == .open } }
    public var inferredDates: Int { appearances.count { $0.isDateInferred } }
    public var undated: Int { appearances.count { $0.date == nil } }
  }
}
