import GraphModel
import GraphStore

/// Finds what a user names on the command line.
struct NodeLookup {
  var database: GraphDatabase

  /// Nodes with that id, name or alias; ascending by id. Throws `CommandError.notFound` where there
  /// are none.
  func nodes(_ text: String) throws -> [Node] {
    if let id = Int64(text), let node = try database.node(id) { return [node] }
    let named = try database.nodes(named: text)
    if !named.isEmpty { return named }
    let all = try database.nodes(label: nil)
    let aliased = all.filter { $0.properties["aliases"]?.list?.contains(.string(text)) == true }
    if !aliased.isEmpty { return aliased }
    throw CommandError.notFound(
      name: text, database: database.path, nearest: nearest(to: text, among: all))
  }

  /// Up to three names that contain the text, or else share most characters with it.
  private func nearest(to text: String, among nodes: [Node]) -> [String] {
    let names = Set(nodes.compactMap(\.name))
    let containing = names.filter { $0.contains(text) }
    if !containing.isEmpty {
      return Array(containing.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(3))
    }
    let characters = Set(text)
    let similar = names.filter { name in
      let shared = characters.intersection(name).count
      return shared > 0 && shared * 2 >= max(characters.count, min(name.count, 4))
    }
    return Array(similar.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(3))
  }
}
