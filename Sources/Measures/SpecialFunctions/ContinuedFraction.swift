/// b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method (Thompson & Barnett 1986, Journal of
/// Computational Physics 64, 490–509).
///
/// - Parameters:
///   - first: b₀.
///   - terms: aₙ and bₙ for n = 1, 2, ….
/// - Returns: the value, once a further term changes nothing, or after so many terms that the
///   fraction does not converge.
func continuedFraction(first: Double, terms: (_ n: Int) -> (a: Double, b: Double)) -> Double {
  let tiny = 1e-300
  let mostTerms = 10_000_000
  var value = first == 0 ? tiny : first
  var c = value
  var d = 0.0
  for n in 1...mostTerms {
    let (a, b) = terms(n)
    d = b + a * d
    if d == 0 { d = tiny }
    c = b + a / c
    if c == 0 { c = tiny }
    d = 1 / d
    let change = c * d
    value *= change
    if abs(change - 1) <= .ulpOfOne { break }
  }
  return value
}
