import Lexicon
import MentionModel
import TextCore

/// Tells which administrative divisions a file is about, from the divisions that it prints.
struct LocalityCounter: Sendable {
  private let lexicons: Lexicons
  private let finder: DivisionFinder

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    finder = DivisionFinder(lexicons: lexicons)
  }

  private struct Count {
    var weight = 0
    var first: Int
    var parent: String?
  }

  /// The divisions printed with their level, most frequent first; a division whose organs are printed
  /// (云溪区委) counts three times. Bare stems (云溪) add to the division that the file prints in full.
  ///
  /// Complexity: linear in the text.
  func localities(in articles: [ArticleText]) -> [Locality] {
    var counts: [String: Count] = [:]
    var stems: [String: Int] = [:]
    var ownLevels: [String: Int] = [:]
    var order = 0
    for article in articles {
      let text = EntityText(bytes: article.text.bytes)
      let end = text.bytes.count
      var index = 0
      var previous: DivisionFinder.Found?
      while index < end {
        if let found = finder.division(at: index, in: text, before: end) {
          let name = text.string(found.start, found.end)
          var count = counts[name] ?? Count(first: order)
          order += 1
          count.weight += isOrgan(at: found.end, text) ? 3 : 1
          if let previous, previous.end == found.start {
            count.parent = text.string(previous.start, previous.end)
          }
          counts[name] = count
          previous = found
          index = found.end
        } else if let stem = lexicons.divisions.stems.longestMatch(in: text.bytes, at: index) {
          stems[text.string(index, stem.end), default: 0] += 1
          index = stem.end
        } else {
          if let level = lexicons.levels.longestMatch(in: text.bytes, at: index),
            isOrgan(at: level.end, text)
          {
            ownLevels[level.payload.text, default: 0] += 1
          }
          index = text.after(index)
        }
      }
    }
    return ranked(counts, stems: stems, ownLevels: ownLevels)
  }

  private func ranked(_ counts: [String: Count], stems: [String: Int], ownLevels: [String: Int])
    -> [Locality]
  {
    let ownLevel = ownLevels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var ranked: [(locality: Locality, weight: Int, first: Int)] = []
    for (name, count) in counts {
      let level = String(name.suffix(1))
      let locality = Locality(
        name: name, level: level, parent: count.parent ?? lexicons.divisions.parent(of: name))
      var weight = count.weight + (stems[locality.stem] ?? 0)
      // A paper that prints 区委 without a name is about a 区.
      if level == ownLevel { weight *= 2 }
      ranked.append((locality, weight, count.first))
    }
    ranked.sort { ($1.weight, $0.first) < ($0.weight, $1.first) }
    return ranked.map(\.locality)
  }

  /// True where the name of an organ follows a level: 委, 政府, 人大.
  private func isOrgan(at offset: Int, _ text: EntityText) -> Bool {
    let end = text.bytes.count
    let words: [StaticString] = ["委", "政府", "人民政府", "人大", "政协", "纪委"]
    for word in words where text.hasPrefix(word, at: offset, before: end) {
      let suffixes = BodySuffixFinder(lexicons: lexicons)
      return suffixes.suffix(at: offset, in: text, before: end) != nil
    }
    return false
  }
}
