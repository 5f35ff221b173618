/// The persons of a file with the heads of the offices printed at their names.
struct OfficeHolders {
  private var heads: [String: Set<String>] = [:]
  /// Names by their first character.
  private var names: [Character: Set<String>] = [:]

  /// Adds an office printed at a name.
  mutating func add(_ name: String, head: String) {
    guard let first = name.first else { return }
    heads[name, default: []].insert(head)
    names[first, default: []].insert(name)
  }

  /// The holders with a surname of an office that ends in a head: 副区长 for 区长.
  ///
  /// Complexity: linear in the names that begin with the same character.
  func names(surname: String, head: String) -> [String] {
    guard let first = surname.first else { return [] }
    return (names[first] ?? []).filter { name in
      name.hasPrefix(surname) && (heads[name] ?? []).contains { $0.hasSuffix(head) }
    }
  }
}
