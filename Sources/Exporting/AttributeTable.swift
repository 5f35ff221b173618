import GraphModel

/// The attributes that XML graph formats declare before they use them: one per property key, with the
/// type that holds all its values.
struct AttributeTable {
  enum Kind: String {
    case boolean, long, double, string
  }

  struct Attribute {
    /// Unique in the document: a prefix and a number.
    var id: String
    var name: String
    var kind: Kind
  }

  /// Ascending by name.
  private(set) var attributes: [Attribute] = []
  private var indexByName: [String: Int] = [:]

  init(prefix: String, rows: [[String: PropertyValue]]) {
    var kinds: [String: Kind] = [:]
    for row in rows {
      for (key, value) in row {
        let kind = Self.kind(of: value)
        kinds[key] = kinds[key].map { Self.common($0, kind) } ?? kind
      }
    }
    for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      indexByName[name] = attributes.count
      attributes.append(Attribute(id: "\(prefix)\(attributes.count)", name: name, kind: kind))
    }
  }

  /// The attributes that the row has, in order, with their values as text. Elements of a list are
  /// joined by `; `.
  func values(_ properties: [String: PropertyValue]) -> [(id: String, text: String)] {
    properties.keys.compactMap { indexByName[$0] }.sorted().compactMap { index in
      let attribute = attributes[index]
      return properties[attribute.name].map { (attribute.id, Self.text($0)) }
    }
  }

  private static func kind(of value: PropertyValue) -> Kind {
    switch value {
    case .boolean: .boolean
    case .integer: .long
    case .double: .double
    case .string, .list: .string
    }
  }

  private static func common(_ one: Kind, _ other: Kind) -> Kind {
    switch (one, other) {
    case (.long, .double), (.double, .long): .double
    default: one == other ? one : .string
    }
  }

  /// Numbers as XML Schema writes them: `INF`, `-INF`, `NaN`.
  private static func text(_ value: PropertyValue) -> String {
    switch value {
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .double(let number):
      number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-INF" : "INF") : "\(number)"
    case .string(let text): text
    case .list(let items): items.map(text).joined(separator: "; ")
    }
  }
}
