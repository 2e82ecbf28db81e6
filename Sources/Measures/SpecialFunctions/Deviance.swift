import CBoostMath
import Foundation

/// How far a count lies from the count expected: `x·ln(x/m) + m − x`, with `0·ln 0 = 0`.
///
/// It is never negative and is 0 only at `x = m`. Half a G² and half a Poisson deviance are sums of
/// it, since the terms `m − x` cancel in the sum; added up this way nothing large cancels.
func countDeviance(_ x: Double, expected m: Double) -> Double {
  guard x > 0 else { return m }
  guard m > 0 else { return .infinity }
  let excess = (m - x) / x
  // Nearby, where the terms all but cancel: −x·(ln(1+u) − u) with 1 + u = m/x.
  let nearby = 0.5
  return abs(excess) < nearby ? -x * boost_log1p_less_x(excess) : x * log(x / m) + m - x
}
