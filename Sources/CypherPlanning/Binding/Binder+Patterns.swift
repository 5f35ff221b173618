import CypherSyntax

/// The pattern of a MATCH while its parts are read.
struct PatternDraft {
  var pattern = MatchPattern()
  /// Property maps of nodes and single relationships, which become conditions.
  var properties: [(slot: Slot, map: ExpressionSyntax)] = []
  /// Property maps of relationships of variable length, by their index.
  var lengthProperties: [(index: Int, map: ExpressionSyntax)] = []
  var newSlots: [Slot] = []
  var newNames: Set<String> = []
  /// Named paths: name, slot, walk.
  var paths: [(variable: NameSyntax, slot: Slot, walk: [Slot])] = []
}

extension Binder {
  mutating func bind(_ match: MatchSyntax, over input: Plan) throws(PlanningError) -> Plan {
    let draft = try bind(match.patterns, allowsNewNames: true)
    let base = match.isOptional ? Plan.start : input
    let plan = try finish(draft, condition: match.condition, over: base)
    if context.tracesMatches {
      traced += draft.pattern.nodes.map(\.slot) + draft.pattern.relationships.map(\.slot)
    }
    guard match.isOptional else { return plan }
    let nulls = draft.newSlots + draft.paths.map(\.slot)
    return .optional(input, inner: plan, nulls: nulls)
  }

  /// Binds the conditions of a pattern, and gives its paths their slots.
  mutating func finish(
    _ draft: PatternDraft, condition: ExpressionSyntax?, over input: Plan
  ) throws(PlanningError) -> Plan {
    var pattern = draft.pattern
    var conditions: [BoundExpression] = []
    for (slot, map) in draft.properties {
      for entry in try entries(map) {
        use(property: entry.key, at: Place(map.range))
        let property = BoundExpression.property(.variable(slot), key: entry.key, Place(map.range))
        conditions.append(.binary(.equal, property, entry.value, Place(map.range)))
      }
    }
    for (index, map) in draft.lengthProperties {
      pattern.relationships[index].properties = try entries(map)
    }
    for path in draft.paths {
      let name = path.variable.text
      scope[name] = Variable(slot: path.slot, kind: .path, definition: .path(path.walk))
    }
    if let condition { conditions += try bind(condition).conjuncts }
    let plan = Plan.match(input, pattern, where: .conjunction(conditions))
    guard !draft.paths.isEmpty else { return plan }
    for path in draft.paths {
      scope[path.variable.text] = Variable(slot: path.slot, kind: .path)
    }
    return .project(
      plan, draft.paths.map { Projection(slot: $0.slot, expression: .path($0.walk)) })
  }

  private mutating func entries(_ map: ExpressionSyntax) throws(PlanningError) -> [MapEntry] {
    switch map.kind {
    case .map(let members):
      var entries: [MapEntry] = []
      for member in members {
        entries.append(MapEntry(key: member.key.text, value: try bind(member.value)))
      }
      return entries
    case .parameter(let name): throw PlanningError(.invalidParameterUse(name), Place(map.range))
    default:
      throw PlanningError(
        .invalidArgumentType(operation: "a pattern", expected: "a map"), Place(map.range))
    }
  }

  /// Reads patterns; new names enter the scope.
  mutating func bind(
    _ parts: [PatternPartSyntax], allowsNewNames: Bool
  ) throws(PlanningError) -> PatternDraft {
    var draft = PatternDraft()
    for part in parts {
      try add(
        part.element, selection: part.selection, variable: part.variable, allowsNewNames, &draft)
    }
    return draft
  }

  /// Adds a path, which may have a name, to the pattern.
  mutating func add(
    _ element: PatternElementSyntax, selection: PatternPartSyntax.Selection = .all,
    variable: NameSyntax?, _ allowsNewNames: Bool, _ draft: inout PatternDraft
  ) throws(PlanningError) {
    let walk = try bind(
      element, selection: selection, isNamed: variable != nil, allowsNewNames, &draft)
    guard draft.pattern.relationships.count < Self.mostNodes,
      draft.pattern.nodes.count <= Self.mostNodes
    else { throw PlanningError(.tooManyClauses(limit: Self.mostNodes), Place(element.range)) }
    guard let variable else { return }
    let isTaken = draft.paths.contains { $0.variable.text == variable.text }
    guard scope[variable.text] == nil, !isTaken else {
      throw PlanningError(.variableAlreadyBound(variable.text), Place(variable.range))
    }
    draft.paths.append((variable, newSlot(), walk))
  }

