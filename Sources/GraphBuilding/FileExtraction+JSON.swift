import GraphModel
import JSONText
import MentionModel
import Provenance

extension FileExtraction {
  /// What was read from a file, in the form that `guanxi extract` prints: one object with the file's
  /// key and its articles. Spans are `[start, end]` in bytes of the file.
  public func json(file key: String) -> JSONValue {
    [
      "file": .string(key),
      "articles": .array(articles.map(\.json)),
    ]
  }
}

extension ArticleExtraction {
  fileprivate var json: JSONValue {
    [
      "title": .string(title),
      "date": .optional(date?.iso),
      "date_inferred": .boolean(date?.isInferred ?? false),
      "byline": .optional(byline),
      "span": extent.json,
      "persons": .array(PersonSummary.summaries(of: persons).map(\.json)),
      "bodies": .array(bodyNames.longestForms.map { .string($0) }),
      "projects": .array(names(of: .project).longestForms.map { .string($0) }),
      "villages": .array(names(of: .village).longestForms.map { .string($0) }),
      "events": .array(events.map(\.json)),
      "unresolved": .array(unresolved.map(\.json)),
    ]
  }

  private func names(of kind: EntityMention.Kind) -> [String] {
    entities.filter { $0.kind == kind && $0.bodyKind != .group }.map(\.name)
  }

  /// Bodies that are named, and those inside an office.
  private var bodyNames: [String] {
    names(of: .body) + persons.flatMap(\.offices).filter(\.isRole).compactMap(\.body)
  }
}

/// All mentions of a name in an article as one person.
private struct PersonSummary {
  var name: String
  var kind: PersonKind
  var titles: [String]
  var mentions: [PersonMention]

  /// In the order of their first mentions.
  static func summaries(of mentions: [PersonMention]) -> [PersonSummary] {
    var summaries: [PersonSummary] = []
    var indices: [String: Int] = [:]
    for mention in mentions {
      let index = indices[mention.name] ?? summaries.count
      if index == summaries.count {
        indices[mention.name] = index
        summaries.append(
          PersonSummary(name: mention.name, kind: mention.kind, titles: [], mentions: []))
      }
      summaries[index].add(mention)
    }
    return summaries
  }

  private mutating func add(_ mention: PersonMention) {
    if kind == .other { kind = mention.kind }
    for office in mention.offices where !titles.contains(office.printed) {
      titles.append(office.printed)
    }
    mentions.append(mention)
  }

  var json: JSONValue {
    [
      "name": .string(name),
      "titles": .array(titles.map { .string($0) }),
      "kind": .string(kind.rawValue),
      "mentions": .array(
        mentions.map {
          [
            "spans": $0.spans.json, "rule": .string($0.rule), "confidence": .double($0.confidence),
          ]
        }),
    ]
  }
}

extension EventCandidate {
  fileprivate var json: JSONValue {
    [
      "name": .optional(name),
      "full_name": .optional(fullName),
      "kind": .string(kind.rawValue),
      "date": .optional(date?.iso),
      "date_end": .optional(date?.end),
      "date_inferred": .boolean(date?.isInferred ?? false),
      "people": .array(participants.map(\.json)),
      "bodies": .array(
        collectives.filter { !$0.isGroup }.map(\.body).longestForms.map { .string($0) }),
      "spans": spans.json,
      "rule": .string(rule),
      "confidence": .double(confidence),
    ]
  }
}

extension Participation {
  fileprivate var json: JSONValue {
    [
      "name": .string(person),
      // Each once, however often it is said.
      "acts": .array(Set(acts.map(\.act)).sorted().map { .string($0.rawValue) }),
      "title": .optional(title),
      "position": position.map { .integer(Int64($0)) } ?? .null,
      "headline_position": headlinePosition.map { .integer(Int64($0)) } ?? .null,
      "list": .string(list.rawValue),
      "spans": spans.json,
      "rule": .string(rule),
      "confidence": .double(confidence),
    ]
  }
}

extension UnresolvedItem {
  fileprivate var json: JSONValue {
    ["reason": .string(reason.rawValue), "detail": .string(detail), "spans": spans.json]
  }
}

extension JSONValue {
  fileprivate static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }
}

extension ByteSpan {
  fileprivate var json: JSONValue { [.integer(Int64(start)), .integer(Int64(end))] }
}

extension [ByteSpan] {
  fileprivate var json: JSONValue { .array(map(\.json)) }
}

extension [String] {
  /// Each name once, in order, without those that end another name: 区委 beside 北碚区委.
  ///
  /// Complexity: linear in the total length of the names, times the length of the longest.
  var longestForms: [String] {
    var endings: Set<String> = []
    for name in Set(self) {
      var rest = name.dropFirst()
      while !rest.isEmpty {
        endings.insert(String(rest))
        rest = rest.dropFirst()
      }
    }
    var seen: Set<String> = []
    return filter { !endings.contains($0) && seen.insert($0).inserted }
  }
}
