// Turns a part of a graph into the text of a graph format — DOT, GraphML, GEXF, bulk-import CSV, JSON —
// and DOT into a picture by Graphviz. It writes no files and asks no questions of the graph but which
// nodes and relationships belong to the part.

/// A form in which a graph can be exported.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case dot, svg, png, graphml, gexf, csv, json
}
