/// An office that prints without its body, since there is only one: 总书记 of 中共中央.
public struct NationalOffice: LexiconEntry {
  public static let file = "national-offices.tsv"
  public let text: String
  /// The body that the office belongs to.
  public let body: String
  /// As the office is called in full: 中共中央总书记.
  public let fullName: String

  public init?(columns: [Substring]) {
    guard columns.count == 3, !columns[1].isEmpty, !columns[2].isEmpty else { return nil }
    text = String(columns[0])
    body = String(columns[1])
    fullName = String(columns[2])
  }
}
