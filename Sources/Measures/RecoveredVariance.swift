import Foundation

/// A number from 0 up that is known with an interval of its own.
struct UncertainFactor: Hashable, Sendable {
  let value: Double
  let interval: Interval

  init(_ share: Share, at confidence: ConfidenceLevel) {
    value = share.value
    interval = share.interval(at: confidence)
  }
}

/// The interval of a product of independent numbers over a product of others.
///
/// The logarithms are added up, and the squares of the distances from each to the end of its interval, on the side that
/// moves the result downwards or upwards, stand for its variance there: Zou & Donner (2008), "Construction of
/// confidence limits about effect measures: a general approach", Statistics in Medicine 27, 1693–1702 (known as
/// MOVER). So the result is as lopsided as the intervals that it is made of.
///
/// A number that is 0 has no logarithm. The result then reaches 0, if it stands above the line, or infinity, if it
/// stands below, and its other end is what the formula tends to as the number does: that of the other end of its
/// interval, taken as certain.
func quotientInterval(of above: [UncertainFactor], over below: [UncertainFactor]) -> Interval {
  let isZero = above.contains { $0.value == 0 }
  let isInfinite = below.contains { $0.value == 0 }
  let low = isZero ? 0 : end(above, \.low, below, \.high)
  let high = isInfinite ? Double.infinity : end(above, \.high, below, \.low)
  return Interval(low: low, high: high)
}

private func end(
  _ above: [UncertainFactor], _ sideAbove: KeyPath<Interval, Double>, _ below: [UncertainFactor],
  _ sideBelow: KeyPath<Interval, Double>
) -> Double {
  var logarithm = 0.0
  var square = 0.0
  var outwards = 0.0
  func add(_ factor: UncertainFactor, _ end: Double, sign: Double) {
    let start = factor.value == 0 ? end : factor.value
    let distance = sign * (log(end) - log(start))
    logarithm += sign * log(start)
    square += distance * distance
    outwards += distance
  }
  for factor in above { add(factor, factor.interval[keyPath: sideAbove], sign: 1) }
  for factor in below { add(factor, factor.interval[keyPath: sideBelow], sign: -1) }
  return exp(logarithm + (outwards < 0 ? -square.squareRoot() : square.squareRoot()))
}
