/// Whether two printed names can mean one event of one day, kind and place.
enum EventNameComparison {
  /// The names tell that it is one event.
  case same
  /// Nothing speaks against it, but the names are too general to tell: 座谈会.
  case possible
  case different

  /// Characters from which on a name tells one meeting of a day from another.
  private static let tellingLength = 7
  /// Share of character pairs that names of one event keep when print shortens them or turns words about.
  private static let sharedPairs = 0.5

  /// Compares what stands before the common ending: 教育工作座谈会 and 文化工作座谈会 are two meetings.
  ///
  /// Complexity: linear in the names.
  init(_ first: String, _ second: String) {
    guard Self.ordinals(first) == Self.ordinals(second) else {
      self = .different
      return
    }
    let (a, b) = (Array(first), Array(second))
    let ending = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let (stem, other) = (Array(a.dropLast(ending)), Array(b.dropLast(ending)))
    let isTelling = min(a.count, b.count) >= Self.tellingLength
    if stem.isEmpty || other.isEmpty {
      self = isTelling ? .same : .possible
      return
    }
    let (pairs, others) = (Self.pairs(stem), Self.pairs(other))
    let smaller = min(pairs.count, others.count)
    guard smaller > 0,
      Double(pairs.intersection(others).count) >= Self.sharedPairs * Double(smaller)
    else {
      self = .different
      return
    }
    self = isTelling ? .same : .possible
  }

  private static func pairs(_ characters: [Character]) -> Set<String> {
    Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
  }

  /// 第36次 and 第37次 are two meetings however alike the rest is; a 届 counts congresses, not meetings.
  private static func ordinals(_ name: String) -> [String] {
    name.split(separator: "第", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      let number = part.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
      return part.dropFirst(number.count).hasPrefix("次") ? String(number) : nil
    }
  }
}
