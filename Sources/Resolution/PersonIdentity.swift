import Lexicon
import MentionModel
import Provenance

/// Which person a name means in which file.
///
/// A name is one person within the place that their first office belongs to; files that print the name
/// with the same office mean one person, too. Without an office that a place can be told of (副总经理
/// of a company cannot) it means who holds one in the place
/// that the file is about, else in a division above it, else of the nation, else somebody of the file's place.
/// Holders of national offices and people from abroad are one person everywhere.
struct PersonIdentity {
  /// Office holders of one name in two places, which may be two people or one who moved.
  struct Homonym {
    var name: String
    var scope: String
    var otherScope: String
    var record: ArticleRecord
    var spans: [ByteSpan]
  }

  private struct Appearance: Hashable {
    var name: String
    var file: String
  }

  /// What one file prints about the holder of a name.
  private struct Account {
    var record: ArticleRecord
    var spans: [ByteSpan]
    /// The place of the first office that has one, or `everywhere`; nil where no office tells.
    var scope: String?
    /// Offices that few people hold at a time.
    var roles: Set<String> = []
  }

  /// Scope of those who need no place to be told apart.
  static let everywhere = "national"

  private var scopes: [Appearance: String] = [:]
  private(set) var homonyms: [Homonym] = []

  /// Complexity: linear in the mentions, times the places of one name.
  init(records: [ArticleRecord], roles: RoleResolver, restorer: LocalityRestorer) {
    for (name, accounts) in Self.accounts(in: records, roles).sorted(by: { $0.key < $1.key }) {
      let groups = Self.groups(of: accounts)
      let known = groups.compactMap(Self.scope(of:))
      for group in groups {
        let scope =
          Self.scope(of: group)
          ?? Self.outermost(
            group.map { Self.scope(ofUnplaced: $0.record, among: known, restorer) })
        for account in group {
          scopes[Appearance(name: name, file: account.record.file)] = scope
        }
      }
      reportHomonyms(name, groups)
    }
  }

  private mutating func reportHomonyms(_ name: String, _ groups: [[Account]]) {
    var first: String?
    for group in groups {
      guard let scope = Self.scope(of: group), let account = group.first(where: { $0.scope != nil })
      else { continue }
      if let first {
        homonyms.append(
          Homonym(
            name: name, scope: first, otherScope: scope, record: account.record,
            spans: account.spans))
      }
      first = first ?? scope
    }
  }

  /// The scope that tells a name in an article's file from the same name elsewhere.
  func scope(of name: String, in record: ArticleRecord) -> String {
    scopes[Appearance(name: name, file: record.file)] ?? record.scope
  }

  /// By name, in the order of the articles.
  private static func accounts(in records: [ArticleRecord], _ roles: RoleResolver)
    -> [String: [Account]]
  {
    var accounts: [String: [Account]] = [:]
    var places: [Appearance: Int] = [:]
    for record in records {
      for person in record.article.persons where person.kind != .journalist {
        let appearance = Appearance(name: person.name, file: record.file)
        let place = places[appearance] ?? accounts[person.name]?.count ?? 0
        if places.updateValue(place, forKey: appearance) == nil {
          accounts[person.name, default: []].append(Account(record: record, spans: person.spans))
        }
        var account = accounts[person.name]?[place] ?? Account(record: record, spans: person.spans)
        for office in person.offices {
          guard let role = roles.role(of: office, localities: record.localities), role.isCertain
          else { continue }
          if account.scope == nil {
            account.scope = role.isNational ? everywhere : division(of: role, in: record, roles)
            account.spans = person.spans
          }
          if !roles.isHeldByMany(office) { account.roles.insert(role.name) }
        }
        if person.kind == .foreign || person.kind == .historic { account.scope = everywhere }
        accounts[person.name]?[place] = account
      }
    }
    return accounts
  }

  /// The division of an office; a township counts as the county that the file is about.
  private static func division(
    of role: RoleResolver.Role, in record: ArticleRecord, _ roles: RoleResolver
  ) -> String? {
    role.locality.map { roles.isTownship($0) ? record.scope : $0 }
  }

  /// Accounts that mean one person, connected by a shared place or a shared office.
  private static func groups(of accounts: [Account]) -> [[Account]] {
    var parents = Array(accounts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var firsts: [String: Int] = [:]
    for (index, account) in accounts.enumerated() {
      let place = account.scope.map { ["in " + $0] } ?? []
      for key in place + account.roles.sorted() {
        if let first = firsts[key] {
          let (one, other) = (root(first), root(index))
          parents[max(one, other)] = min(one, other)
        } else {
          firsts[key] = index
        }
      }
    }
    var groups: [Int: [Account]] = [:]
    for (index, account) in accounts.enumerated() {
      groups[root(index), default: []].append(account)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The place that offices tell of a group; nil where none does.
  private static func scope(of group: [Account]) -> String? {
    let scopes = group.compactMap(\.scope)
    return scopes.isEmpty ? nil : outermost(scopes)
  }

  private static func outermost(_ scopes: [String]) -> String {
    scopes.contains(everywhere) ? everywhere : scopes.min() ?? everywhere
  }

  /// Where a name belongs that no office places, given where office holders of that name are.
  private static func scope(
    ofUnplaced record: ArticleRecord, among known: [String], _ restorer: LocalityRestorer
  ) -> String {
    guard !known.isEmpty else { return record.scope }
    if let locality = record.locality {
      for division in restorer.chain(of: locality) where known.contains(division.name) {
        return division.name
      }
    }
    return known == [everywhere] ? everywhere : record.scope
  }
}
