import Corpora
import Measures
public import MentionMeasures
public import TableWriting
import Wording

/// Alerts in plain sentences.
public struct AlertWords: Sendable {
  let names: ReportNames
  let language: Language

  /// - Parameters:
  ///   - names: The names of codes and agencies.
  ///   - language: The language of the sentences.
  public init(names: ReportNames, language: Language) {
    self.names = names
    self.language = language
  }

  private func say(_ text: LocalizedText) -> String { text[language] }

  /// What an alert says, in one sentence.
  public func sentence(_ alert: Alert) -> String {
    switch alert.finding {
    case .outsidePrediction(let prediction): sentence(alert.code, prediction)
    case .firstMention(let first): sentence(alert.code, first)
    case .silence(let silence): sentence(alert.code, silence)
    case .mover(let mover): sentence(alert.code, mover)
    }
  }

  /// What was looked at, and by which rules, in sentences; that nothing was found is one of them.
  public func notes(_ alerts: MonthAlerts) -> [String] {
    let month = MonthNames.long(alerts.month, in: language)
    var notes: [String] = []
    if alerts.alerts.isEmpty {
      notes.append(say(.alertWordsMonthNothingToPointOut(month: month)))
    }
    if !alerts.isMeasured {
      notes.append(
        say(
          .alertWordsMonthHasFewerThanSmallestbase(month: month, smallestBase: alerts.smallestBase.documents))
      )
    }
    notes.append(lookedAt(alerts))
    notes.append(
      say(
        .alertWordsRules95PredictionIntervalFrom(
          window: AlertRules.window, fewestMonths: AlertRules.fewestMonths,
          fewestDocuments: AlertRules.fewestDocuments,
          fewestAgencyDocuments: AlertRules.fewestAgencyDocuments, silentMonths: AlertRules.silentMonths,
          movers: AlertRules.movers)))
    return notes
  }

  /// How much was looked at for each kind of alert, and what chance alone makes of it.
  func lookedAt(_ alerts: MonthAlerts) -> String {
    func count(_ kind: Alert.Kind) -> Int { alerts.lookedAt[kind] ?? 0 }
    return say(
      .alertWordsLookedAtCountCodesAgainst(
        count: count(.outsidePrediction), count2: count(.firstMention), count3: count(.silence),
        count4: count(.mover)))
  }

  private func sentence(_ code: String, _ found: Alert.Prediction) -> String {
    let documents = count(found.observed.hits)
    let base = count(found.observed.base)
    let (low, high) = (count(found.expected.lowerBound), count(found.expected.upperBound))
    return say(
      Double(found.observed.hits) > found.mean
        ? .alertAbove(
          code: code, documents: documents, base: base, months: found.months, low: low, high: high)
        : .alertBelow(
          code: code, documents: documents, base: base, months: found.months, low: low, high: high))
  }

  private func sentence(_ code: String, _ first: Alert.FirstMention) -> String {
    say(
      .alertFirst(
        code: code, agency: names.agency(first.agency, in: language), documents: first.documents.hits,
        before: count(first.documentsBefore), since: MonthNames.short(first.since, in: language)))
  }

  private func sentence(_ code: String, _ silence: Alert.Silence) -> String {
    say(
      .alertSilent(
        code: code, months: silence.months, last: MonthNames.short(silence.lastMentioned, in: language),
        expected: NumberText.fixed(silence.expected, decimals: 1)))
  }

  private func sentence(_ code: String, _ mover: Alert.Mover) -> String {
    func percent(_ share: Share) -> String { NumberText.fixed(share.percent, decimals: 1) + "%" }
    return say(
      .alertMover(
        code: code, before: percent(mover.before), now: percent(mover.now),
        difference: PointsText.signed(mover.difference.value), low: PointsText.signed(mover.difference.low),
        high: PointsText.signed(mover.difference.high)))
  }

  private func count(_ number: Int) -> String { EstimateText.grouped(number) }
}

/// Differences of shares in percentage points.
enum PointsText {
  /// `+3.2 [+1.1 – +5.3]`.
  static func points(_ difference: Estimate?) -> String {
    guard let difference else { return EstimateText.none }
    return signed(difference.value) + " [" + signed(difference.low) + " – " + signed(difference.high) + "]"
  }

  /// `+3.2`, `-0.4`, `0.0`.
  static func signed(_ share: Double) -> String {
    NumberText.signed(share * hundred, decimals: 1)
  }

  private static let hundred = 100.0
}
