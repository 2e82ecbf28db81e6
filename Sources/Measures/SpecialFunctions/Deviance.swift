import Foundation

/// How far a count lies from the count expected: `x·ln(x/m) + m − x`, with `0·ln 0 = 0`.
///
/// It is never negative and is 0 only at `x = m`. Half a G² and half a Poisson deviance are sums of
/// it, since the terms `m − x` cancel in the sum; added up this way nothing large cancels.
///
/// Loader (2000), "Fast and accurate computation of binomial probabilities", calls it `bd0` and
/// gives the series used here near `x = m`.
func countDeviance(_ x: Double, expected m: Double) -> Double {
  guard x > 0 else { return m }
  guard m > 0 else { return .infinity }
  let nearby = 0.1
  guard abs(x - m) < nearby * (x + m) else { return max(0, x * log(x / m) + m - x) }
  let v = (x - m) / (x + m)
  var sum = (x - m) * v
  var term = 2 * x * v
  // |v| < 0.1, so every term is under a hundredth of the one before.
  for odd in stride(from: 3.0, to: 1000, by: 2) {
    term *= v * v
    let next = sum + term / odd
    if next == sum { break }
    sum = next
  }
  return sum
}

/// `ln Γ(x+1) − [(x + ½) ln x − x + ½ ln 2π]`: what Stirling's formula leaves out, for x > 0.
///
/// From 16 up by the series of Loader (2000); below by the logarithm of the gamma function.
func stirlingError(_ x: Double) -> Double {
  let seriesFrom = 16.0
  guard x >= seriesFrom else {
    return lgamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * Double.pi)
  }
  let square = x * x
  let sum = stirlingDivisors.reversed().reduce(0.0) { $0 / square + 1 / $1 }
  return sum / x
}

/// 1/12, −1/360, 1/1260, −1/1680, 1/1188, −691/360360: the coefficients of Stirling's series.
private let stirlingDivisors: [Double] = [12, -360, 1260, -1680, 1188, -360_360.0 / 691]
