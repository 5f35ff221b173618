import GraphModel
import MentionModel

/// One event as several articles tell it.
struct EventCluster {
  struct Report {
    var record: ArticleRecord
    /// Index into the article's events.
    var index: Int

    var event: EventCandidate { record.article.events[index] }
  }

  /// Earliest first.
  private(set) var reports: [Report]
  private var articles: Set<Int64>
  private var people: Set<String>
  private var venues: Set<EntityReference>

  init(_ report: Report) {
    reports = [report]
    articles = [report.record.id]
    people = Self.people(of: report.event)
    venues = Self.venues(of: report.event)
  }

  var first: Report { reports[0] }

  mutating func add(_ report: Report) {
    reports.append(report)
    articles.insert(report.record.id)
    people.formUnion(Self.people(of: report.event))
    venues.formUnion(Self.venues(of: report.event))
  }

  /// Reports that a new one is compared with: more of them tell nothing new.
  private static let comparedReports = 8

  /// Whether another report of the same date, kind and locality tells of the same event.
  ///
  /// Names must agree; where they are general or missing, so must the company: who is named in one is
  /// named in the other, and the places visited are not others. Talks with one guest after the other are
  /// told apart so.
  func matches(_ report: Report) -> Bool {
    // Two events of one article are kept apart by extraction already.
    guard let date = report.event.date, !articles.contains(report.record.id) else { return false }
    guard let name = report.event.name else {
      return date.precision == .day && hasCompany(of: report)
    }
    let names = reports.prefix(Self.comparedReports).compactMap(\.event.name)
    guard !names.isEmpty else { return date.precision == .day && hasCompany(of: report) }
    let comparisons = names.map { EventNameComparison($0, name) }
    if comparisons.contains(.same) { return true }
    return comparisons.contains(.possible) && date.precision == .day && hasCompany(of: report)
  }

  private func hasCompany(of report: Report) -> Bool {
    let (others, places) = (Self.people(of: report.event), Self.venues(of: report.event))
    guard !people.isEmpty, !others.isEmpty,
      people.isSubset(of: others) || others.isSubset(of: people)
    else { return false }
    // One host alone may receive many guests in a day.
    if report.event.kind == .talks, min(people.count, others.count) < 2 { return false }
    return venues.isEmpty || places.isEmpty || !venues.isDisjoint(with: places)
  }

  private static func people(of event: EventCandidate) -> Set<String> {
    Set(event.participants.map(\.person))
  }

  private static func venues(of event: EventCandidate) -> Set<EntityReference> {
    Set(event.venues.map(\.entity))
  }
}

extension [ArticleRecord] {
  /// Clusters of one date, kind and locality that a report is compared with, the latest ones: reports of
  /// one event stand close together in the order of articles.
  private static var comparedClusters: Int { 256 }

  /// The events of all articles, reports of one event together.
  ///
  /// Complexity: linear in the events; each is compared with a bounded number of others.
  func eventClusters() -> [EventCluster] {
    var clusters: [EventCluster] = []
    var blocks: [String: [Int]] = [:]
    for record in self {
      for index in record.article.events.indices {
        let report = EventCluster.Report(record: record, index: index)
        let event = report.event
        let block = "\(event.date?.iso ?? "-")|\(event.kind.rawValue)|\(record.scope)"
        let near = (blocks[block] ?? []).suffix(Self.comparedClusters)
        if event.date != nil, let known = near.first(where: { clusters[$0].matches(report) }) {
          clusters[known].add(report)
        } else {
          blocks[block, default: []].append(clusters.count)
          clusters.append(EventCluster(report))
        }
      }
    }
    return clusters
  }
}
