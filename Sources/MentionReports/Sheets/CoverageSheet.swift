import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// What the figures rest on: how much was read, what has no day, what was rejected or passed over.
enum CoverageSheet {
  private static let monthsName = "CoverageMonths"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let input = contents.input
    var blocks: [SheetBlock] = [
      .title(contents.say(.coverageCoverage)),
      .facts(facts(figures)),
      .gap, .heading(contents.say(.coverageBasisOfTheDayOf)),
      .table(SheetTable(bases(contents), excelName: "CoverageDates", hasFilter: false)),
      .heading(contents.say(.coverageRejectedFiles)),
      input.rejected.isEmpty
        ? .paragraph(contents.say(.coverageNone))
        : .table(SheetTable(RejectedTable.table(of: input.rejected), excelName: "CoverageRejected")),
      .heading(contents.say(.coverageFilesPassedOverSinceThey)),
      input.ignored.isEmpty
        ? .paragraph(contents.say(.coverageNone))
        : .table(SheetTable(ignored(input.ignored), excelName: "CoverageIgnored", hasFilter: false)),
      .heading(contents.say(.coverageDocumentsByMonth)),
      .table(SheetTable(months(figures), excelName: monthsName)),
    ]
    if figures.ledger.calendar.isEmpty { blocks.removeLast(2) }
    return contents.sheet(.coverage, blocks: blocks)
  }

  private static func facts(_ figures: ReportFigures) -> [Fact] {
    let contents = figures.contents
    let documents = contents.ledger.documents
    let undated = figures.ledger.entries.count { $0.month == nil }
    return [
      Fact(
        contents.say(.coverageInput),
        .text(contents.input.inputs.joined(separator: ", "))),
      Fact(
        contents.say(.coverageDocumentsRead), .integer(documents.count), display: .grouped),
      Fact(
        contents.say(.coverageDocumentsOfThePeriodBase),
        .integer(figures.current.documents), display: .grouped),
      Fact(
        contents.say(.coverageDocumentsWithoutAKnownDay),
        .integer(undated), display: .grouped),
      Fact(
        contents.say(.coverageDocumentsWithoutAKnownIssuer),
        .integer(documents.count { $0.issuer == nil }), display: .grouped),
      Fact(
        contents.say(.coverageDocumentsThatRepeatAnEarlier),
        .integer(documents.count { $0.duplicateOf != nil }), display: .grouped),
      Fact(
        contents.say(.coverageRejectedFiles), .integer(contents.input.rejected.count),
        display: .grouped),
      Fact(
        contents.say(.coverageFilesPassedOver),
        .integer(contents.input.ignored.reduce(0) { $0 + $1.count }), display: .grouped),
      Fact(contents.say(.coverageMonthsGoBy), .text(contents.clock.name[contents.language])),
    ]
  }

  private static func bases(_ contents: ReportContents) -> ReportTable {
    let counts = Dictionary(grouping: contents.ledger.documents, by: \.publishedBasis)
      .mapValues(\.count)
    let total = contents.ledger.documents.count
    let rows: [[Cell]] = DateBasis.allCases.map { basis in
      let count = counts[basis] ?? 0
      return [
        .text(basis.name[contents.language]), .integer(count),
        total > 0 ? .number(Double(count) / Double(total)) : .notMeasured,
      ]
    }
    return ReportTable(
      name: "bases", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [text("basis", LocalizedText.coverageBasis), documents, share],
      rows: TableRows(rows))
  }

  private static func ignored(_ ignored: [ReportInput.Ignored]) -> ReportTable {
    ReportTable(
      name: "ignored", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [
        text("reason", LocalizedText.coverageReason),
        Column(
          "files", .integer, title: LocalizedText.coverageFiles,
          meaning: LocalizedText(same: ""), display: .grouped),
      ], rows: TableRows(ignored) { [.text($0.reason), .integer($0.count)] })
  }

  private static func months(_ figures: ReportFigures) -> ReportTable {
    let language = figures.contents.language
    let anyMain = figures.anyMain
    let months = figures.ledger.calendar
    let rows: [[Cell]] = months.map { month in
      let figure = (figures.months[month] ?? DocumentGroup()).figure(ofAny: anyMain)
      return [
        .text(MonthNames.short(month, in: language)), .integer(month.buddhistYear),
        .integer(month.fiscalYear),
      ] + FigureColumns.cells(of: figure).prefix(figureColumns.count)
    }
    return ReportTable(
      name: "months", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [MonthColumns.label, DocumentColumns.buddhistYear, DocumentColumns.fiscalYear]
        + figureColumns, rows: TableRows(rows))
  }

  private static func text(_ name: String, _ title: LocalizedText) -> Column {
    Column(name, .text, title: title, meaning: LocalizedText(same: ""))
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions, FigureColumns.share,
  ]
  private static let documents = Column(
    "documents", .integer, title: LocalizedText.agenciesDocuments,
    meaning: LocalizedText(same: ""), display: .grouped)
  private static let share = Column(
    "share", .number, title: LocalizedText.coverageOfAllRead,
    meaning: LocalizedText(same: ""), display: .percent(decimals: 1))
}
