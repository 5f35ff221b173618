/// The names that are most like what was asked for, best first: those with few edits for their length,
/// those that contain it or are contained in it, those that share at least half of its characters.
///
/// Complexity: O(names × length²).
func nearestNames(to wanted: String, among names: some Sequence<String>, limit: Int = 3)
  -> [String]
{
  let typed = Array(wanted.prefix(64))
  guard !typed.isEmpty else { return [] }
  var candidates: [(name: String, distance: Int)] = []
  for name in Set(names) where name.utf8.count <= 512 {
    let characters = Array(name)
    let shared = Set(typed).intersection(characters).count
    guard shared > 0 else { continue }
    let distance = editDistance(typed, characters)
    let isLike =
      distance <= max(1, max(typed.count, characters.count) / 3)
      || name.contains(wanted) || wanted.contains(name)
      || shared * 2 >= max(Set(typed).count, min(characters.count, 4))
    if isLike { candidates.append((name, distance)) }
  }
  return candidates.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    .prefix(limit).map(\.name)
}

/// The number of characters to insert, delete or replace (Levenshtein).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1)))
    }
    last = row
  }
  return last[right.count]
}
