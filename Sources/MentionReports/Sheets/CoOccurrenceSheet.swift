import MentionMeasures
import TableWriting
import Wording

/// Which policies stand in the same documents and paragraphs.
enum CoOccurrenceSheet {
  /// The tables of documents of all months, and of paragraphs, which have the columns of the one of the period's documents.
  static let ofAllName = "TogetherAll"
  static let paragraphsName = "TogetherParagraphs"

  /// - Parameters:
  ///   - ofAll: What stands together in all documents.
  ///   - ofPeriod: What stands together in those of the period. The tables for programs have both.
  static func sheet(
    _ figures: ReportFigures, ofAll: CoOccurrenceTables, ofPeriod: CoOccurrenceTables
  ) -> SheetDescription {
    let contents = figures.contents
    func table(_ tables: CoOccurrenceTables, _ unit: CoOccurrence.Unit, _ name: String) -> SheetBlock {
      let pairs = tables.units.filter { $0.unit == unit }
      let hidden: Set<String> = unit == .paragraph ? ["p_adjusted"] : []
      let table = shown(
        CoOccurrenceTable.table(pairs), of: pairs.flatMap(\.pairs), hiding: hidden, figures)
      guard !table.rows.isEmpty else { return .paragraph(contents.say(.coOccurrenceNone)) }
      return .table(SheetTable(table, excelName: name))
    }
    return contents.sheet(
      .coOccurrence,
      blocks: [
        .title(contents.say(.sheetCoOccurrence)), .paragraph(contents.say(.coOccurrenceIntro)),
        .heading(contents.say(.coOccurrenceDocumentsOf(period: contents.period.name))),
        table(ofPeriod, .document, "TogetherDocuments"),
        .heading(contents.say(.coOccurrenceParagraphsOf(period: contents.period.name))),
        .paragraph(contents.say(.coOccurrenceParagraphBase)),
        table(ofPeriod, .paragraph, paragraphsName),
        .heading(contents.say(.coOccurrenceDocumentsOfAll)),
        table(ofAll, .document, ofAllName),
        .paragraph(
          contents.say(
            .coOccurrenceFile(file: "cooccurrence.csv", period: CoOccurrenceTable.ofPeriod + ".csv"))),
      ])
  }

  /// The pairs of policies of which any unit has both, most first; dimensions stand on a sheet of their own.
  private static func shown(
    _ table: ReportTable, of pairs: [CodePair], hiding hidden: Set<String>, _ figures: ReportFigures
  ) -> ReportTable {
    let readings = Dictionary(pairs.map { ([$0.first, $0.second], $0.reading) }) { first, _ in first }
    let place = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
    let dimensions = Set(figures.names.dimensions.map(\.code))
    func cell(_ name: String, _ row: [Cell]) -> Cell { place[name].map { row[$0] } ?? .empty }
    func isDimension(_ cell: Cell) -> Bool {
      if case .text(let code) = cell { dimensions.contains(code) } else { true }
    }
    func both(_ row: [Cell]) -> Int {
      if case .integer(let count) = cell("with_both", row) { count } else { 0 }
    }
    let kept = columns.filter { !hidden.contains($0) }
    let rows = table.rows.filter { row in
      both(row) > 0 && !isDimension(cell("code", row)) && !isDimension(cell("other", row))
    }
    .enumerated().sorted { (both($1.element), $0.offset) < (both($0.element), $1.offset) }
    .map { _, row in
      let pair = ["code", "other"].compactMap { name in
        if case .text(let code) = cell(name, row) { code } else { nil }
      }
      return kept.map { cell($0, row) } + [.text(figures.contents.say(name(of: readings[pair])))]
    }
    return ReportTable(
      name: table.name, title: table.title, meaning: table.meaning,
      columns: kept.compactMap { name in place[name].map { shown(table.columns[$0]) } } + [reading],
      rows: TableRows(rows))
  }

  private static func name(of reading: CodePair.Reading?) -> LocalizedText {
    switch reading {
    case .together: .coOccurrenceTogether
    case .apart: .coOccurrenceApart
    case .fewCases: .readingFewCasesNoConclusion
    case .noVerdict, nil: .trendNoVerdict
    }
  }

  private static func shown(_ column: Column) -> Column {
    var column = column
    column.display =
      switch column.name {
      case "p_adjusted": .pValue
      case "npmi", "log_odds", "log_odds_low", "log_odds_high": .decimals(2)
      default: column.display
      }
    return column
  }

  private static let reading = Column(
    "reading", .text, title: .ministersReading,
    meaning: .coOccurrenceReadingMeaning(
      level: NumberText.fixed(ComparisonReading.level, decimals: 2), fewCases: Change.fewCases))

  private static let columns = [
    "code", "other", "base", "with_code", "with_other", "with_both", "npmi", "log_odds", "log_odds_low",
    "log_odds_high", "p_adjusted",
  ]
}
