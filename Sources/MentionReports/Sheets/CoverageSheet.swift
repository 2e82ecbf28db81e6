import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// What the figures rest on: how much was read, what has no day, what was rejected or passed over.
enum CoverageSheet {
  private static let monthsName = "CoverageMonths"
  /// The blocks of the tables by month, which a corpus without any day has not.
  private static let monthBlocks = 6

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
      // What is over the table need not go with it to another page.
      .gap, .heading(contents.say(.coverageByIssuer)),
      .paragraph(CoverageMonths.issuersNote(figures)),
      .table(CoverageMonths.heatMap(figures)),
      // The long one is the last, whose headings stand on every page.
      .heading(contents.say(.coverageDocumentsByMonth)),
      .table(SheetTable(CoverageMonths.all(figures), excelName: monthsName)),
    ]
    if figures.ledger.calendar.isEmpty { blocks.removeLast(monthBlocks) }
    return contents.sheet(.coverage, blocks: blocks)
  }

  private static func facts(_ figures: ReportFigures) -> [Fact] {
    let contents = figures.contents
    let documents = contents.ledger.documents
    let undated = figures.ledger.entries.count { $0.month == nil }
    let days = figures.ledger.entries.lazy.compactMap(\.day)
    let empty = figures.ledger.calendar.filter { figures.months[$0] == nil }
    return [
      Fact(
        contents.say(.coverageInput),
        .text(contents.input.inputs.joined(separator: ", "))),
      Fact(
        contents.say(.coverageDocumentsRead), .integer(contents.whole?.documents ?? documents.count),
        display: .grouped),
    ]
      + (contents.whole == nil
        ? []
        : [Fact(contents.say(.coverageDocumentsOfAgencies), .integer(documents.count), display: .grouped)])
      + [
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
        Fact(contents.say(.coverageFirstDay), .text(day(days.min(), contents))),
        Fact(contents.say(.coverageLastDay), .text(day(days.max(), contents))),
        Fact(
          contents.say(.coverageEmptyMonths),
          .text(
            empty.isEmpty
              ? contents.say(.coverageNoEmptyMonths)
              : empty.map { MonthNames.short($0, in: contents.language) }.joined(separator: ", "))),
        Fact(contents.say(.coverageMonthsGoBy), .text(contents.clock.name[contents.language])),
      ]
  }

  private static func day(_ day: CalendarDay?, _ contents: ReportContents) -> String {
    day.map { MonthNames.day($0, in: contents.language) } ?? "–"
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
      columns: [text("basis", .coverageBasis, .coverageBasisMeaning), documents, share],
      rows: TableRows(rows))
  }

  private static func ignored(_ ignored: [ReportInput.Ignored]) -> ReportTable {
    ReportTable(
      name: "ignored", title: SheetName.coverage.title, meaning: SheetName.coverage.title,
      columns: [
        text("reason", .coverageReason, .coverageReasonMeaning),
        Column(
          "files", .integer, title: .coverageFiles, meaning: .coverageFilesMeaning, display: .grouped),
      ], rows: TableRows(ignored) { [.text($0.reason), .integer($0.count)] })
  }

  private static func text(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  ) -> Column {
    Column(name, .text, title: title, meaning: meaning)
  }

  private static let documents = Column(
    "documents", .integer, title: .agenciesDocuments, meaning: .coverageDocumentsOfBasisMeaning,
    display: .grouped)
  private static let share = Column(
    "share", .number, title: .coverageOfAllRead, meaning: .coverageShareOfReadMeaning,
    display: .percent(decimals: 1))
}
