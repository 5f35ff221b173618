import GraphModel
import Terminal

/// A subgraph as the CSV files that bulk importers of graph databases read.
///
/// A file of nodes per combination of labels and a file of relationships per type, so that columns are
/// rarely empty:
///
///     nodes-Person.csv              :ID,:LABEL,kind:string,name:string
///     relationships-ATTENDED.csv    :START_ID,:END_ID,:TYPE,acts:string[],position:long
///
/// Types are long, double, boolean, string and their lists, `type[]`. An empty field is null, `""` the
/// empty string or the empty list. Labels and elements are parted by `;`; inside them `\` and `;` are
/// written `\\` and `\;`, and a list of one empty string is a lone `\`. Where a property has two types
/// under one label, the nodes are parted further, into `nodes-Person-2.csv`: no value changes its type,
/// except that lists of mixed elements become lists of doubles or strings.
public struct BulkCSVFormat: Sendable, Hashable {
  /// A file to write: its name and text.
  public struct File: Sendable, Hashable {
    public var name: String
    public var text: String
  }

  public init() {}

  /// Ascending by name; every name is fit for a file and unique without regard to case.
  ///
  /// Complexity: O(n log n) in the size of the subgraph.
  public func files(_ subgraph: Subgraph) -> [File] {
    var names: Set<String> = []
    var files: [File] = []
    for (labels, nodes) in grouped(subgraph.nodes, by: \.labels, properties: \.properties) {
      let table = PropertyColumns(nodes.map(\.properties))
      let list = labels.map(Self.escapedElement).joined(separator: ";")
      var text = csv([":ID", ":LABEL"] + table.headers)
      for node in nodes { text += csv([String(node.id), list] + table.cells(node.properties)) }
      let name = Self.fileName(["nodes"] + labels, avoiding: &names)
      files.append(File(name: name, text: text))
    }
    let byType = grouped(
      subgraph.relationships, by: { [$0.type] }, properties: \.properties)
    for (type, relationships) in byType {
      let table = PropertyColumns(relationships.map(\.properties))
      var text = csv([":START_ID", ":END_ID", ":TYPE"] + table.headers)
      for relationship in relationships {
        text += csv(
          [String(relationship.source), String(relationship.target), relationship.type]
            + table.cells(relationship.properties))
      }
      let name = Self.fileName(["relationships"] + type, avoiding: &names)
      files.append(File(name: name, text: text))
    }
    return files.sorted { $0.name < $1.name }
  }

  private func csv(_ cells: [String?]) -> String { CSVFormat().row(cells, titles: []) }

  /// Items by key, and under one key apart where a property has another type, both ascending.
  private func grouped<Item>(
    _ items: [Item], by key: (Item) -> [String], properties: (Item) -> [String: PropertyValue]
  ) -> [([String], [Item])] {
    var groups: [[String]: [PropertyGroup<Item>]] = [:]
    for item in items {
      let types = properties(item).mapValues(ColumnType.init)
      let key = key(item)
      if let index = groups[key, default: []].firstIndex(where: { $0.accepts(types) }) {
        groups[key, default: []][index].append(item, types)
      } else {
        var group = PropertyGroup<Item>()
        group.append(item, types)
        groups[key, default: []].append(group)
      }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .flatMap { key, groups in groups.map { (key, $0.items) } }
  }

  /// Joined by `-`, with everything but letters, digits and `_` replaced; numbered where taken.
  private static func fileName(_ parts: [String], avoiding taken: inout Set<String>) -> String {
    let stem = parts.map { part in
      let kept = part.unicodeScalars.prefix(40).map { scalar -> Character in
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          ? Character(scalar) : "_"
      }
      return String(kept)
    }.joined(separator: "-")
    let short = String(decoding: stem.utf8.prefix(160), as: UTF8.self)
      .filter { $0 != "\u{FFFD}" }
    var name = short
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(short)-\(number)"
      number += 1
    }
    return name + ".csv"
  }

  static func escapedElement(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ";") })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == ";" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

/// Items whose properties go into the same columns.
private struct PropertyGroup<Item> {
  var items: [Item] = []
  var types: [String: ColumnType] = [:]

  func accepts(_ candidate: [String: ColumnType]) -> Bool {
    candidate.allSatisfy { key, type in types[key].map { $0.merged(with: type) != nil } ?? true }
  }

  mutating func append(_ item: Item, _ candidate: [String: ColumnType]) {
    items.append(item)
    types.merge(candidate) { $0.merged(with: $1) ?? $0 }
  }
}
