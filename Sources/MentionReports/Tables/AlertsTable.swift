import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// What is remarkable in a month, with the numbers and documents it rests on.
struct AlertsTable {
  let alerts: MonthAlerts
  let ledger: Ledger
  let names: ReportNames

  var table: ReportTable {
    let (alerts, ledger) = (alerts, ledger)
    let words = (AlertWords(names: names, language: .thai), AlertWords(names: names, language: .english))
    return ReportTable(
      name: "alerts", title: LocalizedText.alertsAlerts,
      meaning: LocalizedText.alertsOneRowSomethingRemarkableOf,
      columns: Self.columns,
      rows: TableRows(alerts.alerts) { alert in
        [
          .text(alert.month.description), .text(alert.kind.rawValue), .text(alert.code),
          .text(ifAny: alert.agency),
        ] + Self.cells(of: alert.finding) + [
          .number(ifAny: alert.adjustedP), .integer(alerts.lookedAt[alert.kind] ?? 0),
          .text(words.0.sentence(alert)), .text(words.1.sentence(alert)),
        ] + EventColumns.documents(alert.documents, in: ledger)
      })
  }

  /// The cells under ``numbers``.
  private static func cells(of finding: Alert.Finding) -> [Cell] {
    switch finding {
    case .outsidePrediction(let prediction):
      return counts(prediction.observed) + [
        .number(prediction.mean), .integer(prediction.expected.lowerBound),
        .integer(prediction.expected.upperBound), .integer(prediction.months), .empty, .empty, .empty,
        .empty, .empty,
      ]
    case .firstMention(let first):
      return counts(first.documents) + [
        .empty, .empty, .empty, .empty, .text(first.since.description), .integer(first.documentsBefore),
        .empty, .empty, .empty,
      ]
    case .silence(let silence):
      return [
        .empty, .empty, .empty, .number(silence.expected), .empty, .empty, .integer(silence.months),
        .text(silence.lastMentioned.description), .empty, .empty, .empty, .empty,
      ]
    case .mover(let mover):
      return counts(mover.now) + [
        .empty, .empty, .empty, .empty, .text(mover.since.description), .integer(mover.before.base),
      ] + FigureColumns.cells(of: mover.difference)
    }
  }

  private static func counts(_ share: Share) -> [Cell] {
    [.integer(share.base), .integer(share.hits), .number(share.value)]
  }

  private static let columns: [Column] =
    [
      EventColumns.month(
        "month", LocalizedText.trendMonth,
        LocalizedText.alertsTheMonthItIsAbout),
      Column(
        "kind", .text, title: LocalizedText.handoverKind,
        meaning: LocalizedText.alertsOutsidePredictionNotWhatThe,
        allowed: Alert.Kind.allCases.map(\.rawValue), isRequired: true),
      TidyTables.code,
      EventColumns.text(
        "agency", LocalizedText.alertsAgency,
        LocalizedText.alertsTheIssuerOrBodyIt),
    ] + numbers + [
      EventColumns.number(
        "p_adjusted", LocalizedText.alertsPAdjusted,
        LocalizedText.alertsTheChanceOfSomethingAs),
      Column(
        "looked_at", .integer, title: LocalizedText.alertsLookedAt,
        meaning: LocalizedText.alertsHowManyCodesOrPairs),
      EventColumns.text(
        "sentence_th", LocalizedText.alertsSentenceThai,
        LocalizedText.alertsTheAlertInAThai),
      EventColumns.text(
        "sentence_en", LocalizedText.alertsSentence,
        LocalizedText.alertsTheAlertInAnEnglish),
    ]
    + EventColumns.documents(
      LocalizedText.alertsTheDocumentsItRestsOn)

  private static let numbers: [Column] =
    [
      optional(FigureColumns.documents), optional(FigureColumns.documentsWith), FigureColumns.share,
      EventColumns.number(
        "expected", LocalizedText.alertsExpectedDocuments,
        LocalizedText.alertsHowManyDocumentsTheMonths,
        .decimals(1)),
      integer(
        "expected_low", LocalizedText.alertsExpectedLow,
        LocalizedText.alertsTheLowerEndOfThe),
      integer(
        "expected_high", LocalizedText.alertsExpectedHigh,
        LocalizedText.alertsTheUpperEndOfThe),
      integer(
        "months", LocalizedText.alertsMonths,
        LocalizedText.alertsHowManyMonthsWerePredicted),
      Column(
        "since", .month, title: LocalizedText.alertsSince,
        meaning: LocalizedText.alertsTheAgencySFirstMonth),
      integer(
        "documents_before", LocalizedText.alertsDocumentsBefore,
        LocalizedText.alertsTheAgencySDocumentsBefore),
    ] + EventColumns.difference(LocalizedText.alertsTheMonthSShareLess)

  private static func optional(_ column: Column) -> Column {
    var column = column
    column.isRequired = false
    return column
  }

  private static func integer(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .integer, title: title, meaning: meaning)
  }
}
