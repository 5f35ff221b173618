import GraphModel
import Provenance

/// A subgraph as GraphML (http://graphml.graphdrawing.org/specification.html), for yEd, Gephi, igraph,
/// networkx.
///
/// Besides the properties, nodes carry `labels` (parted by `;`), edges `label` (the type) and `evidence`
/// (a line each: file:line “quote”).
public struct GraphMLFormat: Sendable, Hashable {
  public init() {}

  /// Complexity: O(n log n) in the size of the subgraph.
  public func text(_ subgraph: Subgraph) -> String {
    let nodeTable = AttributeTable(prefix: "n", rows: subgraph.nodes.map(\.properties))
    let edgeTable = AttributeTable(prefix: "e", rows: subgraph.relationships.map(\.properties))
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="labels" for="node" attr.name="labels" attr.type="string"/>
        <key id="label" for="edge" attr.name="label" attr.type="string"/>
        <key id="evidence" for="edge" attr.name="evidence" attr.type="string"/>

      """
    for (table, element) in [(nodeTable, "node"), (edgeTable, "edge")] {
      for attribute in table.attributes {
        text +=
          "  <key id=\"\(attribute.id)\" for=\"\(element)\" attr.name=\"\(xmlEscaped(attribute.name))\""
          + " attr.type=\"\(attribute.kind.rawValue)\"/>\n"
      }
    }
    text += "  <graph id=\"G\" edgedefault=\"directed\">\n"
    for node in subgraph.nodes {
      text += "    <node id=\"\(node.id)\">\n"
      text += data("labels", node.labels.joined(separator: ";"))
      for value in nodeTable.values(node.properties) { text += data(value.id, value.text) }
      text += "    </node>\n"
    }
    for edge in subgraph.relationships {
      text +=
        "    <edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\">\n"
      text += data("label", edge.type)
      if let citations = subgraph.citations[edge.id] {
        text += data("evidence", citations.map(\.reference).joined(separator: "\n"))
      }
      for value in edgeTable.values(edge.properties) { text += data(value.id, value.text) }
      text += "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private func data(_ key: String, _ value: String) -> String {
    "      <data key=\"\(key)\">\(xmlEscaped(value))</data>\n"
  }
}

extension Citation {
  /// `seeds/page.txt:9 “quoted words”`.
  var reference: String { "\(file):\(line) “\(quote)”" }
}
