import Foundation
import Measures

/// A group's documents counted, resampled, and ready to be dealt anew.
struct CountedGroup: Sendable {
  let documents: DocumentGroup
  let dealt: DealtDocuments
  /// `nil` without documents.
  let resamples: DocumentResamples?

  init(_ group: ComparedGroup, codes: [String], resampling: Resampling) {
    documents = ComparedGroup.documents(of: [group], resampledBy: resampling)
    resamples = documents.resamples()
    dealt = DealtDocuments(group.entries, codes: codes)
  }

  /// The mentions of some codes, in their order, out of those of all that are resampled.
  private func mentions(of codes: [String]) -> (_ events: [Int]) -> [Int] {
    let places = codes.map(place)
    return { events in places.map { place in place.map { events[$0] } ?? 0 } }
  }

  /// The place of a code among those that are resampled; `nil` for one without mentions.
  private func place(of code: String) -> Int? { resamples?.codes.firstIndex(of: code) }

  /// A number worked out from the mentions of some codes, with its interval; `nil` where it has no value.
  func estimate(of codes: [String], _ number: (_ mentions: [Int]) -> Double?) -> Estimate? {
    let mentions = mentions(of: codes)
    guard let bootstrap = resamples?.bootstrap.figure({ number(mentions($0)) }) else { return nil }
    return Estimate(bootstrap)
  }

  /// A code's mentions per document over those of another group, with an interval from resamples of both, by the
  /// logarithm, so that setting the groups the other way round gives the inverse.
  ///
  /// Resamples of a group without any mention have none, so there the interval is the exact one of the documents.
  ///
  /// - Returns: `nil` without mentions in both groups, or without documents in one.
  func ratio(_ code: String, to reference: CountedGroup, exact: Interval?) -> Estimate? {
    let (figure, other) = (documents.figure(code), reference.documents.figure(code))
    guard let above = resamples?.bootstrap, let below = reference.resamples?.bootstrap,
      figure.mentions + other.mentions > 0
    else { return nil }
    let (base, otherBase) = (Double(figure.documents), Double(other.documents))
    let value = Double(figure.mentions) / base / (Double(other.mentions) / otherBase)
    guard let place = place(of: code), let otherPlace = reference.place(of: code) else {
      return exact.map { Estimate(value: value, low: $0.low, high: $0.high) }
    }
    let logarithm = above.figure(with: below) { events, otherEvents in
      switch (events[place], otherEvents[otherPlace]) {
      case (0, 0): nil
      case (0, _): -Self.farthest
      case (_, 0): Self.farthest
      case (let one, let other): log(Double(one) / base) - log(Double(other) / otherBase)
      }
    }
    return logarithm?.interval().map { Estimate(value: value, low: exp($0.low), high: exp($0.high)) }
  }

  /// Stands for the logarithm of 0 or infinity, as far out as it must be for its power to be one of them, also part of
  /// the way to it.
  private static let farthest = 1e6
}

extension Estimate {
  /// A number with the middle 95 % of what resamples make of it.
  init(_ bootstrap: ClusterBootstrap) {
    let interval = bootstrap.interval()
    self.init(
      value: bootstrap.estimate, low: interval?.low ?? bootstrap.estimate,
      high: interval?.high ?? bootstrap.estimate)
  }
}
