public import Measures
public import MentionMeasures
public import TableWriting
public import Tallies
import Wording

/// A tally as a table, with the figures of each row.
public enum TallyTable {
  /// One row for each cell: its keys, base, counts, share with its Wilson interval, and mentions per 100 documents and
  /// per million Thai characters, and per million words where these were counted, with intervals from resampled documents. Where code is a key and agreement was
  /// measured, also the share corrected by it.
  ///
  /// - Parameters:
  ///   - tally: The counts.
  ///   - agreement: The agreement measured for each code.
  public static func table(of tally: TallyFigures, agreement: [String: Agreement] = [:]) -> ReportTable {
    let codePlace = tally.keys.firstIndex { $0 == .code || $0 == .dimension }
    return ReportTable(
      name: "count", title: LocalizedText.tallyCounts,
      meaning: LocalizedText.tallyOneRowForEachCell,
      columns: tally.keys.map(keyColumn) + FigureColumns.all
        + (tally.hasWords ? FigureColumns.ofWords : [])
        + (codePlace == nil ? [] : CorrectedColumns.all),
      rows: TableRows(tally.rows) { row in
        let figure = row.figure
        let corrected = codePlace.map {
          CorrectedColumns.cells(of: figure, agreement[row.keys[$0]])
        }
        return row.keys.map { $0.isEmpty ? .empty : .text($0) } + FigureColumns.cells(of: figure)
          + (tally.hasWords ? FigureColumns.wordCells(of: figure) : [])
          + (corrected ?? [])
      })
  }

  /// The same in wide form: for each value of one key, columns of its own with its documents, mentions and share; and a
  /// row for each combination of the other keys, with its base where the key does not divide that.
  ///
  /// - Parameters:
  ///   - tally: The counts.
  ///   - key: One of the tally's keys, of which there are others.
  /// - Throws: ``TableError`` where the tally has no such key.
  public static func wide(of tally: TallyFigures, spreading key: GroupingKey) throws -> ReportTable {
    let base = FigureColumns.documents.name
    let values = [FigureColumns.documentsWith.name, FigureColumns.mentions.name, FigureColumns.share.name]
    return try table(of: tally).wide(
      name: "count_wide",
      keys: tally.keys.filter { $0 != key }.map(columnName) + (key.isOfDocument ? [] : [base]),
      spreading: columnName(key), values: (key.isOfDocument ? [base] : []) + values)
  }

  private static func columnName(_ key: GroupingKey) -> String { key.rawValue.replacing("-", with: "_") }

  private static func keyColumn(_ key: GroupingKey) -> Column {
    Column(
      columnName(key), .text, title: name(of: key),
      meaning: LocalizedText.tallyTheRawvalue(rawValue: key.rawValue))
  }

  /// What people read for a key.
  static func name(of key: GroupingKey) -> LocalizedText {
    switch key {
    case .month: LocalizedText.trendMonth
    case .quarter: LocalizedText.tallyQuarter
    case .fiscalQuarter: LocalizedText.tallyFiscalQuarter
    case .year: LocalizedText.tallyYear
    case .fiscalYear: LocalizedText.columnFiscalYear
    case .issuer: LocalizedText.methodAgreementIssuer
    case .body: LocalizedText.methodAgreementBody
    case .agency: LocalizedText.tallyAgency
    case .minister: LocalizedText.ministersOf
    case .code: LocalizedText.tallyCode
    case .dimension: LocalizedText.tallyDimension
    case .scope: LocalizedText.mentionScope
    }
  }
}
