/// How evenly something is spread over the parts of a corpus: Gries' deviation of proportions.
///
/// DP = ½ Σ |vᵢ − sᵢ|, with vᵢ the part of the mentions and sᵢ the part of the text in each corpus
/// part. 0 is as even as the parts' sizes; near 1, everything in one small part. Gries (2008),
/// International Journal of Corpus Linguistics 13, 403–437.
public struct Dispersion: Hashable, Sendable {
  /// DP, 0 to just under 1.
  public let dp: Double
  /// DP divided by the most it can be with these sizes, 1 − min sᵢ, so that 1 is reached: Lijffijt &
  /// Gries (2012), ibid. 17, 147–149. 0 when there is one part only.
  public let normalized: Double
  /// The parts with at least one mention, of all parts: the range.
  public let range: Share
  /// How many mentions there are.
  public let base: Int

  /// The dispersion of mentions over parts.
  ///
  /// - Parameters:
  ///   - frequencies: the mentions in each part.
  ///   - sizes: the size of each part, in any one unit. Parts without size are left out.
  /// - Returns: `nil` without mentions or parts, with a negative number, with mentions in a part
  ///   without size, or when there are not as many sizes as frequencies.
  public init?(frequencies: [Int], sizes: [Double]) {
    guard frequencies.count == sizes.count,
      zip(frequencies, sizes).allSatisfy({ $0 >= 0 && $1.isFinite && ($1 > 0 || ($1 == 0 && $0 == 0)) })
    else { return nil }
    let parts = zip(frequencies, sizes).filter { $0.1 > 0 }
    let mentions = parts.reduce(0) { $0 + $1.0 }
    let size = parts.reduce(0) { $0 + $1.1 }
    guard mentions > 0, let smallest = parts.map(\.1).min(),
      let range = Share(hits: parts.filter { $0.0 > 0 }.count, base: parts.count)
    else { return nil }
    dp =
      parts.reduce(0) { $0 + abs(Double($1.0) / Double(mentions) - $1.1 / size) } / 2
    normalized = parts.count > 1 ? dp / (1 - smallest / size) : 0
    self.range = range
    base = mentions
  }
}
