import Corpora
import Measures

/// What a month's series say.
struct SeriesAlerts {
  let series: CodeSeries
  /// The place of the month in the series.
  let place: Int
  let context: SeriesContext

  /// A finding with the chance of it, before it is corrected.
  typealias Candidate = (alert: Alert, p: Double)

  private var month: Month { series.steps[place].start }

  /// Whether the month can be compared with those before it; these are then at least ``AlertRules/fewestMonths``.
  var isComparable: Bool {
    series.steps[place].isMeasured && before(place).count >= AlertRules.fewestMonths
  }

  /// The count of the month beside what was expected of it.
  var prediction: (candidate: Candidate, isOutside: Bool)? {
    guard isComparable, let observed = series.measuredCounts[place],
      let prediction = Self.prediction(before(place), next: observed.base)
    else { return nil }
    let expected = prediction.interval()
    let p = min(1, 2 * min(prediction.lowerTail(of: observed.hits), prediction.upperTail(of: observed.hits)))
    let isOfCases =
      max(Double(observed.hits), prediction.mean) >= Double(AlertRules.fewestDocuments)
    let finding = Alert.Prediction(
      observed: observed, expected: expected, mean: prediction.mean, months: prediction.base)
    return ((alert(.outsidePrediction(finding)), p), isOfCases && !expected.contains(observed.hits))
  }

  /// The silence that the month belongs to; `nil` where the code is mentioned in it, or was never before.
  var silence: (candidate: Candidate, isLong: Bool)? {
    let counts = series.measuredCounts
    guard isComparable, let last = counts[...place].lastIndex(where: { ($0?.hits ?? 0) > 0 }), last < place,
      let silent = counts[(last + 1)...place].joinedShare
    else { return nil }
    let before = before(last + 1)
    guard before.count >= AlertRules.fewestMonths,
      let prediction = Self.prediction(before, next: silent.base)
    else { return nil }
    let months = counts[(last + 1)...place].count { $0 != nil }
    let finding = Alert.Silence(
      months: months, lastMentioned: series.steps[last].start, expected: prediction.mean,
      chance: prediction.lowerTail(of: 0))
    let evidence = context.documents(series.code, in: finding.lastMentioned...finding.lastMentioned)
    let isLong =
      months >= AlertRules.silentMonths && prediction.mean >= Double(AlertRules.fewestDocuments)
      && finding.chance <= ConfidenceLevel.standard.alpha
    return ((alert(.silence(finding), documents: evidence), finding.chance), isLong)
  }

  /// The change of the share since the measured month before.
  var change: (candidate: Candidate, isClear: Bool)? {
    let counts = series.measuredCounts
    guard let now = counts[place], let last = counts[..<place].lastIndex(where: { $0 != nil }),
      let before = counts[last]
    else { return nil }
    let keyness = Keyness(target: now, reference: before)
    let change = Change(series.steps[place].figure, against: series.steps[last].figure)
    let finding = Alert.Mover(
      since: series.steps[last].start, before: before, now: now,
      difference: Intervals.difference(Estimate(now), Estimate(before)))
    return (
      (alert(.mover(finding)), keyness.p), change.reading == .higher || change.reading == .lower
    )
  }

  /// The counts of the last measured months before a place, at most ``AlertRules/window`` months back. Of a code that was
  /// mentioned before only those since its first mention: what did not exist yet says nothing of what to expect.
  private func before(_ place: Int) -> [Share] {
    let isMentioned = { (step: CodeSeries.Step) in (step.share?.hits ?? 0) > 0 }
    let first = series.steps[..<place].firstIndex(where: isMentioned) ?? 0
    return series.measuredCounts[max(first, place - AlertRules.window)..<place].compactMap { $0 }
  }

  private static func prediction(_ counts: [Share], next base: Int) -> CountPrediction? {
    CountPrediction(counts: counts.map(\.hits), exposures: counts.map { Double($0.base) }, next: Double(base))
  }

  private func alert(_ finding: Alert.Finding, documents: [Int]? = nil) -> Alert {
    Alert(
      code: series.code, month: month, finding: finding,
      documents: documents ?? context.documents(series.code, in: month...month))
  }
}
