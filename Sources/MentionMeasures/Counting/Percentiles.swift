/// The ends of the middle part of resampled numbers.
enum Percentiles {
  /// The quantiles at 0.025 and 0.975, between two numbers linearly (type 7 of Hyndman & Fan 1996, as numpy and R);
  /// `nil` without numbers. The numbers are brought into another order.
  static func middle95(_ numbers: inout [Double]) -> (low: Double, high: Double)? {
    guard !numbers.isEmpty else { return nil }
    return (quantile(tail, of: &numbers), quantile(1 - tail, of: &numbers))
  }

  static func middle95(_ numbers: [Double]) -> (low: Double, high: Double)? {
    var numbers = numbers
    return middle95(&numbers)
  }

  /// The same of counts, which are few different ones and need no ordering.
  static func middle95(_ counts: [Int]) -> (low: Double, high: Double)? {
    guard let least = counts.min(), let most = counts.max() else { return nil }
    guard most - least < counts.count else { return middle95(counts.map(Double.init)) }
    var frequencies = [Int](repeating: 0, count: most - least + 1)
    for count in counts { frequencies[count - least] += 1 }
    func ordered(_ place: Int) -> Double {
      var before = 0
      for (number, frequency) in frequencies.enumerated() {
        before += frequency
        if before > place { return Double(least + number) }
      }
      return Double(most)
    }
    func quantile(_ share: Double) -> Double {
      let place = share * Double(counts.count - 1)
      let (below, above) = (ordered(Int(place)), ordered(Int(place) + 1))
      return below + (place - place.rounded(.down)) * (above - below)
    }
    return (quantile(tail), quantile(1 - tail))
  }

  private static let tail = 0.025

  private static func quantile(_ share: Double, of numbers: inout [Double]) -> Double {
    let place = share * Double(numbers.count - 1)
    let whole = Int(place)
    let below = select(whole, in: &numbers)
    guard whole + 1 < numbers.count else { return below }
    // What stands behind the place is no smaller than it.
    let above = numbers[(whole + 1)...].reduce(Double.infinity, min)
    return below == above ? below : below + (place - Double(whole)) * (above - below)
  }

  /// The number that would stand at a place if they were sorted; all before it are then no larger, all behind it no
  /// smaller (Hoare 1961, algorithm 65).
  private static func select(_ place: Int, in numbers: inout [Double]) -> Double {
    var low = 0
    var high = numbers.count - 1
    while low < high {
      let pivot = numbers[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while numbers[left] < pivot { left += 1 }
        while numbers[right] > pivot { right -= 1 }
        if left <= right {
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        break
      }
    }
    return numbers[place]
  }
}
