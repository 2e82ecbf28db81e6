import Corpora
import MentionMeasures
import ParallelWork
public import TableWriting
import Tallies
import Wording

/// Writes a report: a workbook and a page for people, its charts as pictures, and a package of CSV files for programs.
///
///     let written = try ReportWriter(contents).write(toFolder: "Reports/output")
public struct ReportWriter: Sendable {
  /// Where the files of a report are.
  public struct Written: Hashable, Sendable {
    /// The path of the Excel file, under the folder as it was named.
    public var workbook: String
    /// The path of `datapackage.json`, which describes the CSV files beside it.
    public var descriptor: String
    /// The report as one page for a browser.
    public var page: String
    /// What the workbook could not hold as it is.
    public var outcome: WorkbookOutcome
    /// How many texts of the CSV files got a `'` before them, since a spreadsheet would take them for formulas.
    public var neutralizedCells: Int
  }

  let contents: ReportContents
  private let figures: ReportFigures
  private let comparisons: Deferred<ComparisonSet>
  /// What stands together in all documents of the input.
  private let coOccurrence: Deferred<CoOccurrenceTables>
  private let coOccurrenceOfPeriod: Deferred<CoOccurrenceTables>
  /// The CSV files with their descriptor.
  ///
  /// `mentions` and `documents` are those of the period; the tables of figures hold all months of the input. Rows are
  /// worked out when they are read.
  public let package: DataPackage

  /// A writer of a report on these contents. Documents are counted and which codes stand together is worked out
  /// at once, most of the rest when it is first read.
  public init(_ contents: ReportContents) {
    self.contents = contents
    let figures = ReportFigures(contents)
    let ledger = figures.ledger
    let comparisons = figures.comparisons
    let coOccurrence = Deferred { CoOccurrenceTables(contents, in: ledger) }
    let coOccurrenceOfPeriod = Deferred {
      CoOccurrenceTables(contents, in: ledger, period: contents.period)
    }
    self.figures = figures
    self.comparisons = comparisons
    self.coOccurrence = coOccurrence
    self.coOccurrenceOfPeriod = coOccurrenceOfPeriod
    package = Self.package(
      contents, figures, comparisons,
      [
        CoOccurrenceTable.table(coOccurrence.value.units),
        CoOccurrenceTable.table(coOccurrenceOfPeriod.value.units, isOfPeriod: true),
      ])
  }

  /// The checks that tables add up, as they stand on the method sheet.
  public var reconciliation: [MethodFacts.Reconciliation] { figures.reconciliation.value }

  /// The figures of the period, short enough for a terminal.
  public var summary: ReportTable { SummaryTable.table(of: figures) }

  /// The name of the workbook, which tells the period: `policy-mentions-2024-01.xlsx`.
  public var workbookName: String { Self.name + "-" + contents.period.identifier + ".xlsx" }

  /// The name of the report as a page: `policy-mentions-2024-01.html`.
  public var pageName: String { Self.name + "-" + contents.period.identifier + ".html" }

  /// The file of a chart: `trend-GI.svg`.
  private static func pictureName(_ chart: ChartDescription) -> String { chart.name + ".svg" }

