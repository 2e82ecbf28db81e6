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
