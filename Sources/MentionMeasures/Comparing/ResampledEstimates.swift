import Foundation
import Measures

/// Quantiles of resamples.
enum Quantile {
  /// Between two of the values linearly (type 7 of Hyndman & Fan 1996); the value itself beside an infinite one.
  static func of(_ share: Double, sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = share * Double(sorted.count - 1)
    let below = sorted[Int(place.rounded(.down))]
    let above = sorted[Int(place.rounded(.up))]
    guard below != above, below.isFinite, above.isFinite else {
      return place > Double(sorted.count) / 2 ? above : below
    }
    return below + (place - place.rounded(.down)) * (above - below)
  }

  /// The ends of the middle 95 % of values.
  static func ends(_ values: [Double]) -> (low: Double, high: Double)? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let tail = ConfidenceLevel.standard.alpha / 2
    return (of(tail, sorted: sorted), of(1 - tail, sorted: sorted))
  }
}

extension Estimate {
  /// A number with the middle 95 % of what resamples make of it.
  init(_ value: Double, replicates: [Double]) {
    let ends = Quantile.ends(replicates)
    self.init(value: value, low: ends?.low ?? value, high: ends?.high ?? value)
  }

  /// The ratio of two rates per document from resamples of both, by its logarithm, so that setting the groups the
  /// other way round gives the inverse.
  ///
  /// Resamples of a group without any mention have none, so there the interval is the exact one of the documents.
  ///
  /// - Returns: `nil` without mentions in both groups, or without documents in one.
  static func ratio(
    of target: (figure: Figure, resamples: GroupResamples),
    to reference: (figure: Figure, resamples: GroupResamples), code: Int, exact: Interval?
  ) -> Estimate? {
    guard target.figure.documents > 0, reference.figure.documents > 0,
      target.figure.mentions + reference.figure.mentions > 0
    else { return nil }
    func rate(_ mentions: Int, _ documents: Int) -> Double { Double(mentions) / Double(documents) }
    let value =
      rate(target.figure.mentions, target.figure.documents)
      / rate(reference.figure.mentions, reference.figure.documents)
    if target.figure.mentions == 0 || reference.figure.mentions == 0 {
      return exact.map { Estimate(value: value, low: $0.low, high: $0.high) }
    }
    let scale = log(Double(reference.figure.documents)) - log(Double(target.figure.documents))
    let logarithms = (0..<target.resamples.replicates).compactMap { replicate -> Double? in
      let above = target.resamples.mentions(replicate, code)
      let below = reference.resamples.mentions(replicate, code)
      guard above > 0 || below > 0 else { return nil }
      return log(Double(above)) - log(Double(below)) + scale
    }
    guard let ends = Quantile.ends(logarithms) else { return nil }
    return Estimate(value: value, low: exp(ends.low), high: exp(ends.high))
  }
}
