/// How well found items agree with the true ones: precision, recall and F1.
///
/// Each of the three carries its base: precision is of what was found, recall of what is true, and
/// F1 of all that either side has. Human truth is itself imperfect; tell how far coders agree with
/// each other (``CohenKappa``, ``KrippendorffAlpha``) beside it.
public struct Agreement: Hashable, Sendable {
  /// Items found that are true.
  public let truePositives: Int
  /// Items found that are not.
  public let falsePositives: Int
  /// True items that were not found.
  public let falseNegatives: Int

  /// The agreement with these numbers of items; a negative number counts as 0.
  public init(truePositives: Int, falsePositives: Int, falseNegatives: Int) {
    self.truePositives = max(0, truePositives)
    self.falsePositives = max(0, falsePositives)
    self.falseNegatives = max(0, falseNegatives)
  }

  /// No item on either side.
  public static let none = Agreement(truePositives: 0, falsePositives: 0, falseNegatives: 0)

  /// The share of what was found that is true; `nil` when nothing was found.
  public var precision: Share? { Share(hits: truePositives, base: truePositives + falsePositives) }

  /// The share of what is true that was found; `nil` when nothing is true.
  public var recall: Share? { Share(hits: truePositives, base: truePositives + falseNegatives) }

  /// The share of all items, found or true, that are both: F*, or Jaccard's coefficient; `nil`
  /// without items.
  public var overlap: Share? {
    Share(hits: truePositives, base: truePositives + falsePositives + falseNegatives)
  }

  /// F1, the harmonic mean of precision and recall: 2TP/(2TP + FP + FN); `nil` without items.
  public var f1: Double? { overlap.map { Self.f1(ofOverlap: $0.value) } }

  /// An interval of F1; `nil` without items.
  ///
  /// F1 is no share of independent items, since each true positive stands in it twice. But it grows
  /// with ``overlap``, which is one: F1 = 2F*/(1 + F*), Hand, Christen & Kirielle (2021), Machine
  /// Learning 110, 451–456. So the interval is Wilson's of F*, both ends carried over.
  public func f1Interval(at confidence: ConfidenceLevel = .standard) -> Interval? {
    overlap.map { share in
      let interval = share.interval(at: confidence)
      return Interval(
        low: Self.f1(ofOverlap: interval.low), high: Self.f1(ofOverlap: interval.high))
    }
  }

  /// Both together, item by item. Summed over codes this gives micro-averages, in which each item
  /// weighs the same.
  public static func + (one: Agreement, other: Agreement) -> Agreement {
    Agreement(
      truePositives: one.truePositives + other.truePositives,
      falsePositives: one.falsePositives + other.falsePositives,
      falseNegatives: one.falseNegatives + other.falseNegatives)
  }

  /// The mean of the F1 of several codes, in which each code weighs the same; codes without items
  /// are left out. `nil` when none is left.
  public static func macroF1(_ codes: [Agreement]) -> Double? {
    let values = codes.compactMap(\.f1)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func f1(ofOverlap overlap: Double) -> Double { 2 * overlap / (1 + overlap) }
}
