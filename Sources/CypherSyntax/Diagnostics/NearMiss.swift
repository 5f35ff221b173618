/// Finds the word that was probably meant.
public enum NearMiss {
  /// The candidate closest to a word, if one is close enough: a third of its characters may differ,
  /// one at least; a single character tells nothing.
  ///
  /// Case and order of neighbouring characters count little; of equally close ones the first counts.
  ///
  /// Complexity: linear in the candidates, quadratic in the length of the words.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let lowered = Array(word.lowercased())
    guard (2...64).contains(lowered.count) else { return nil }
    let limit = max(1, lowered.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased())
      guard abs(other.count - lowered.count) <= limit else { continue }
      let distance = distance(lowered, other)
      guard distance <= limit else { continue }
      if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment).
  public static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var cost = min(last[j] + (first[i] == second[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
