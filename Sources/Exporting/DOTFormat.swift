import GraphModel
import Provenance
import Terminal

/// A subgraph as a picture in the DOT language of Graphviz: people and groups at the left, events in the
/// middle, bodies, projects and places at the right.
///
/// One line joins a pair and is labelled with all acts between them (主持·讲话); its look is that of the
/// weightiest act. Tooltips of lines and nodes quote the evidence with file and line. The text is the
/// same for the same subgraph and options.
public struct DOTFormat: Sendable, Hashable {
  public struct Options: Sendable, Hashable {
    /// A family that has the Han in use; renderers replace a missing one by what they find.
    public var font = "Noto Sans CJK SC"
    public var language = PictureLanguage.chinese
    /// Above the picture; nil for one made from what is shown, empty for none.
    public var title: String?
    /// Draws articles, who wrote them and what they mention.
    public var includesArticles = false
    /// Writes a person's offices under the name instead of drawing them as nodes.
    public var foldsOffices = true
    public var showsLegend = true

    public init() {}
  }

  public var options: Options

  public init(options: Options = Options()) {
    self.options = options
  }

  /// Complexity: O(n log n) in the size of the subgraph.
  public func text(_ subgraph: Subgraph) -> String {
    let picture = Picture(subgraph, options: options)
    let wording = PictureWording(options.language)
    let drawing = DOTDrawing(picture: picture, wording: wording, scope: subgraph.scope)
    var text = "digraph guanxi {\n"
    text += "  graph [rankdir=LR, charset=\"UTF-8\", fontname=\(DOTText.quoted(options.font)),"
    text += " fontsize=18, fontcolor=\"#222222\", nodesep=0.16, ranksep=\"0.9\", pad=0.3,"
    text += " bgcolor=\"white\", outputorder=edgesfirst, splines=true, newrank=true"
    if let title = title(of: picture, subgraph, wording), !title.isEmpty {
      text += ", labelloc=t, labeljust=l, label=<<B>\(DOTText.markup(title))</B><BR/> >"
    }
    text += "];\n"
    text += "  node [fontname=\(DOTText.quoted(options.font)), fontsize=11, margin=\"0.12,0.05\","
    text += " penwidth=1.1, height=0.3];\n"
    text += "  edge [fontname=\(DOTText.quoted(options.font)), fontsize=9, arrowsize=0.6,"
    text += " labelfloat=false];\n\n"
    for node in picture.nodes { text += drawing.statement(node) }
    text += "\n"
    text += drawing.ranks()
    text += "\n"
    for line in picture.lines { text += drawing.statement(line) }
    if options.showsLegend { text += drawing.legend() }
    return text + "}\n"
  }

  private func title(
    of picture: Picture, _ subgraph: Subgraph, _ wording: PictureWording
  ) -> String? {
    if let title = options.title { return title }
    var title = wording.title
    if case .ego(let centres) = subgraph.scope {
      let names = subgraph.nodes.filter { centres.contains($0.id) }.compactMap(\.name)
      title = names.joined(separator: "、") + wording.around
    }
    let dates = picture.nodes.filter { $0.labels.contains(NodeLabel.event.rawValue) }
      .compactMap { $0.properties["date"]?.string }.sorted()
    if let first = dates.first, let last = dates.last {
      title += "  " + wording.range(first, last)
    }
    return title
  }
}
