import GraphModel
import Lexicon
import MentionModel
import Provenance

/// Persons with their kind, mentions and offices. Journalists are apart from others of their name.
struct PersonResolution {
  private let roles: RoleResolver
  private let identity: PersonIdentity
  /// Kinds by identity key, the highest in precedence.
  private var kinds: [String: PersonKind] = [:]

  static let holdsRule = "resolution.holds"
  static let officeOfRule = "resolution.office-of-body"

  /// Kinds from the most to the least telling.
  private static let precedence: [PersonKind] = [
    .official, .company, .expert, .foreign, .historic, .resident, .journalist, .other,
  ]

  init(records: [ArticleRecord], roles: RoleResolver, restorer: LocalityRestorer) {
    self.roles = roles
    identity = PersonIdentity(records: records, roles: roles, restorer: restorer)
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

  private func key(_ name: String, isJournalist: Bool, in record: ArticleRecord) -> String {
    isJournalist
      ? "\(name)@\(record.scope)#journalist" : "\(name)@\(identity.scope(of: name, in: record))"
  }

  /// Leaves open whether office holders of one name in two places are one person.
  func addHomonyms(to graph: inout GraphAssembly) {
    for homonym in identity.homonyms {
      graph.leaveOpen(
        UnresolvedItem(
          reason: .homonym,
          detail: "\(homonym.name) holds offices in \(homonym.scope) and in "
            + "\(homonym.otherScope): taken for two people",
          spans: homonym.spans),
        in: homonym.record)
    }
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
    let printedBodies = Set(record.article.entities.filter { $0.kind == .body }.map(\.name))
    var reported: Set<String> = []
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
        guard let role = roles.role(of: office, localities: record.localities), !role.isCertain,
          !printedBodies.contains(office.body ?? ""), reported.insert(role.name).inserted
        else { continue }
        graph.leaveOpen(
          UnresolvedItem(
            reason: .unknownLocality,
            detail: "the place that the office \(office.printed) belongs to is not printed",
            spans: office.spans),
          in: record)
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
    let id = graph.relate(
      person, .holds, role, qualifier: status.rawValue,
      properties: ["status": .string(status.rawValue)], evidence: cited)
    if let date = record.article.date?.iso {
      let held = graph.relationship(id)?.properties
      let first = min(held?["first_cited"]?.string ?? date, date)
      let last = max(held?["last_cited"]?.string ?? date, date)
      graph.set("first_cited", ofRelationship: id, to: .string(first))
      graph.set("last_cited", ofRelationship: id, to: .string(last))
    }
  }

  /// The node of an office with its body; nil where no body can be told.
  func roleNode(
    _ office: OfficeMention, in record: ArticleRecord, entities: EntityResolution,
    _ graph: inout GraphAssembly
  ) -> Int64? {
    guard let role = roles.role(of: office, localities: record.localities) else { return nil }
    let body = graph.node(
      [.body], key: record.key(role.body, isCertain: role.isCertain),
      properties: ["name": .string(role.body)])
    if let printed = office.body { graph.alias(printed, of: body) }
    let id = graph.node(
      [.role], key: record.key(role.name, isCertain: role.isCertain),
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
