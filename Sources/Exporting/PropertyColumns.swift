import GraphModel

/// The type of a column of bulk-import CSV.
enum ColumnType: Hashable {
  case long, double, boolean, string
  case list(Element)

  /// What the elements of a list are; `none` for lists that are all empty.
  enum Element: String {
    case long, double, boolean, string
    case none = ""
  }

  init(_ value: PropertyValue) {
    switch value {
    case .boolean: self = .boolean
    case .integer: self = .long
    case .double: self = .double
    case .string: self = .string
    case .list(let items): self = .list(Self.element(of: items))
    }
  }

  private static func element(of items: [PropertyValue]) -> Element {
    var result = Element.none
    for item in items {
      let next: Element =
        switch item {
        case .boolean: .boolean
        case .integer: .long
        case .double: .double
        case .string, .list: .string
        }
      switch (result, next) {
      case (.none, _): result = next
      case (let one, let other) where one == other: continue
      case (.long, .double), (.double, .long): result = .double
      default: return .string
      }
    }
    return result
  }

  /// The type that holds values of both; nil where a value would change its type.
  func merged(with other: ColumnType) -> ColumnType? {
    switch (self, other) {
    case (let one, let two) where one == two: one
    case (.list(.none), .list): other
    case (.list, .list(.none)): self
    default: nil
    }
  }

  var header: String {
    switch self {
    case .long: "long"
    case .double: "double"
    case .boolean: "boolean"
    case .string: "string"
    case .list(.none): "string[]"
    case .list(let element): element.rawValue + "[]"
    }
  }
}

/// The columns that a table needs for the properties of its rows, ascending by key.
struct PropertyColumns {
  private let columns: [(key: String, type: ColumnType)]

  init(_ rows: [[String: PropertyValue]]) {
    var types: [String: ColumnType] = [:]
    for row in rows {
      for (key, value) in row {
        let type = ColumnType(value)
        types[key] = types[key].map { $0.merged(with: type) ?? $0 } ?? type
      }
    }
    columns = types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `name:string`, `position:long`, `acts:string[]`.
  var headers: [String] { columns.map { "\($0.key):\($0.type.header)" } }

  /// The row's values in the order of the columns; nil is null.
  func cells(_ properties: [String: PropertyValue]) -> [String?] {
    columns.map { column in
      guard let value = properties[column.key] else { return nil }
      guard case .list(let items) = value else { return Self.scalar(value) }
      let elements = items.map { item in
        if case .list(.double) = column.type, case .integer(let number) = item {
          return Self.scalar(.double(Double(number)))
        }
        return BulkCSVFormat.escapedElement(Self.scalar(item))
      }
      return elements == [""] ? "\\" : elements.joined(separator: ";")
    }
  }

  private static func scalar(_ value: PropertyValue) -> String {
    switch value {
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .double(let number):
      number.isNaN
        ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : "\(number)"
    case .string(let text): text
    case .list(let items): items.map(scalar).joined(separator: ",")
    }
  }
}
