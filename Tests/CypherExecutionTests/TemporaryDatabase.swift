import Foundation
import GraphModel
import GraphStore

/// A graph in a database file of its own, removed when the test lets go of it.
final class TemporaryDatabase {
  private let folder: URL
  let database: GraphDatabase

  init(_ graph: InMemoryGraph) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "graph.db").path
    try GraphDatabase.build(at: path) {
      try $0.replaceGraph(
        GraphDraft(nodes: graph.nodes, relationships: graph.relationships))
    }
    database = try GraphDatabase.open(path: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}
