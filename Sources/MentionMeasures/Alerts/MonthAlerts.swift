public import Corpora
import Measures

extension MonthAlerts {
  /// Looks for what is remarkable in a month.
  ///
  /// - Parameters:
  ///   - month: The month.
  ///   - counts: All documents of the input.
  ///   - collection: Their monthly series.
  public init(of month: Month, in counts: DocumentCounts, _ collection: SeriesCollection) {
    let context = SeriesContext(counts: counts, changes: [], ministry: nil)
    let looks = collection.series.compactMap { series -> SeriesAlerts? in
      series.steps.firstIndex { $0.start == month }.map {
        SeriesAlerts(series: series, place: $0, context: context)
      }
    }
    let predictions = Self.corrected(
      looks.compactMap(\.prediction).map { ($0.candidate, isAlert: $0.isOutside) })
    let silences = Self.corrected(looks.compactMap(\.silence).map { ($0.candidate, isAlert: $0.isLong) })
    let changes = Self.corrected(looks.compactMap(\.change).map { ($0.candidate, isAlert: $0.isClear) })
    let first = FirstMentions(counts, month: month)
    self.init(
      month: month, isMeasured: looks.contains { $0.series.steps[$0.place].isMeasured },
      smallestBase: collection.smallestBase,
      alerts: predictions.alerts + first.alerts + silences.alerts
        + Self.largest(changes.alerts),
      lookedAt: [
        .outsidePrediction: predictions.lookedAt, .firstMention: first.lookedAt,
        .silence: silences.lookedAt, .mover: changes.lookedAt,
      ])
  }

  /// Those that are alerts also by their p, corrected for all that were looked at.
  private static func corrected(
    _ looks: [(candidate: SeriesAlerts.Candidate, isAlert: Bool)]
  ) -> (alerts: [Alert], lookedAt: Int) {
    let adjusted = BenjaminiHochberg.adjusted(looks.map(\.candidate.p))
    let alerts = zip(looks, adjusted).compactMap { look, adjusted -> Alert? in
      guard look.isAlert, adjusted.map({ $0 <= ConfidenceLevel.standard.alpha }) ?? false else { return nil }
      var alert = look.candidate.alert
      alert.adjustedP = adjusted
      return alert
    }
    return (alerts, looks.count)
  }

  /// The movers with the largest differences, largest first.
  private static func largest(_ movers: [Alert]) -> [Alert] {
    func size(_ alert: Alert) -> Double {
      if case .mover(let mover) = alert.finding { abs(mover.difference.value) } else { 0 }
    }
    return Array(movers.sorted { size($0) > size($1) }.prefix(AlertRules.movers))
  }
}
