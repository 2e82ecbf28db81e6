import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// What is worth a look in the month, in sentences with their evidence.
struct AlertSentences {
  /// How many sentences there are; a page of them is read by nobody.
  private static let mostSentences = 8
  /// How many documents a sentence names.
  private static let namedDocuments = 5

  private let alerts: MonthAlerts
  private let contents: ReportContents
  /// Those of the first rank; dimensions move with their framework.
  private let shown: [Alert]

  /// Fails for a period of several months: alerts are about one.
  init?(_ figures: ReportFigures) {
    contents = figures.contents
    guard contents.period.length == 1 else { return nil }
    alerts = MonthAlerts(
      of: contents.period.months.lowerBound, in: figures.ledger, SeriesCollection(figures.ledger))
    shown = Array(alerts.alerts.filter { figures.anyMain.contains($0.code) }.prefix(Self.mostSentences))
  }

  var blocks: [SheetBlock] {
    let words = AlertWords(names: contents.names, language: contents.language)
    var sentences = shown.map { words.sentence($0) + " " + evidence($0) }
    let others = alerts.alerts.count - shown.count
    if others > 0 {
      sentences.append(contents.say(.alertOthers(count: others, month: contents.period.identifier)))
    }
    if !alerts.isMeasured { sentences.append(contents.say(.alertUnmeasured)) }
    if sentences.isEmpty { sentences.append(contents.say(.alertNone(months: AlertRules.window))) }
    if alerts.isMeasured || !alerts.alerts.isEmpty { sentences.append(words.lookedAt(alerts)) }
    return [.heading(contents.say(.alertHeading))] + sentences.map(SheetBlock.paragraph)
  }

  private func evidence(_ alert: Alert) -> String {
    let ids = alert.documents.prefix(Self.namedDocuments).map { contents.ledger.documents[$0].document }
    guard !ids.isEmpty else { return "" }
    let rest = alert.documents.count - ids.count
    let named = ids.joined(separator: ", ") + (rest > 0 ? " " + contents.say(.alertMore(count: rest)) : "")
    return contents.say(.alertEvidence(documents: named))
  }
}
