import GraphModel
import Lexicon
import MentionModel

/// Tells from the offices printed at a name what kind of person it is.
struct PersonKindReader {
  let titles: TitleLexicon
  let bodySuffixes: ByteTrie<BodySuffix>
  let countries: ByteTrie<Country>

  /// The kind that the first telling office gives; other where none tells.
  func kind(of offices: [OfficeMention]) -> PersonKind {
    for office in offices {
      if let kind = kind(of: office) { return kind }
    }
    return .other
  }

  private func kind(of office: OfficeMention) -> PersonKind? {
    if let word = titles.titleWords[office.head], let kind = word.personKind { return kind }
    if startsWithCountry(office.printed) { return .foreign }
    switch bodySuffixes.payload(ofSuffixOf: office.body ?? "")?.kind {
    case .company: return .company
    case .party, .congress, .consultative, .government, .court, .procuratorate, .military,
      .association:
      return .official
    case .school, .hospital: return .expert
    case .media: return .other
    case .group, .other, nil: break
    }
    guard let head = titles.heads.payload(ofSuffixOf: office.head) else { return nil }
    switch head.bodyKind {
    case .company: return .company
    case .school, .hospital: return .expert
    case nil: return office.isRole ? .official : nil
    default: return .official
    }
  }

  /// 意大利驻渝总领事, 叙利亚总统; 中国 is no foreign country.
  private func startsWithCountry(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    guard let country = countries.longestMatch(in: bytes, at: 0) else { return false }
    return country.payload.text != "中国"
  }
}
