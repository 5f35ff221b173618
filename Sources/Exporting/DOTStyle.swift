import GraphModel

/// How a node of a label is drawn.
struct NodeStyle: Hashable {
  var shape: String
  /// The value of DOT's `style`.
  var style: String
  var fill: String
  var line: String

  /// The first of the labels in the order of specialisation that has a look of its own.
  static func of(_ labels: [String]) -> NodeStyle {
    for label in precedence where labels.contains(label.rawValue) { return of(label) }
    return NodeStyle(shape: "ellipse", style: "filled", fill: "#F4F4F4", line: "#777777")
  }

  /// Fills are light enough for black text in print; shapes tell the labels apart without colour.
  private static func of(_ label: NodeLabel) -> NodeStyle {
    switch label {
    case .person:
      NodeStyle(shape: "box", style: "rounded,filled", fill: "#E3EEFA", line: "#2B6CB0")
    case .event, .meeting:
      NodeStyle(shape: "box", style: "filled", fill: "#FFF0CC", line: "#B7791F")
    case .visit:
      NodeStyle(shape: "component", style: "filled", fill: "#FFF0CC", line: "#B7791F")
    case .ceremony:
      NodeStyle(shape: "octagon", style: "filled", fill: "#FFF0CC", line: "#B7791F")
    case .talks:
      NodeStyle(shape: "box", style: "diagonals,filled", fill: "#FFF0CC", line: "#B7791F")
    case .body: NodeStyle(shape: "box", style: "filled", fill: "#E4F3E6", line: "#2F855A")
    case .role: NodeStyle(shape: "note", style: "filled", fill: "#EEF2F6", line: "#5A6B7B")
    case .project:
      NodeStyle(shape: "folder", style: "filled", fill: "#F0E8FA", line: "#6B46C1")
    case .village:
      NodeStyle(shape: "house", style: "filled", fill: "#F9E8DC", line: "#9C4221")
    case .place:
      NodeStyle(shape: "hexagon", style: "filled", fill: "#E0F2F1", line: "#2C7A7B")
    case .article: NodeStyle(shape: "note", style: "filled", fill: "#FFFFFF", line: "#999999")
    }
  }

  private static let precedence: [NodeLabel] = [
    .person, .meeting, .visit, .ceremony, .talks, .event, .body, .role, .project, .village, .place,
    .article,
  ]
}

/// How the line between two nodes is drawn.
struct LineStyle: Hashable {
  /// The value of DOT's `style`.
  var style: String
  /// Points.
  var width: Double
  var colour: String

  /// By the weightiest of the acts: chairing, speaking, inspecting, meeting, attending, observing,
  /// accompanying. Without acts, the line of a plain relationship.
  static func of(_ acts: Set<Act>) -> LineStyle {
    for act in precedence where acts.contains(act) { return of(act) }
    return LineStyle(style: "solid", width: 0.8, colour: "#8A8A8A")
  }

  static func of(_ act: Act) -> LineStyle {
    switch act {
    case .chair: LineStyle(style: "bold", width: 3, colour: "#9B2C2C")
    case .speak: LineStyle(style: "solid", width: 2, colour: "#2B6CB0")
    case .inspect: LineStyle(style: "solid", width: 1.6, colour: "#6B46C1")
    case .meet: LineStyle(style: "solid", width: 1.6, colour: "#2C7A7B")
    case .attend: LineStyle(style: "solid", width: 1, colour: "#4A5568")
    case .observe: LineStyle(style: "dashed", width: 1, colour: "#4A5568")
    case .accompany: LineStyle(style: "dotted", width: 1.4, colour: "#4A5568")
    }
  }

  /// The order in which acts decide, and in which a legend lists them.
  static let precedence: [Act] = [
    .chair, .speak, .inspect, .meet, .attend, .observe, .accompany,
  ]
}
