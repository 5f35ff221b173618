import GraphModel
import Lexicon
import MentionModel

/// Which office of which body a printed title means: 区长 in a paper of 北碚区 is 北碚区区长 of 北碚区政府.
struct RoleResolver: Sendable {
  private let restorer: LocalityRestorer
  private let heads: ByteTrie<OfficeHead>
  private let nationalOffices: ByteTrie<NationalOffice>
  private let levels: ByteTrie<AdministrativeLevel>
  private let divisions: Divisions

  init(_ lexicons: Lexicons, restorer: LocalityRestorer) {
    self.restorer = restorer
    heads = lexicons.officeHeads
    levels = lexicons.levels
    divisions = lexicons.divisions
    nationalOffices = NationalOffice.loadTrie()
  }

  struct Role: Hashable {
    /// 北碚区区长.
    var name: String
    /// 区长.
    var title: String
    /// 北碚区政府.
    var body: String
    /// The division it belongs to; nil for national ones.
    var locality: String?
    var isNational = false
    /// False where the division that the body belongs to is not known.
    var isCertain = true
  }

  /// The role of an office, or nil where no body can be told (陈立新书记).
  func role(of office: OfficeMention, localities: [Locality]) -> Role? {
    guard office.isRole else { return nil }
    if let national = nationalOffices[office.head], office.body == nil {
      return Role(
        name: national.fullName, title: office.head, body: national.body, locality: nil,
        isNational: true)
    }
    if let implied = governmentRole(of: office, localities: localities) { return implied }
    guard let printed = office.body ?? office.context else { return nil }
    let body = restorer.restored(
      printed, context: office.body == nil ? nil : office.context, localities: localities)
    return Role(
      name: body.name + office.head, title: office.head, body: body.name,
      locality: body.locality, isNational: restorer.isNational(printed),
      isCertain: body.isCertain)
  }

  /// Whether many hold the office at a time: 代表, 委员. Sharing it tells nothing of who somebody is.
  func isHeldByMany(_ office: OfficeMention) -> Bool {
    heads.payload(ofSuffixOf: office.head).map { !$0.isSingleSeat } ?? true
  }

  /// Whether a division's name ends in a level below the county: 静观镇.
  func isTownship(_ division: String) -> Bool {
    for count in stride(from: 3, through: 1, by: -1) {
      if let level = levels[String(division.suffix(count))] { return level.rank > 3 }
    }
    return false
  }

  /// 区长, 常务副区长, 静观镇镇长: the head itself says that the body is the government of a division.
  private func governmentRole(of office: OfficeMention, localities: [Locality]) -> Role? {
    guard let (head, level) = governmentHead(office.head), let body = head.impliedBody else {
      return nil
    }
    let division: Locality?
    if let printed = office.body {
      guard let named = self.division(printed: printed, level: level, localities: localities) else {
        return nil
      }
      division = named
    } else {
      division = restorer.division(of: level, localities: localities)
    }
    guard let division else {
      return Role(
        name: office.head, title: office.head, body: level + body, locality: nil, isCertain: false)
    }
    return Role(
      name: division.name + office.head, title: office.head, body: division.name + body,
      locality: division.name)
  }

  /// The head without 副 and 常务, and the level that it names: 区 of 常务副区长.
  private func governmentHead(_ printed: String) -> (OfficeHead, level: String)? {
    guard let head = heads.payload(ofSuffixOf: printed), head.impliedBody == "政府",
      head.text.hasSuffix("长")
    else { return nil }
    return (head, String(head.text.dropLast()))
  }

  /// The division printed before its head: 静观镇 in 静观镇镇长, 北碚 in 北碚区长, 北碚区政府 in 北碚区政府副区长.
  private func division(printed: String, level: String, localities: [Locality]) -> Locality? {
    var name = printed
    for suffix in ["人民政府", "政府"] where name.hasSuffix(suffix) {
      name = String(name.dropLast(suffix.count))
    }
    if name == level || name.isEmpty {
      return restorer.division(of: level, localities: localities)
    }
    if !name.hasSuffix(level) { name += level }
    for locality in localities {
      if let parent = locality.parent, name.hasPrefix(parent), name != parent {
        name = String(name.dropFirst(parent.count))
      }
    }
    return Locality(name: name, level: level, parent: divisions.parent(of: name))
  }
}
