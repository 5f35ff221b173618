/// Shows plans to people.
public enum PlanText {
  /// One operator a line, the last to run first; inner plans are indented.
  public static func text(of plan: Plan) -> String {
    lines(of: plan, indent: "").joined(separator: "\n")
  }

  private static func lines(of plan: Plan, indent: String) -> [String] {
    var lines: [String] = []
    var current: Plan? = plan
    while let plan = current {
      if plan != .start { lines.append(indent + title(of: plan)) }
      switch plan {
      case .optional(_, let inner, _): lines += Self.lines(of: inner, indent: indent + "  ")
      case .union(let parts, _):
        for part in parts { lines += Self.lines(of: part, indent: indent + "  ") }
      default: break
      }
      current = plan.input
    }
    return lines
  }

  private static func title(of plan: Plan) -> String {
    switch plan {
    case .start: "Start"
    case .match: "Match"
    case .optional: "Optional"
    case .filter: "Filter"
    case .project(_, let items): "Project \(items.count)"
    case .aggregate(_, let keys, let aggregations):
      "Aggregate \(aggregations.map(\.function.displayName).joined(separator: ", "))"
        + " by \(keys.count)"
    case .distinct: "Distinct"
    case .sort(_, let keys, _, let limit): "Sort by \(keys.count)" + (limit == nil ? "" : ", top")
    case .skip: "Skip"
    case .limit: "Limit"
    case .unwind: "Unwind"
    case .union(_, let distinct): distinct == nil ? "Union all" : "Union"
    case .scan(_, let scan): "Scan \(source(scan.source))"
    case .expand(_, let expansion):
      (expansion.relationship.length == nil ? "Expand " : "Walk ")
        + expansion.relationship.types.joined(separator: "|")
    case .read(_, let read): "SQL " + read.statement.text
    }
  }

  private static func source(_ source: NodeScan.Source) -> String {
    switch source {
    case .all: "all nodes"
    case .label(let label): label
    case .property(let key, _, let label): (label ?? "any") + "." + key
    case .id: "one id"
    }
  }
}
