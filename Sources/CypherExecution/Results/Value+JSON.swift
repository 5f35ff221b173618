import GraphModel
import JSONText

// Values as JSON. What JSON has stands as it is; the rest is tagged: {"float": "NaN"}, {"map": {…}}
// where a map of one key could be taken for a tag, {"temporal": "2020-01-01"}, {"node": {…}},
// {"relationship": {…}}, {"path": [node, relationship, node, …]}.

extension Value {
  private static let tags: Set<String> = [
    "float", "map", "temporal", "node", "relationship", "path",
  ]

  /// Complexity: linear in the size of the value.
  public var json: JSONValue {
    switch self {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .float(let number):
      if number.isFinite { return .double(number) }
      return ["float": .string(number.isNaN ? "NaN" : number > 0 ? "Inf" : "-Inf")]
    case .string(let text): return .string(text)
    case .list(let items): return .array(items.map(\.json))
    case .map(let entries):
      let object = JSONValue.object(JSONObject(sorting: entries.mapValues(\.json)))
      let looksTagged = entries.count == 1 && entries.keys.allSatisfy(Self.tags.contains)
      return looksTagged ? ["map": object] : object
    case .date(let date): return ["temporal": .string(date.text)]
    case .node(let value): return Self.json(of: value)
    case .relationship(let value): return Self.json(of: value)
    case .path(let path): return ["path": .array(path.elements.map(\.json))]
    }
  }

  private static func json(of value: NodeValue) -> JSONValue {
    [
      "node": [
        "id": .integer(value.id),
        "labels": .array((value.node?.labels ?? []).map { .string($0) }),
        "properties": json(of: value.node?.properties ?? [:]),
      ]
    ]
  }

  private static func json(of value: RelationshipValue) -> JSONValue {
    var members: JSONObject = ["id": .integer(value.id)]
    if let relationship = value.relationship {
      members.append("type", .string(relationship.type))
      members.append("start", .integer(relationship.source))
      members.append("end", .integer(relationship.target))
    }
    members.append("properties", json(of: value.relationship?.properties ?? [:]))
    return ["relationship": .object(members)]
  }

  private static func json(of properties: [String: PropertyValue]) -> JSONValue {
    .object(JSONObject(sorting: properties.mapValues { Value($0).json }))
  }

  /// A parameter from its JSON; nil where a tag has the wrong content, or is that of an entity, which
  /// cannot be a parameter.
  ///
  /// Complexity: linear in the size of the value.
  public init?(json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .double(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .array(let elements):
      var items: [Value] = []
      for element in elements {
        guard let item = Value(json: element) else { return nil }
        items.append(item)
      }
      self = .list(items)
    case .object(let object):
      guard object.count == 1, let member = object.first else {
        self.init(entries: object)
        return
      }
      switch (member.key, member.value) {
      case ("map", .object(let entries)): self.init(entries: entries)
      case ("float", let number): self.init(float: number)
      case ("temporal", .string(let text)):
        guard let date = CivilDate(text) else { return nil }
        self = .date(date)
      case ("node", .object), ("relationship", .object), ("path", .array): return nil
      default: self.init(entries: object)
      }
    }
  }

  private init?(entries: JSONObject) {
    var values: [String: Value] = [:]
    for member in entries {
      guard let value = Value(json: member.value) else { return nil }
      values[member.key] = value
    }
    self = .map(values)
  }

  private init?(float json: JSONValue) {
    switch json {
    case .integer(let number): self = .float(Double(number))
    case .double(let number): self = .float(number)
    case "NaN": self = .float(.nan)
    case "Inf": self = .float(.infinity)
    case "-Inf": self = .float(-.infinity)
    case .string(let text):
      guard let number = Double(text) else { return nil }
      self = .float(number)
    default: return nil
    }
  }
}
