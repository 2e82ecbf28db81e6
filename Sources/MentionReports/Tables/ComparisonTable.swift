import MentionMeasures
import TableWriting
import Wording

/// Emphasis side by side: a row a comparison and code.
enum ComparisonTable {
  /// - Parameter set: The comparisons; made when the first row is read.
  static func table(_ set: @escaping @autoclosure @Sendable () -> ComparisonSet) -> ReportTable {
    ReportTable(
      name: "comparisons", title: LocalizedText.comparisonComparisons,
      meaning: LocalizedText.comparisonOneRowAComparisonAnd, columns: columns,
      rows: TableRows(deferred: { rows(set()) }))
  }

  private static func rows(_ set: ComparisonSet) -> TableRows {
    let rows = set.comparisons.flatMap { comparison in
      comparison.codes.map { (pair: comparison.pair, code: $0) }
    }
    return TableRows(rows) { row in
      GroupColumns.cells(of: row.pair) + [.text(row.code.code)]
        + FigureColumns.cells(of: row.code.change.target)
        + FigureColumns.cells(of: row.code.change.reference)
        + DifferenceColumns.cells(of: row.code) + EffectColumns.cells(of: row.code)
    }
  }

  static let columns: [Column] =
    GroupColumns.pair + [GroupColumns.code] + FigureColumns.all + referenceFigures
    + DifferenceColumns.all + EffectColumns.all

  private static let referenceFigures = FigureColumns.all.map { column in
    var column = column
    column.name = "reference_" + column.name
    column.title = .comparisonOfReference(title: column.title)
    return column
  }
}
