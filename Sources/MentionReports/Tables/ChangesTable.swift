import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// The most marked change of each code, by each method.
struct ChangesTable {
  let points: [ChangePoint]
  let ledger: Ledger

  var table: ReportTable {
    let ledger = ledger
    let tests = Dictionary(grouping: points, by: \.method).mapValues(\.count)
    return ReportTable(
      name: "changes", title: LocalizedText.changesChangePoints,
      meaning: LocalizedText.changesOneRowACodeAnd,
      columns: Self.columns,
      rows: TableRows(points) { point in
        [
          .text(point.code), .text(point.method.rawValue), .text(point.firstAfter.description),
          .text(point.lastBefore.description),
        ] + Self.cells(of: point.before) + Self.cells(of: point.after)
          + FigureColumns.cells(of: point.difference) + [
            .number(point.p), .number(ifAny: point.adjustedP), .integer(tests[point.method] ?? 0),
            .flag(point.isClear),
          ] + EventColumns.minister(point.minister) + EventColumns.documents(point.documents, in: ledger)
      })
  }

  static func cells(of share: Share?) -> [Cell] {
    guard let share else { return [Cell](repeating: .notMeasured, count: 5) }
    return [.integer(share.base), .integer(share.hits), .number(share.value)]
      + [share.interval().low, share.interval().high].map(Cell.number)
  }

  private static let columns: [Column] =
    [
      TidyTables.code,
      Column(
        "method", .text, title: LocalizedText.changesMethod,
        meaning: LocalizedText.changesPettittByTheRanksOf,
        allowed: ChangePoint.Method.allCases.map(\.rawValue), isRequired: true),
      EventColumns.month(
        "change_month", LocalizedText.changesChange,
        LocalizedText.changesTheFirstMeasuredMonthAfter),
      EventColumns.month(
        "last_month_before", LocalizedText.changesLastMonthBefore,
        LocalizedText.changesTheLastMeasuredMonthBefore),
    ] + EventColumns.share("_before", LocalizedText.changesBefore)
    + EventColumns.share("_after", LocalizedText.changesAfter)
    + EventColumns.difference(LocalizedText.changesTheShareAfterLessThe) + [
      EventColumns.number(
        "p", LocalizedText(same: "p"),
        LocalizedText.changesTheMethodSPValue),
      EventColumns.number(
        "p_adjusted", LocalizedText.alertsPAdjusted,
        LocalizedText.changesAdjustedForTheCodesTested),
      Column(
        "tests", .integer, title: LocalizedText.changesTests,
        meaning: LocalizedText.changesHowManyCodesWereTested),
      Column(
        "clear", .boolean, title: LocalizedText.changesClear,
        meaning: LocalizedText.changesWhetherTheAdjustedPIs),
    ] + EventColumns.minister
    + EventColumns.documents(
      LocalizedText.changesTheDocumentsWithTheCode(evidenceMonths: ChangePoint.evidenceMonths))
}
