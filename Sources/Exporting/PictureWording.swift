import GraphModel

/// The language of the words that a picture adds to the names in the graph.
public enum PictureLanguage: String, Sendable, Hashable, CaseIterable {
  case chinese, english
}

/// The words that a picture adds to the names in the graph.
struct PictureWording {
  var language: PictureLanguage
  private let aliases: [String: String]

  init(_ language: PictureLanguage) {
    self.language = language
    aliases = Dictionary(
      GraphSchema().relationships.map { ($0.name, $0.alias) }, uniquingKeysWith: { one, _ in one })
  }

  func act(_ act: Act) -> String {
    if language == .chinese { return act.alias }
    return switch act {
    case .attend: "attends"
    case .observe: "observes"
    case .chair: "chairs"
    case .speak: "speaks"
    case .inspect: "inspects"
    case .accompany: "accompanies"
    case .meet: "meets"
    }
  }

  /// The type of a relationship: its Chinese alias, or the name in lower case with blanks.
  func type(_ type: String) -> String {
    if language == .chinese { return aliases[type] ?? type }
    guard aliases[type] != nil else { return type }
    return type.lowercased().split(separator: "_").joined(separator: " ")
  }

  /// Two dates as a range.
  func range(_ first: String, _ last: String) -> String {
    guard first != last else { return first }
    return language == .chinese ? "\(first) 至 \(last)" : "\(first) to \(last)"
  }

  var title: String { language == .chinese ? "人物 → 活动 → 机构" : "people → events → bodies" }
  var around: String { language == .chinese ? "的关系" : ": relations" }
  var inferred: String { language == .chinese ? "年份推断" : "year inferred" }
  var more: String { language == .chinese ? "另有" : "more:" }
}
