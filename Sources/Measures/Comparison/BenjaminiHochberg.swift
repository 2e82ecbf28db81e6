/// Corrects a family of p for the number of tests: of all that stay under 0.05 after it, about one
/// in twenty is expected to be a false alarm.
///
/// q₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎·m/j): Benjamini & Hochberg (1995), Journal of the Royal
/// Statistical Society B 57, 289–300; R's `p.adjust(method = "BH")`.
public enum BenjaminiHochberg {
  /// The corrected values, in the order of the input.
  ///
  /// - Parameter p: the p of one family of tests. A missing one, and one that is no p (NaN, or
  ///   outside 0 to 1), stays missing and does not count in m: a test that could not be made is no
  ///   test.
  public static func adjusted(_ p: [Double?]) -> [Double?] {
    let present = p.indices.compactMap { index in
      p[index].flatMap { (0...1).contains($0) ? (index: index, p: $0) : nil }
    }
    let ordered = present.sorted { ($0.p, $0.index) < ($1.p, $1.index) }
    var adjusted = [Double?](repeating: nil, count: p.count)
    var smallest = 1.0
    for (rank, test) in zip(1..., ordered).reversed() {
      smallest = min(smallest, test.p * Double(ordered.count) / Double(rank))
      adjusted[test.index] = smallest
    }
    return adjusted
  }
}