  /// Writes the workbook, the page, the pictures and the package into a folder, which is made when it is not there. All files
  /// appear together, or none (``AtomicDirectory``).
  ///
  /// - Parameter csv: how the CSV files are written.
  /// - Throws: ``OutputError``, ``WorkbookError`` or ``TableError``.
  public func write(
    toFolder folder: String, csv: CSVWriter.Options = .spreadsheetFile
  ) throws -> Written {
    let (outcome, neutralized) = try AtomicDirectory.write(to: folder, descriptor: DataPackage.descriptorName)
    {
      temporary in
      let outcome = Deferred { [self] in
        Result<WorkbookOutcome, any Error> {
          let workbook = workbook
          let outcome = try WorkbookWriter.write(workbook, to: temporary + "/" + workbookName)
          try writePages(of: workbook, into: temporary)
          return outcome
        }
      }
      // Several files wait for these, and each is made on all cores.
      _ = comparisons.value
      _ = coOccurrence.value
      // What takes longest begins first, so that all cores end together.
      let files = try package.writeFiles(
        into: temporary, csv: csv, first: [TidyTables.agenciesName], beside: { _ = try outcome.value.get() })
      return (try outcome.value.get(), files.values.reduce(0) { $0 + $1.neutralizedCells })
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return Written(
      workbook: prefix + workbookName, descriptor: prefix + DataPackage.descriptorName,
      page: prefix + pageName, outcome: outcome,
      neutralizedCells: neutralized)
  }

  /// The report for a browser, and each chart as a picture.
  private func writePages(of workbook: WorkbookDescription, into folder: String) throws {
    try HTMLReport(workbook).write(to: folder + "/" + pageName)
    for chart in workbook.charts where !chart.name.isEmpty {
      try SVGChart(chart, in: workbook).write(to: folder + "/" + Self.pictureName(chart))
    }
  }

  /// The workbook, said without Excel.
  public var workbook: WorkbookDescription {
    let title =
      contents.layout.title.map { title in
        contents.say(
          .summaryTitle(title: contents.say(title), period: contents.period.label(in: contents.language)))
      }
      ?? contents.say(.reportPolicyMentionsLabel(label: contents.period.name))
    let sheets = sheets
    return WorkbookDescription(
      title: title, subject: contents.period.identifier, author: "PolicyMentions",
      comments: contents.say(.reportCodebookVersion) + contents.method.codebookVersion + ", "
        + contents.method.codebookFingerprint,
      keywords: figures.mainCodes.map(\.code),
      created: (contents.lastDay ?? contents.periodEnd)?.description ?? "", language: contents.language,
      font: contents.layout.font.map(ReportFont.named) ?? .thSarabunNew, sheets: sheets,
      definedNames: Self.definedNames.filter { name in
        sheets.contains { $0.blocks.contains { $0.isTable(named: name.table) } }
      }, words: WriterWords(contents.language))
  }

  /// The tables that a reader's own pivot tables are made of, by names that say what they hold.
  private static let definedNames = [
    DefinedName("PolicyMentions", table: EvidenceSheet.tableName),
    DefinedName("NewsDocuments", table: DocumentsSheet.tableName),
    DefinedName("MonthlyFigures", table: MonthlySheet.tableName),
  ]

  /// The sheets that the layout names.
  private var sheets: [SheetDescription] {
    let others = contents.layout.sheets.filter { $0 != .dictionary }.map { ($0, sheet($0)) }
    return contents.layout.sheets.compactMap { name in
      guard name == .dictionary else { return others.first { $0.0 == name }?.1 }
      return DictionarySheet.sheet(contents, sheets: others.map(\.1), tables: package.tables)
    }
  }

  private func sheet(_ name: SheetName) -> SheetDescription {
    switch name {
    case .summary: SummarySheet.sheet(figures)
    case .changes: ChangesSheet.sheet(figures)
    case .trend: TrendSheet.sheet(figures)
    case .agencies: AgenciesSheet.sheet(figures)
    case .ministers: MinistersSheet.sheet(figures)
    case .dimensions: DimensionsSheet.sheet(figures)
    case .coOccurrence:
      CoOccurrenceSheet.sheet(figures, ofAll: coOccurrence.value, ofPeriod: coOccurrenceOfPeriod.value)
    case .evidence: EvidenceSheet.sheet(contents)
    case .documents: DocumentsSheet.sheet(contents)
    case .monthly: MonthlySheet.sheet(figures)
    case .coverage: CoverageSheet.sheet(figures)
    case .method: MethodSheet.sheet(figures)
    case .dictionary: DictionarySheet.sheet(contents, sheets: [], tables: package.tables)
    }
  }

  private static func package(
    _ contents: ReportContents, _ figures: ReportFigures, _ comparisons: Deferred<ComparisonSet>,
    _ coOccurrence: [ReportTable]
  ) -> DataPackage {
    let tidy = TidyTables(
      figures: figures.ledger, codes: figures.allCodes, agreement: contents.agreement)
    return DataPackage(
      name: name + "-" + contents.period.identifier.replacing("_", with: "-"),
      title: LocalizedText.reportPolicyMentionsInTheNews(label: contents.period.name),
      meaning: LocalizedText.reportEveryMentionAndEveryDocument, version: contents.period.identifier,
      tables: [
        MentionTable.table(of: contents.periodMentions),
        DocumentTable.table(of: contents.periodDocuments),
        tidy.monthly, tidy.agencies, tidy.ministers,
        ComparisonTable.table(comparisons.value), ProfileTable.table(comparisons.value),
        DistanceTable.table(comparisons.value),
      ] + coOccurrence + [
        TrendsTable(figures: figures.ledger, codes: figures.allCodes, agreement: contents.agreement).table,
        RejectedTable.table(of: contents.input.rejected),
      ],
      facts: [
        ("period", contents.period.identifier), ("clock", contents.clock.rawValue),
        ("codebook_version", contents.method.codebookVersion),
        ("codebook_fingerprint", contents.method.codebookFingerprint),
      ] + (contents.method.command.map { [(commandName, $0)] } ?? []))
  }

  /// The name under which the descriptor of a package keeps the command that made it.
  public static let commandName = "command"

  private static let name = "policy-mentions"
}

extension SheetBlock {
  /// Whether it is the table that formulas call by a name.
  fileprivate func isTable(named name: String) -> Bool {
    if case .table(let table) = self { table.excelName == name } else { false }
  }
}

extension WorkbookDescription {
  /// All charts, sheet by sheet.
  fileprivate var charts: [ChartDescription] {
    sheets.flatMap { sheet in
      sheet.blocks.compactMap { block in
        if case .chart(let chart) = block { chart } else { nil }
      } + sheet.sideCharts
    }
  }
}
