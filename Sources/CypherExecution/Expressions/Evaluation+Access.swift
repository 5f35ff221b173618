import CypherPlanning
import GraphModel

extension Evaluation {
  /// `base.key`.
  func property(_ key: String, of base: Value, _ place: Place) throws(QueryError) -> Value {
    switch base {
    case .null: return .null
    case .node(let value):
      return try loaded(value).properties[key].map(Value.init) ?? .null
    case .relationship(let value):
      return try loaded(value).properties[key].map(Value.init) ?? .null
    case .map(let entries): return entries[key] ?? .null
    case .date(let date): return date.component(key).map(Value.integer) ?? .null
    default: throw .evaluation(.notAccessible(found: base.type), place)
    }
  }

  /// All properties of an entity or entries of a map; nil for null.
  func properties(
    of base: Value, _ operation: String, _ place: Place
  ) throws(QueryError) -> [String: Value]? {
    switch base {
    case .null: return nil
    case .node(let value): return try loaded(value).properties.mapValues(Value.init)
    case .relationship(let value): return try loaded(value).properties.mapValues(Value.init)
    case .map(let entries): return entries
    default:
      throw .evaluation(
        .invalidArgument(
          operation: operation, expected: "a node, relationship or map", found: base.type), place)
    }
  }

  /// `base[index]`: an element of a list, counted from 0, or from the end where negative; a property
  /// of an entity or map.
  func element(of base: Value, at index: Value, _ place: Place) throws(QueryError) -> Value {
    switch (base, index) {
    case (.null, _), (_, .null): return .null
    case (.list(let items), .integer(let number)):
      let position = number < 0 ? number + Int64(items.count) : number
      guard let position = Int(exactly: position), items.indices.contains(position) else {
        return .null
      }
      return items[position]
    case (.list, _): throw .evaluation(.listIndexNotInteger(found: index.type), place)
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
      return try property(key, of: base, place)
    case (.map, _), (.node, _), (.relationship, _):
      throw .evaluation(.mapKeyNotString(found: index.type), place)
    default: throw .evaluation(.notAccessible(found: base.type), place)
    }
  }

  /// `base[first..last]`: the elements from the first on, up to but not with the last.
  func slice(
    _ base: BoundExpression, _ first: BoundExpression?, _ last: BoundExpression?, _ place: Place
  ) throws(QueryError) -> Value {
    guard let items = try list(try value(base), "a slice", place) else { return .null }
    var bounds = [0, items.count]
    for (position, bound) in [first, last].enumerated() {
      guard let bound else { continue }
      switch try value(bound) {
      case .null: return .null
      case .integer(let number):
        let count = Int64(items.count)
        let fromEnd = number < 0 ? number.addingReportingOverflow(count).partialValue : number
        bounds[position] = Int(min(max(fromEnd, 0), count))
      case let other: throw .evaluation(.listIndexNotInteger(found: other.type), place)
      }
    }
    return .list(bounds[0] < bounds[1] ? Array(items[bounds[0]..<bounds[1]]) : [])
  }

  /// Whether the node has all the labels, or the relationship that type.
  func hasLabels(_ base: Value, _ labels: [String], _ place: Place) throws(QueryError) -> Value {
    switch base {
    case .null: return .null
    case .node(let value):
      let present = try loaded(value).labels
      return .boolean(labels.allSatisfy(present.contains))
    case .relationship(let value):
      let type = try loaded(value).type
      return .boolean(labels.allSatisfy { $0 == type })
    default:
      throw .evaluation(
        .invalidArgument(
          operation: "a label test", expected: "a node or relationship", found: base.type), place)
    }
  }
}

extension CivilDate {
  /// `year`, `month` or `day`; nil for any other name.
  func component(_ name: String) -> Int64? {
    switch name {
    case "year": Int64(year)
    case "month": Int64(month)
    case "day": Int64(day)
    default: nil
    }
  }
}
