import GraphModel
import Lexicon
import MentionModel
import Provenance

/// Bodies, projects, villages and places: which node a printed name means.
struct EntityResolution {
  private let restorer: LocalityRestorer
  private let roles: RoleResolver
  private let places: PrintedForms
  private let villages: PrintedForms
  /// 区委 before 组织部: the body that a chain of titles puts before another, by file and printed form.
  private var contexts: [String: [String: String]] = [:]

  static let partOfRule = "resolution.part-of"
  static let officeRule = "resolution.body-of-office"

  init(records: [ArticleRecord], restorer: LocalityRestorer, roles: RoleResolver) {
    self.restorer = restorer
    self.roles = roles
    places = Self.forms(of: .place, in: records, choice: .mostPrinted)
    villages = Self.forms(of: .village, in: records, choice: .longest)
    for record in records {
      for office in record.article.persons.flatMap(\.offices) {
        if let body = office.body, let context = office.context, context != body {
          contexts[record.file, default: [:]][body] =
            contexts[record.file]?[body] ?? context
        }
      }
    }
  }

  private static func forms(
    of kind: EntityMention.Kind, in records: [ArticleRecord], choice: PrintedForms.Choice
  ) -> PrintedForms {
    var files: [String: PrintedForms.File] = [:]
    for record in records {
      for entity in record.article.entities where entity.kind == kind {
        let scope = kind == .village ? record.scope : ""
        files[
          record.file, default: PrintedForms.File(key: record.file, scope: scope, counts: [:])
        ].counts[entity.name, default: 0] += 1
      }
    }
    return PrintedForms(files: Array(files.values), choice: choice)
  }

  // MARK: Names

  func body(_ printed: String, context: String? = nil, in record: ArticleRecord)
    -> LocalityRestorer.Restored
  {
    restorer.restored(
      printed, context: context ?? contexts[record.file]?[printed],
      localities: record.localities)
  }

  /// The node of a body, made where there is none.
  func bodyNode(
    _ printed: String, context: String? = nil, kind: BodyKind?, in record: ArticleRecord,
    _ graph: inout GraphAssembly
  ) -> Int64 {
    let restored = body(printed, context: context, in: record)
    let key = record.key(restored.name, isCertain: restored.isCertain)
    var properties: [String: PropertyValue] = ["name": .string(restored.name)]
    if let kind { properties["kind"] = .string(kind.rawValue) }
    let id = graph.node([.body], key: key, properties: properties)
    graph.alias(printed, of: id)
    return id
  }

  /// The node of a collective that is no organ: 区级相关部门.
  func groupNode(_ printed: String, in record: ArticleRecord, _ graph: inout GraphAssembly)
    -> Int64
  {
    graph.node(
      [.body], key: "\(printed)@\(record.locality?.name ?? record.file)",
      properties: ["name": .string(printed), "kind": .string(BodyKind.group.rawValue)])
  }

  func placeNode(
    _ printed: String, level: String?, in record: ArticleRecord, _ graph: inout GraphAssembly
  ) -> Int64 {
    let name = places.name(of: printed, in: record.file)
    var properties: [String: PropertyValue] = ["name": .string(name)]
    if let level { properties["level"] = .string(level) }
    let id = graph.node([.place], key: name, properties: properties)
    graph.alias(printed, of: id)
    return id
  }

  func villageNode(_ printed: String, in record: ArticleRecord, _ graph: inout GraphAssembly)
    -> Int64
  {
    let name = villages.name(of: printed, in: record.file)
    // Sixty places are called 中华村: a village is one only within its county.
    let id = graph.node(
      [.village], key: "\(name)@\(record.locality?.name ?? record.file)",
      properties: ["name": .string(name)])
    graph.alias(printed, of: id)
    return id
  }

  func projectNode(_ printed: String, in record: ArticleRecord, _ graph: inout GraphAssembly)
    -> Int64
  {
    graph.node(
      [.project], key: "\(printed)@\(record.locality?.name ?? record.file)",
      properties: ["name": .string(printed)])
  }

  func node(of entity: EntityMention, in record: ArticleRecord, _ graph: inout GraphAssembly)
    -> Int64
  {
    switch entity.kind {
    case .body: bodyNode(entity.name, kind: entity.bodyKind, in: record, &graph)
    case .place: placeNode(entity.name, level: entity.qualifier, in: record, &graph)
    case .village: villageNode(entity.name, in: record, &graph)
    case .project: projectNode(entity.name, in: record, &graph)
    }
  }

  // MARK: Passes

  /// Nodes and mentions of all entities of an article.
  func addMentions(of record: ArticleRecord, to graph: inout GraphAssembly) {
    var reported: Set<String> = []
    for entity in record.article.entities {
      let id = node(of: entity, in: record, &graph)
      for alias in entity.aliases { graph.alias(alias, of: id) }
      graph.mention(
        id, in: record, spans: entity.spans, rule: entity.rule, confidence: entity.confidence)
      guard entity.kind == .body, !body(entity.name, in: record).isCertain,
        reported.insert(entity.name).inserted
      else { continue }
      graph.leaveOpen(
        UnresolvedItem(
          reason: .unknownLocality,
          detail: "the place that \(entity.name) belongs to is not printed", spans: entity.spans),
        in: record)
    }
  }

  /// 北碚区委组织部 is part of 北碚区委: an organ whose name goes on from the name of another.
  ///
  /// The evidence is where the part is mentioned.
  func addParts(to graph: inout GraphAssembly) {
    let organs = graph.mentionedNodes(labelled: .body).filter {
      $0.node.properties["kind"]?.string.map(Self.organKinds.contains) ?? true
    }
    var ids: [String: Int64] = [:]
    for organ in organs { ids[organ.node.name ?? ""] = organ.node.id }
    for organ in organs {
      var prefix = organ.node.name ?? ""
      while prefix.count > 2 {
        prefix.removeLast()
        guard let whole = ids[prefix] else { continue }
        for cited in organ.mentions {
          var cited = cited
          cited.rule = Self.partOfRule
          graph.relate(organ.node.id, .partOf, whole, evidence: cited)
        }
        break
      }
    }
  }

  private static let organKinds = Set(
    [BodyKind.party, .congress, .consultative, .government, .court, .procuratorate].map(\.rawValue))
}
