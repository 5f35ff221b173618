extension Array {
  /// The first index whose element satisfies the condition, in an array where all elements that do stand
  /// after all that do not.
  ///
  /// Complexity: O(log n).
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
