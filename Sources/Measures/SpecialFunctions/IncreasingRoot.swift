/// The zero of an increasing function: Newton's steps, and a halving of the bracket wherever a step
/// would leave it or the steps stop shrinking.
///
/// - Parameters:
///   - lowest: where the function is negative.
///   - highest: where it is positive; may be infinite.
///   - start: the first guess, between the two.
///   - slope: the derivative; only the speed depends on it.
func increasingRoot(
  between lowest: Double, and highest: Double, from start: Double,
  value: (Double) -> Double, slope: (Double) -> Double
) -> Double {
  let mostSteps = 300
  var low = lowest
  var high = highest
  var x = start
  var lastStep = Double.infinity
  for _ in 0..<mostSteps {
    let height = value(x)
    if height == 0 { return x }
    if height < 0 { low = x } else { high = x }
    let newton = x - height / slope(x)
    let shrinks = abs(newton - x) <= lastStep / 2
    let next: Double
    if newton > low, newton < high, shrinks {
      next = newton
    } else if high == .infinity {
      next = 2 * x + 1
    } else {
      next = low + (high - low) / 2
    }
    lastStep = abs(next - x)
    if lastStep <= abs(next) * .ulpOfOne { return next }
    x = next
  }
  return x
}
