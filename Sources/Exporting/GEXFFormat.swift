import GraphModel
import Provenance

/// A subgraph as GEXF 1.3 (https://gexf.net/schema.html), for Gephi.
///
/// A node's label is its name, an edge's label its type; `labels` and `evidence` are attributes as in
/// `GraphMLFormat`.
public struct GEXFFormat: Sendable, Hashable {
  public init() {}

  /// Complexity: O(n log n) in the size of the subgraph.
  public func text(_ subgraph: Subgraph) -> String {
    let nodeTable = AttributeTable(prefix: "n", rows: subgraph.nodes.map(\.properties))
    let edgeTable = AttributeTable(prefix: "e", rows: subgraph.relationships.map(\.properties))
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="directed" mode="static">
          <attributes class="node">
            <attribute id="labels" title="labels" type="string"/>

      """
    text += declarations(nodeTable)
    text += "    </attributes>\n    <attributes class=\"edge\">\n"
    text += "      <attribute id=\"evidence\" title=\"evidence\" type=\"string\"/>\n"
    text += declarations(edgeTable)
    text += "    </attributes>\n    <nodes>\n"
    for node in subgraph.nodes {
      let name = node.name ?? String(node.id)
      text += "      <node id=\"\(node.id)\" label=\"\(xmlEscaped(name))\">\n        <attvalues>\n"
      text += value("labels", node.labels.joined(separator: ";"))
      for entry in nodeTable.values(node.properties) { text += value(entry.id, entry.text) }
      text += "        </attvalues>\n      </node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for edge in subgraph.relationships {
      let type = xmlEscaped(edge.type)
      text += "      <edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\""
      text += " kind=\"\(type)\" label=\"\(type)\">\n        <attvalues>\n"
      if let citations = subgraph.citations[edge.id] {
        text += value("evidence", citations.map(\.reference).joined(separator: "\n"))
      }
      for entry in edgeTable.values(edge.properties) { text += value(entry.id, entry.text) }
      text += "        </attvalues>\n      </edge>\n"
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private func declarations(_ table: AttributeTable) -> String {
    table.attributes.map { attribute in
      "      <attribute id=\"\(attribute.id)\" title=\"\(xmlEscaped(attribute.name))\""
        + " type=\"\(attribute.kind.rawValue)\"/>\n"
    }.joined()
  }

  private func value(_ id: String, _ text: String) -> String {
    "          <attvalue for=\"\(id)\" value=\"\(xmlEscaped(text))\"/>\n"
  }
}
