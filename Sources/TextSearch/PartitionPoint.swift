extension RandomAccessCollection where Index == Int {
  /// The first index at which a condition, true for a beginning of the collection, is false; the end where there is none.
  ///
  /// Takes steps by the logarithm of the length.
  @inlinable
  package func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
