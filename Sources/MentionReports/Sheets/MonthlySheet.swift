import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The monthly figures in long form: a row a code and month, for pivot tables and charts.
enum MonthlySheet {
  static let tableName = "Monthly"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let rows = table(figures)
    return contents.sheet(
      .monthly,
      blocks: [
        .title(contents.say(.monthlyMonthlyData)),
        .paragraph(
          contents.say(.monthlyOneRowAPolicyAnd)),
        .table(SheetTable(rows, excelName: tableName, completeIn: "monthly.csv", isForPrograms: true)),
      ], frozenTable: tableName, frozenColumns: 2, printedRows: printedRows)
  }

  /// The months of the first policy, most often: the sheet is for pivot tables more than for paper.
  private static let printedRows = 96

  /// The rows of one code's viewed months in the table: it is sorted by code and then month.
  static func rows(of code: String, _ figures: ReportFigures) -> Range<Int> {
    let length = figures.ledger.calendar.count
    let place = figures.allCodes.firstIndex(of: code) ?? 0
    let view = figures.ledger.view(to: figures.contents.period)
    return (place * length + view.lowerBound)..<(place * length + view.upperBound)
  }

  private static func table(_ figures: ReportFigures) -> ReportTable {
    let months = figures.ledger.calendar
    let codes = figures.allCodes
    let language = figures.contents.language
    return ReportTable(
      name: "monthly", title: SheetName.monthly.title, meaning: SheetName.monthly.title,
      columns: [
        TidyTables.code, MonthColumns.label(in: language), DocumentColumns.buddhistYear,
        DocumentColumns.fiscalYear,
      ]
        + FigureColumns.all.map(shown),
      rows: TableRows(count: months.count * codes.count) { index in
        let month = months[index % months.count]
        let code = codes[index / months.count]
        return [
          .text(code), MonthColumns.cell(of: month), .integer(month.buddhistYear),
          .integer(month.fiscalYear),
        ]
          + zip(FigureColumns.all, FigureColumns.cells(of: figures.figure(code, in: month))).map {
            shown($1, in: $0, figures.contents)
          }
      })
  }

  /// What stands for programs in the files stands for people here.
  private static func shown(_ cell: Cell, in column: Column, _ contents: ReportContents) -> Cell {
    switch cell {
    case .text(let text) where column.name == FigureColumns.rateInterval.name:
      .text(Figure.RateInterval(rawValue: text).map { contents.say($0.name) } ?? text)
    case .flag(let flag): .text(flag ? contents.say(.figureFewCases) : "")
    default: cell
    }
  }

  private static func shown(_ column: Column) -> Column {
    var column = column
    if column.name == FigureColumns.rateInterval.name { column.meaning = .monthlyRateIntervalMeaning }
    column.allowed = nil
    return column
  }
}
