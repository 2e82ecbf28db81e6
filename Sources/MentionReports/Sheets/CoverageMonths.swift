import Corpora
import MentionMeasures
import TableWriting
import Wording

/// How many documents each month holds: a hole here is a hole in every series.
enum CoverageMonths {
  /// How many issuers have a column of their own.
  private static let shownIssuers = 12

  /// All months, with the documents that mention any policy.
  static func all(_ figures: ReportFigures) -> ReportTable {
    let language = figures.contents.language
    let rows: [[Cell]] = figures.ledger.calendar.map { month in
      let figure = (figures.months[month] ?? DocumentGroup()).shareFigure(ofAny: figures.anyMain)
      return [
        MonthColumns.cell(of: month), .integer(month.buddhistYear),
        .integer(month.fiscalYear),
      ] + FigureColumns.cells(of: figure).prefix(figureColumns.count)
    }
    return ReportTable(
      name: "months", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [MonthColumns.label(in: language), DocumentColumns.buddhistYear, DocumentColumns.fiscalYear]
        + figureColumns, rows: TableRows(rows))
  }

  static func issuersNote(_ figures: ReportFigures) -> String {
    figures.contents.say(
      .coverageByIssuerNote(
        issuers: issuers(figures).count, months: DocumentCounts.longestView))
  }

  /// ``byIssuer(_:)`` with darker cells for more documents.
  static func heatMap(_ figures: ReportFigures) -> SheetTable {
    let table = byIssuer(figures)
    return SheetTable(
      table, excelName: "CoverageIssuers",
      heatMaps: table.columns.filter { $0.name.contains(":") }.map { HeatMap(columns: [$0.name]) })
  }

  /// The viewed months, with the documents of the issuers that have most of them.
  static func byIssuer(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let shown = issuers(figures)
    let months = figures.ledger.viewedMonths(to: contents.period)
    let counts = figures.ledger.groups { entry in
      entry.month.map { [$0.description, entry.issuer ?? ""] }
    }.mapValues(\.documents)
    let rows: [[Cell]] = months.map { month in
      let total = figures.months[month]?.documents ?? 0
      guard total > 0 else {
        return [MonthColumns.cell(of: month), .integer(0)]
          + [Cell](repeating: .notMeasured, count: shown.count + rest.count)
      }
      let own = shown.map { counts[[month.description, $0]] ?? 0 }
      let unknown = counts[[month.description, ""]] ?? 0
      return [MonthColumns.cell(of: month), .integer(total)]
        + (own + [total - unknown - own.reduce(0, +), unknown]).map(Cell.integer)
    }
    return ReportTable(
      name: "months_issuers", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [MonthColumns.label(in: contents.language), FigureColumns.documents]
        + shown.map { column("documents:" + $0, contents.names.agencies[$0] ?? LocalizedText(same: $0)) }
        + rest, rows: TableRows(rows))
  }

  /// The issuers with most documents of the input, most first.
  private static func issuers(_ figures: ReportFigures) -> [String] {
    figures.ledger.groups { $0.month == nil ? nil : $0.issuer }
      .sorted { ($1.value.documents, $0.key) < ($0.value.documents, $1.key) }
      .prefix(shownIssuers).map(\.key)
  }

  private static let rest = [
    column("documents:others", .coverageOthers), column("documents:" + unknownIssuer, .coverageUnknownIssuer),
  ]

  /// What stands for an issuer where none is known.
  static let unknownIssuer = "unknown"

  private static func column(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .integer, title: title, meaning: .coverageIssuerDocumentsMeaning,
      unit: FigureColumns.documentUnit, display: .grouped)
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions, FigureColumns.share,
  ]
}