  private mutating func bind(
    _ element: PatternElementSyntax, selection: PatternPartSyntax.Selection, isNamed: Bool,
    _ allowsNewNames: Bool, _ draft: inout PatternDraft
  ) throws(PlanningError) -> [Slot] {
    var nodes: [Slot] = []
    for node in element.nodes { nodes.append(try bind(node, allowsNewNames, &draft)) }
    var walk = [nodes[0]]
    for (index, syntax) in element.relationships.enumerated() {
      let relationship = try bind(
        syntax, left: nodes[index], right: nodes[index + 1], selection, isNamed, allowsNewNames,
        &draft)
      walk += [relationship, nodes[index + 1]]
    }
    return walk
  }

  private mutating func bind(
    _ node: NodePatternSyntax, _ allowsNewNames: Bool, _ draft: inout PatternDraft
  ) throws(PlanningError) -> Slot {
    let labels = node.labels.map { label($0) }
    let slot: Slot
    var isBound = false
    if let variable = node.variable, let known = scope[variable.text] {
      guard known.kind == .node || known.kind == .value else {
        throw PlanningError(
          .variableTypeConflict(variable.text, isA: known.kind, usedAs: .node),
          Place(variable.range))
      }
      slot = known.slot
      isBound = !draft.newNames.contains(variable.text)
    } else {
      slot = newSlot()
      draft.newSlots.append(slot)
      if let variable = node.variable {
        guard allowsNewNames else { throw undefined(variable.text, Place(variable.range)) }
        scope[variable.text] = Variable(slot: slot, kind: .node)
        draft.newNames.insert(variable.text)
      }
    }
    if let map = node.properties { draft.properties.append((slot, map)) }
    if let index = draft.pattern.nodes.firstIndex(where: { $0.slot == slot }) {
      draft.pattern.nodes[index].labels += labels.filter {
        !draft.pattern.nodes[index].labels.contains($0)
      }
    } else {
      draft.pattern.nodes.append(PatternNode(slot: slot, labels: labels, isBound: isBound))
    }
    return slot
  }

  /// The slot of the path where it has a variable length and the path is named, else that of the
  /// relationship.
  private mutating func bind(
    _ syntax: RelationshipPatternSyntax, left: Slot, right: Slot,
    _ selection: PatternPartSyntax.Selection, _ isNamed: Bool, _ allowsNewNames: Bool,
    _ draft: inout PatternDraft
  ) throws(PlanningError) -> Slot {
    var length = syntax.length.map { PathLength(minimum: $0.minimum ?? 1, maximum: $0.maximum) }
    if length == nil, selection != .all { length = PathLength(minimum: 1, maximum: 1) }
    let kind: VariableKind = length == nil ? .relationship : .relationshipList
    let slot: Slot
    var isBound = false
    if let variable = syntax.variable, let known = scope[variable.text] {
      let place = Place(variable.range)
      guard known.kind == kind || known.kind == .value else {
        throw PlanningError(
          .variableTypeConflict(variable.text, isA: known.kind, usedAs: kind), place)
      }
      guard !draft.newNames.contains(variable.text),
        !draft.pattern.relationships.contains(where: { $0.slot == known.slot })
      else { throw PlanningError(.relationshipRepeated(variable.text), place) }
      slot = known.slot
      isBound = true
    } else {
      slot = newSlot()
      draft.newSlots.append(slot)
      if let variable = syntax.variable {
        guard allowsNewNames else { throw undefined(variable.text, Place(variable.range)) }
        scope[variable.text] = Variable(slot: slot, kind: kind)
        draft.newNames.insert(variable.text)
      }
    }
    var relationship = PatternRelationship(
      slot: slot, left: left, right: right, direction: PatternDirection(syntax.direction),
      types: syntax.types.map { relationshipType($0) }, length: length, isBound: isBound,
      selection: PathSelection(selection))
    if length != nil, isNamed {
      let path = newSlot()
      relationship.path = path
      draft.newSlots.append(path)
    }
    if let map = syntax.properties {
      if length == nil {
        draft.properties.append((slot, map))
      } else {
        draft.lengthProperties.append((draft.pattern.relationships.count, map))
      }
    }
    draft.pattern.relationships.append(relationship)
    return relationship.path ?? slot
  }

  func undefined(_ name: String, _ place: Place) -> PlanningError {
    PlanningError(
      .undefinedVariable(name, nearMiss: NearMiss.closest(to: name, among: scope.names)), place)
  }
}

extension PatternDirection {
  fileprivate init(_ direction: RelationshipPatternSyntax.Direction) {
    switch direction {
    case .right: self = .right
    case .left: self = .left
    case .either: self = .either
    }
  }
}

extension PathSelection {
  fileprivate init(_ selection: PatternPartSyntax.Selection) {
    switch selection {
    case .all: self = .all
    case .shortest: self = .shortest
    case .allShortest: self = .allShortest
    }
  }
}
