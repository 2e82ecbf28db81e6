import Foundation
import Measures

extension Estimate {
  /// A number with the middle 95 % of what resamples make of it.
  init(_ value: Double, replicates: [Double]) {
    let ends = Percentiles.middle95(replicates)
    self.init(value: value, low: ends?.low ?? value, high: ends?.high ?? value)
  }

  /// The ratio of a code's mentions per document in two groups from resamples of both, by its logarithm, so that setting
  /// the groups the other way round gives the inverse.
  ///
  /// Resamples of a group without any mention have none, so there the interval is the exact one of the documents.
  ///
  /// - Returns: `nil` without mentions in both groups, or without documents in one.
  static func ratio(
    of target: Figure, _ targetMentions: [Int], to reference: Figure, _ referenceMentions: [Int],
    exact: Interval?
  ) -> Estimate? {
    guard target.documents > 0, reference.documents > 0, target.mentions + reference.mentions > 0 else {
      return nil
    }
    let value =
      Double(target.mentions) / Double(target.documents)
      / (Double(reference.mentions) / Double(reference.documents))
    if target.mentions == 0 || reference.mentions == 0 {
      return exact.map { Estimate(value: value, low: $0.low, high: $0.high) }
    }
    let scale = log(Double(reference.documents)) - log(Double(target.documents))
    let logarithms = zip(targetMentions, referenceMentions).compactMap { above, below -> Double? in
      switch (above, below) {
      case (0, 0): nil
      case (0, _): -farthest
      case (_, 0): farthest
      default: log(Double(above)) - log(Double(below)) + scale
      }
    }
    guard let ends = Percentiles.middle95(logarithms) else { return nil }
    return Estimate(value: value, low: exp(ends.low), high: exp(ends.high))
  }

  /// Stands for the logarithm of 0 or infinity, as far out as it must be for its power to be one of them, also part of
  /// the way to it.
  private static let farthest = 1e6
}
