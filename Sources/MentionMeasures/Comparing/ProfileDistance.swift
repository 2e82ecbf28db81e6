import Measures

/// How far apart two profiles are.
public struct ProfileDistance: Hashable, Sendable {
  /// The Jensen–Shannon distance, 0 for equal parts to 1 for no code in common.
  public let value: Double
  /// How far apart chance alone puts groups of these sizes at most, in 19 of 20 deals of the documents: a distance is
  /// never negative, so that it is seldom 0 where nothing differs.
  public let chance: Double
  /// How likely chance puts them as far apart.
  public let p: Double

  /// - Parameters:
  ///   - value: The distance seen; `nil` where one profile is empty.
  ///   - dealt: The distances of the deals.
  init?(_ value: Double?, dealt: [Double]) {
    guard let value, !dealt.isEmpty else { return nil }
    self.value = value
    chance = dealt.sorted()[Int(Double(dealt.count - 1) * Self.chanceLevel)]
    let limit = value * (1 - GroupDeals.allowance)
    p = Double(1 + dealt.count { $0 >= limit }) / Double(1 + dealt.count)
  }

  private static let chanceLevel = 0.95
}
