import GraphModel
import Lexicon
import MentionModel
import Provenance

/// Which person a name means: a name is one person within the place that their offices belong to.
///
/// The place is that of the first office printed with the name in the file, else what the file is about;
/// holders of national offices are one person everywhere. A name that is printed in some file with a
/// national office only is that person in files that print it bare. Journalists are apart.
struct PersonResolution {
  private let roles: RoleResolver
  /// Scope of a name in a file: the locality, `national`, or the file itself.
  private var scopes: [String: [String: String]] = [:]
  /// Kinds by identity key, the highest in precedence.
  private var kinds: [String: PersonKind] = [:]

  static let holdsRule = "resolution.holds"
  static let officeOfRule = "resolution.office-of-body"
  private static let national = "national"

  /// Kinds from the most to the least telling.
  private static let precedence: [PersonKind] = [
    .official, .company, .expert, .foreign, .historic, .resident, .journalist, .other,
  ]

  init(records: [ArticleRecord], roles: RoleResolver) {
    self.roles = roles
    var nationalNames: Set<String> = []
    for record in records {
      for person in record.article.persons {
        guard let role = Self.firstRole(of: person, in: record, roles) else { continue }
        if role.isNational { nationalNames.insert(person.name) }
        let scope = role.isNational ? Self.national : role.locality ?? record.scope
        if scopes[person.name]?[record.file] == nil {
          scopes[person.name, default: [:]][record.file] = scope
        }
      }
    }
    for record in records {
      for person in record.article.persons where scopes[person.name]?[record.file] == nil {
        let known = Set((scopes[person.name] ?? [:]).values)
        let isNational = nationalNames.contains(person.name) && known == [Self.national]
        scopes[person.name, default: [:]][record.file] = isNational ? Self.national : record.scope
      }
    }
    for record in records {
      for person in record.article.persons {
        let key = key(person.name, isJournalist: person.kind == .journalist, in: record)
        let known = kinds[key] ?? .other
        if Self.rank(person.kind) < Self.rank(known) {
          kinds[key] = person.kind
        } else if kinds[key] == nil {
          kinds[key] = known
        }
      }
    }
  }

  private static func rank(_ kind: PersonKind) -> Int {
    precedence.firstIndex(of: kind) ?? precedence.count
  }

  private static func firstRole(
    of person: PersonMention, in record: ArticleRecord, _ roles: RoleResolver
  ) -> RoleResolver.Role? {
    person.offices.lazy.compactMap { roles.role(of: $0, localities: record.localities) }.first
  }

  private func key(_ name: String, isJournalist: Bool, in record: ArticleRecord) -> String {
    isJournalist
      ? "\(name)@\(record.scope)#journalist"
      : "\(name)@\(scopes[name]?[record.file] ?? record.scope)"
  }

  /// The node of a person, made where there is none.
  func node(
    _ name: String, isJournalist: Bool = false, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) -> Int64 {
    let key = key(name, isJournalist: isJournalist, in: record)
    return graph.node(
      [.person], key: key,
      properties: [
        "name": .string(name), "kind": .string((kinds[key] ?? .other).rawValue),
      ])
  }

  /// Nodes, mentions and offices of the persons of an article.
  func addPersons(
    of record: ArticleRecord, entities: EntityResolution, to graph: inout GraphAssembly
  ) {
    for person in record.article.persons {
      let id = node(
        person.name, isJournalist: person.kind == .journalist, in: record, &graph)
      graph.mention(
        id, in: record, spans: person.spans, rule: person.rule, confidence: person.confidence)
      for office in person.offices {
        hold(
          office, by: id,
          cited: record.evidence(
            office.spans + person.spans, rule: Self.holdsRule, confidence: person.confidence),
          in: record, entities: entities, &graph)
      }
    }
  }

  /// HOLDS, with the role and its body; first and last cited by the date of the articles.
  func hold(
    _ office: OfficeMention, by person: Int64, cited: Evidence, in record: ArticleRecord,
    entities: EntityResolution, _ graph: inout GraphAssembly
  ) {
    guard let role = roleNode(office, in: record, entities: entities, &graph) else { return }
    let status = office.status
    var properties: [String: PropertyValue] = ["status": .string(status.rawValue)]
    if let date = record.article.date?.iso {
      properties["first_cited"] = .string(date)
      properties["last_cited"] = .string(date)
    }
    let id = graph.relate(
      person, .holds, role, qualifier: status.rawValue, properties: properties, evidence: cited)
    if let date = record.article.date?.iso {
      graph.set("last_cited", ofRelationship: id, to: .string(date))
    }
  }

  /// The node of an office with its body; nil where no body can be told.
  func roleNode(
    _ office: OfficeMention, in record: ArticleRecord, entities: EntityResolution,
    _ graph: inout GraphAssembly
  ) -> Int64? {
    guard let role = roles.role(of: office, localities: record.localities) else { return nil }
    let body = graph.node([.body], key: role.body, properties: ["name": .string(role.body)])
    if let printed = office.body { graph.alias(printed, of: body) }
    let id = graph.node(
      [.role], key: role.name,
      properties: ["name": .string(role.name), "title": .string(role.title)])
    let cited = record.evidence(office.spans, rule: Self.officeOfRule, confidence: 0.9)
    graph.relate(id, .of, body, evidence: cited)
    graph.mention(
      id, in: record, spans: office.spans, rule: Self.officeOfRule, confidence: 0.9)
    graph.mention(
      body, in: record, spans: office.spans, rule: EntityResolution.officeRule, confidence: 0.9)
    return id
  }
}

extension ArticleRecord {
  /// Within what a bare name is one person: the division that the file is about, else the file.
  var scope: String { locality?.name ?? file }
}
