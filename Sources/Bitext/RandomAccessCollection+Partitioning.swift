extension RandomAccessCollection where Index == Int {
  /// The first index from which on all elements satisfy a condition, found by halving; the end index
  /// where none does.
  ///
  /// - Parameter condition: once it holds, it holds for all elements that follow.
  @inlinable
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The same where the index is thought to be near the start: found by steps that double, then by
  /// halving (Bentley and Yao 1976).
  @inlinable
  package func nearPartitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var step = 1
    while low + step < endIndex, !condition(self[low + step]) {
      low += step
      step *= 2
    }
    let high = Swift.min(endIndex, low + step)
    return self[low..<high].partitioningIndex(where: condition)
  }
}
