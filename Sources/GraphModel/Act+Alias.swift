import SchemaData

extension Act {
  /// The Chinese term for the act, from `schema/acts.tsv`: 出席 for `attend`.
  public var alias: String { Self.aliases[self] ?? rawValue }

  private static let aliases: [Act: String] = Dictionary(
    SchemaFile.rows(at: "acts.tsv").compactMap { row in
      guard row.count == 2, let act = Act(rawValue: String(row[0])) else { return nil }
      return (act, String(row[1]))
    }, uniquingKeysWith: { first, _ in first })
}
