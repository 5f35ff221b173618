import GraphModel
import Lexicon
import MentionModel

/// Gives names of organs the locality that print leaves out: 区委 in a paper of 北碚区 is 北碚区委.
struct LocalityRestorer: Sendable {
  private let lexicons: Lexicons

  init(_ lexicons: Lexicons) { self.lexicons = lexicons }

  /// A name as it should stand in the graph.
  struct Restored: Hashable {
    var name: String
    /// The division that the body belongs to, where its name tells: 北碚区.
    var locality: String?
    /// False where a level is printed whose division is not known: 县委 in a file about nowhere.
    var isCertain: Bool
  }

  /// The restored name of a body.
  ///
  /// - Parameters:
  ///   - context: the body before it in a chain of titles: 区委 for 组织部.
  ///   - localities: the divisions that the file is about.
  func restored(_ printed: String, context: String?, localities: [Locality]) -> Restored {
    if isNational(printed) { return Restored(name: printed, locality: nil, isCertain: true) }
    let name = withoutRedundantPrefix(printed, localities: localities)
    if let congress = congress(name, localities: localities) { return congress }
    // 镇海区委 begins with a level's character, but is the committee of 镇海区.
    if let division = leadingFullName(of: name, localities: localities) {
      return Restored(name: name, locality: division, isCertain: true)
    }
    // 市场监管局 begins with a level's character, but is an organ's name by itself.
    if let suffix = lexicons.bodySuffixes[name], suffix.use == .bare {
      return bare(name, context: context, localities: localities)
    }
    if let level = leadingLevel(of: name) {
      guard let division = division(of: level, localities: localities) else {
        return Restored(name: name, locality: localities.first?.name, isCertain: false)
      }
      return Restored(
        name: division.name + name.dropFirst(level.count), locality: division.name,
        isCertain: true)
    }
    if let division = leadingStem(of: name) {
      return Restored(name: name, locality: division, isCertain: true)
    }
    return bare(name, context: context, localities: localities)
  }

  /// The division of a level: 北碚区 for 区, 重庆市 for 市 in a file about 北碚区.
  func division(of level: String, localities: [Locality]) -> Locality? {
    for locality in localities {
      if let division = chain(of: locality).first(where: { $0.level == level }) { return division }
    }
    return nil
  }

  /// A division and those above it, lowest first.
  func chain(of locality: Locality) -> [Locality] {
    var chain = [locality]
    while chain.count < 4, let last = chain.last, let above = parent(of: last) {
      chain.append(above)
    }
    return chain
  }

  private func parent(of locality: Locality) -> Locality? {
    let name = locality.parent ?? lexicons.divisions.parent(of: locality.name)
    guard let name, let last = name.last else { return nil }
    return Locality(name: name, level: String(last))
  }

  func isNational(_ name: String) -> Bool { lexicons.nationalBodies[name] != nil }

  // MARK: Forms of names

  /// 中共云溪区委 and 江州市云溪区教委 without what the rest makes clear.
  private func withoutRedundantPrefix(_ name: String, localities: [Locality]) -> String {
    var name = name
    if name.hasPrefix("中共"), name.hasSuffix("委") || name.hasSuffix("委员会") {
      name = String(name.dropFirst(2))
      // 云溪区委员会 is 云溪区委; 纪律检查委员会 keeps its name.
      let division = name.hasSuffix("委员会") ? name.dropLast(3) : ""
      if endsInLevel(division) { name = division + "委" }
    }
    for locality in localities {
      if let parent = locality.parent, name.hasPrefix(parent + locality.name) {
        name = String(name.dropFirst(parent.count))
      }
    }
    return name
  }

  /// 区十九届人大 and 第十九届人民代表大会 are 北碚区十九届人大.
  private func congress(_ name: String, localities: [Locality]) -> Restored? {
    guard let term = name.firstIndex(of: "届"),
      name.hasSuffix("人民代表大会") || name.hasSuffix("届人大")
    else { return nil }
    var head = String(name[...term])
    let level = leadingLevel(of: head)
    if let level { head = String(head.dropFirst(level.count)) }
    if head.hasPrefix("第") { head = String(head.dropFirst()) }
    guard head.allSatisfy({ "一二三四五六七八九十届".contains($0) || $0.isNumber }) else { return nil }
    let division =
      level.flatMap { self.division(of: $0, localities: localities) } ?? localities.first
    guard let division else { return nil }
    return Restored(
      name: division.name + head + "人大", locality: division.name, isCertain: true)
  }

  /// The level that opens an organ's name: 区 of 区委, 街道 of 街道党工委.
  private func leadingLevel(of name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let level = lexicons.levels.longestMatch(in: bytes, at: 0), level.end < bytes.count,
      level.payload.kind == .division
    else { return nil }
    return level.payload.text
  }

  private func endsInLevel(_ name: Substring) -> Bool {
    (1...3).contains { lexicons.levels[String(name.suffix($0))]?.kind == .division }
  }

  /// The division that opens a name in full: 云溪区 of 云溪区人大.
  private func leadingFullName(of name: String, localities: [Locality]) -> String? {
    for locality in localities {
      if name.hasPrefix(locality.name) { return locality.name }
      if let parent = locality.parent, name.hasPrefix(parent) { return parent }
    }
    let bytes = Array(name.utf8)
    guard let match = lexicons.divisions.names.longestMatch(in: bytes, at: 0) else { return nil }
    return String(decoding: bytes[..<match.end], as: UTF8.self)
  }

  /// The division whose stem and level open a name: 彭水苗族土家族自治县 of 彭水县委.
  private func leadingStem(of name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let match = lexicons.divisions.stems.longestMatch(in: bytes, at: 0) else { return nil }
    let rest = String(decoding: bytes[match.end...], as: UTF8.self)
    let found = match.payload.map { lexicons.divisions.all[$0] }
      .filter { rest.hasPrefix($0.level) }
    return found.count == 1 ? found[0].text : nil
  }

  /// 组织部 after 区委, 工商联 by itself: organs that print without any locality.
  private func bare(_ name: String, context: String?, localities: [Locality]) -> Restored {
    guard let suffix = lexicons.bodySuffixes[name], suffix.use != .named else {
      return Restored(name: name, locality: nil, isCertain: true)
    }
    if suffix.kind == .party, let context {
      let parent = restored(context, context: nil, localities: localities)
      return Restored(
        name: parent.name + name, locality: parent.locality, isCertain: parent.isCertain)
    }
    guard let division = localities.first else {
      return Restored(name: name, locality: nil, isCertain: true)
    }
    let isDepartment = suffix.kind == .party && name.hasSuffix("部")
    return Restored(
      name: division.name + (isDepartment ? "委" : "") + name,
      locality: division.name, isCertain: true)
  }
}
