import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// The times in which codes were mentioned markedly more often than usual.
struct BurstsTable {
  let bursts: [BurstPeriod]
  let ledger: Ledger

  var table: ReportTable {
    let ledger = ledger
    return ReportTable(
      name: "bursts", title: LocalizedText.burstsBursts,
      meaning: LocalizedText.burstsOneRowATimeIn,
      columns: Self.columns,
      rows: TableRows(bursts) { burst in
        [
          .text(burst.code), .integer(burst.level), .text(burst.months.lowerBound.description),
          .text(burst.months.upperBound.description),
        ] + ChangesTable.cells(of: burst.inside) + ChangesTable.cells(of: burst.outside) + [
          .number(burst.weight)
        ] + EventColumns.minister(burst.minister) + EventColumns.documents(burst.documents, in: ledger)
      })
  }

  private static let columns: [Column] =
    [
      TidyTables.code,
      Column(
        "level", .integer, title: LocalizedText.burstsLevel,
        meaning: LocalizedText.bursts1AboutTwiceTheUsual, isRequired: true),
      EventColumns.month(
        "first_month", LocalizedText.burstsFirstMonth,
        LocalizedText.burstsTheFirstMonthOfThe),
      EventColumns.month(
        "last_month", LocalizedText.burstsLastMonth,
        LocalizedText.burstsTheLastMonthOfThe),
    ] + EventColumns.share("", LocalizedText.burstsInside)
    + EventColumns.share("_outside", LocalizedText.burstsOutside) + [
      EventColumns.number(
        "weight", LocalizedText.burstsWeight,
        LocalizedText.burstsByHowMuchTheLevel, .decimals(1))
    ] + EventColumns.minister
    + EventColumns.documents(
      LocalizedText.burstsTheDocumentsWithTheCode)
}
