import JSONText

/// The labels that each text of `label_set.names` stands for, so that each is parsed once.
///
/// Keyed by the text and not by the row's id: a build may give an id to other labels.
struct LabelSetCache {
  private var labels: [String: [String]] = [:]

  /// Ascending; nil where the text is no array of strings.
  mutating func labels(for names: String) -> [String]? {
    if let known = labels[names] { return known }
    guard let elements = try? JSONValue(parsing: names).array else { return nil }
    let parsed = elements.compactMap(\.string)
    guard parsed.count == elements.count else { return nil }
    labels[names] = parsed
    return parsed
  }
}
