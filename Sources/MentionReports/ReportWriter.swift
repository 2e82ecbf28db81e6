import Corpora
import MentionMeasures
public import TableWriting
import Tallies

/// Writes a report: a workbook for people, and a package of CSV files for programs.
///
///     let written = try ReportWriter(contents).write(toFolder: "Reports/output")
public struct ReportWriter: Sendable {
  /// Where the files of a report are.
  public struct Written: Hashable, Sendable {
    public var workbook: String
    public var descriptor: String
    /// What the workbook could not hold as it is.
    public var outcome: WorkbookOutcome
  }

  private let contents: ReportContents
  private let figures: ReportFigures

  public init(_ contents: ReportContents) {
    self.contents = contents
    figures = ReportFigures(contents)
  }

  /// The name of the workbook, which tells the period: `policy-mentions-2024-01.xlsx`.
  public var workbookName: String { Self.name + "-" + contents.period.identifier + ".xlsx" }

  /// Writes the workbook and the package into a folder, which is made when it is not there. All files
  /// appear together, or none (``AtomicDirectory``).
  ///
  /// - Parameter csv: how the CSV files are written.
  /// - Throws: ``OutputError``, ``WorkbookError`` or ``TableError``.
  public func write(
    toFolder folder: String, csv: CSVWriter.Options = .spreadsheetFile
  ) throws -> Written {
    let outcome = try AtomicDirectory.write(to: folder, descriptor: DataPackage.descriptorName) {
      temporary in
      try package.writeFiles(into: temporary, csv: csv)
      return try WorkbookWriter.write(workbook, to: temporary + "/" + workbookName)
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return Written(
      workbook: prefix + workbookName, descriptor: prefix + DataPackage.descriptorName,
      outcome: outcome)
  }

  /// The workbook, said without Excel.
  public var workbook: WorkbookDescription {
    let title = contents.say(
      "รายงานการกล่าวถึงนโยบาย \(contents.period.label(in: .thai))",
      "Policy mentions, \(contents.period.label(in: .english))")
    return WorkbookDescription(
      title: title, subject: contents.period.identifier, author: "PolicyMentions",
      comments: contents.say("สมุดรหัสรุ่น ", "Codebook version ") + contents.method.codebookVersion + ", "
        + contents.method.codebookFingerprint,
      created: contents.period.months.upperBound.next.description + "-01", language: contents.language,
      sheets: [
        SummarySheet.sheet(figures), TrendSheet.sheet(figures), AgenciesSheet.sheet(figures),
        MinistersSheet.sheet(figures), DimensionsSheet.sheet(figures), EvidenceSheet.sheet(contents),
        DocumentsSheet.sheet(contents), MonthlySheet.sheet(figures), CoverageSheet.sheet(figures),
        MethodSheet.sheet(figures),
      ])
  }

  /// The CSV files with their descriptor.
  ///
  /// `mentions` and `documents` are those of the period; the tables of figures hold all months of the input.
  public var package: DataPackage {
    let tidy = TidyTables(figures: figures.ledger, codes: figures.allCodes)
    let comparisons = ReportComparisons.set(contents, figures.ledger)
    return DataPackage(
      name: Self.name + "-" + contents.period.identifier.replacing("_", with: "-"),
      title: LocalizedText(
        thai: "การกล่าวถึงนโยบายในข่าว \(contents.period.label(in: .thai))",
        english: "Policy mentions in the news, \(contents.period.label(in: .english))"),
      meaning: LocalizedText(
        thai: "การกล่าวถึงทุกครั้งและข่าวทุกข่าวของช่วงเวลา กับตารางตัวเลขของทุกเดือนในข้อมูลนำเข้า",
        english:
          "Every mention and every document of the period, and tables of figures over all months of the input"
      ), version: contents.period.identifier,
      tables: [
        MentionTable.table(of: contents.periodMentions),
        DocumentTable.table(of: contents.periodDocuments),
        tidy.monthly, tidy.agencies, tidy.ministers,
        ComparisonTable.table(comparisons), ProfileTable.table(comparisons),
        DistanceTable.table(comparisons), CoOccurrenceTables(contents).pairs,
        TrendsTable(figures: figures.ledger, codes: figures.allCodes).table,
        RejectedTable.table(of: contents.input.rejected),
      ],
      facts: [
        ("period", contents.period.identifier), ("clock", contents.clock.rawValue),
        ("codebook_version", contents.method.codebookVersion),
        ("codebook_fingerprint", contents.method.codebookFingerprint),
      ])
  }

  private static let name = "policy-mentions"
}
