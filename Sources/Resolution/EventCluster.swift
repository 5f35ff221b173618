import GraphModel
import MentionModel

/// One event as several articles tell it.
struct EventCluster {
  struct Report {
    var record: ArticleRecord
    /// Index into the article's events.
    var index: Int
    /// Pairs of neighbouring characters of the name.
    fileprivate var pairs: Set<String>
    fileprivate var people: Set<String>

    init(record: ArticleRecord, index: Int) {
      self.record = record
      self.index = index
      let event = record.article.events[index]
      pairs = EventCluster.pairs(event.name ?? "")
      people = Set(event.participants.map(\.person))
    }

    var event: EventCandidate { record.article.events[index] }
  }

  /// Earliest first.
  var reports: [Report]

  var first: Report { reports[0] }

  /// Whether another report tells of the same event.
  ///
  /// Named events: the same date, kind and locality, and names that share most of their character pairs.
  /// Unnamed ones: the same date and kind, and somebody who was there both times.
  func matches(_ report: Report) -> Bool {
    // Two events of one article are kept apart by extraction already.
    !reports.contains { $0.record.id == report.record.id }
      && reports.contains { Self.areSame($0, report) }
  }

  private static func areSame(_ first: Report, _ second: Report) -> Bool {
    let (a, b) = (first.event, second.event)
    guard a.kind == b.kind, let date = a.date, date.iso == b.date?.iso,
      first.record.scope == second.record.scope
    else { return false }
    if let name = a.name, let other = b.name {
      return similarity(first.pairs, second.pairs) >= sameNameSimilarity
        && ordinals(name) == ordinals(other)
    }
    return date.precision == .day && !first.people.isDisjoint(with: second.people)
  }

  /// Share of character pairs from which on two names of one day, kind and place mean one event: print
  /// shortens names and turns their words about, but keeps most of them.
  private static let sameNameSimilarity = 0.6

  /// Shared character pairs, of those of the shorter name.
  ///
  /// Complexity: linear in the shorter name.
  private static func similarity(_ first: Set<String>, _ second: Set<String>) -> Double {
    let (shorter, longer) = first.count < second.count ? (first, second) : (second, first)
    guard !shorter.isEmpty else { return 0 }
    return Double(shorter.count { longer.contains($0) }) / Double(shorter.count)
  }

  fileprivate static func pairs(_ name: String) -> Set<String> {
    let characters = Array(name)
    guard characters.count > 1 else { return [] }
    return Set((1..<characters.count).map { String(characters[($0 - 1)...$0]) })
  }

  /// 第36次 and 第37次 are two meetings however alike the rest is; a 届 counts congresses, not meetings.
  private static func ordinals(_ name: String) -> [String] {
    name.split(separator: "第").dropFirst().compactMap { part in
      let number = part.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
      return part.dropFirst(number.count).hasPrefix("次") ? String(number) : nil
    }
  }
}

extension [ArticleRecord] {
  /// The events of all articles, reports of one event together.
  ///
  /// Complexity: linear in the events but for those of one date, kind and locality.
  func eventClusters() -> [EventCluster] {
    var clusters: [EventCluster] = []
    var blocks: [String: [Int]] = [:]
    for record in self {
      for index in record.article.events.indices {
        let report = EventCluster.Report(record: record, index: index)
        let event = report.event
        let block = "\(event.date?.iso ?? "-")|\(event.kind.rawValue)|\(record.scope)"
        if event.date != nil,
          let known = blocks[block]?.first(where: { clusters[$0].matches(report) })
        {
          clusters[known].reports.append(report)
        } else {
          blocks[block, default: []].append(clusters.count)
          clusters.append(EventCluster(reports: [report]))
        }
      }
    }
    return clusters
  }
}
