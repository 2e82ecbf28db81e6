extension [Double] {
  /// Puts into a place the number that stands there when all are in order; those before it are not above it, and those
  /// behind it not below.
  ///
  /// Two ends of an interval are all that is wanted of thousands of replicates, so putting all of them in order would be
  /// for nothing. Hoare (1961), "Algorithm 65: find", Communications of the ACM 4, 321–322.
  ///
  /// - Parameters:
  ///   - place: The place, from 0; the numbers must have an order, so that none is NaN.
  ///   - first: The numbers before this one are known not to be above the others.
  mutating func select(_ place: Int, from first: Int = 0) {
    withUnsafeMutableBufferPointer { numbers in
      var (low, high) = (first, numbers.count - 1)
      while low < high {
        let pivot = numbers[low + (high - low) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while numbers[left] < pivot { left += 1 }
          while pivot < numbers[right] { right -= 1 }
          guard left <= right else { break }
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
        if place <= right {
          high = right
        } else if place >= left {
          low = left
        } else {
          return
        }
      }
    }
  }
}
