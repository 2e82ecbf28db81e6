import MentionMeasures
import TableWriting
import Wording

/// Emphasis side by side: a row a comparison and code.
enum ComparisonTable {
  static func table(_ set: ComparisonSet) -> ReportTable {
    let rows = set.comparisons.flatMap { comparison in
      comparison.codes.map { (pair: comparison.pair, code: $0) }
    }
    return ReportTable(
      name: "comparisons", title: LocalizedText.comparisonComparisons,
      meaning: LocalizedText.comparisonOneRowAComparisonAnd, columns: columns,
      rows: TableRows(rows) { row in
        GroupColumns.cells(of: row.pair) + [.text(row.code.code)]
          + FigureColumns.cells(of: row.code.change.target)
          + FigureColumns.cells(of: row.code.change.reference)
          + DifferenceColumns.cells(of: row.code) + EffectColumns.cells(of: row.code)
      })
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
