import Provenance

/// Gives every identity its id, and two identities never the same one.
///
/// Ids are hashes of the identity. Where two identities meet in one hash, the later one is hashed with a
/// number; resolution goes through files in a fixed order, so that it is always the same one.
struct IdentifierAllocation {
  private var ids: [String: Int64] = [:]
  private var used: Set<Int64> = []
  private let hash: ([String]) -> Int64

  init(hash: @escaping ([String]) -> Int64 = { StableIdentifier.id($0) }) { self.hash = hash }

  /// Keeps an id that was given elsewhere from being given again.
  mutating func reserve(_ id: Int64) { used.insert(id) }

  /// The id of the identity that the parts make up.
  mutating func id(_ parts: String...) -> Int64 {
    let identity = parts.joined(separator: "\u{1F}")
    if let known = ids[identity] { return known }
    var id = hash(parts)
    var attempt = 1
    while !used.insert(id).inserted {
      id = hash(parts + [String(attempt)])
      attempt += 1
    }
    ids[identity] = id
    return id
  }
}
