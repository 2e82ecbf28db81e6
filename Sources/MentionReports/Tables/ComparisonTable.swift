import MentionMeasures
import TableWriting
import Wording

/// Emphasis side by side: a row a comparison and code.
enum ComparisonTable {
  /// - Parameters:
  ///   - set: The comparisons; made when the first row is read.
  ///   - hasWords: Whether mentions per million words are told too, for which words must have been counted.
  static func table(
    _ set: @escaping @autoclosure @Sendable () -> ComparisonSet, hasWords: Bool = false
  ) -> ReportTable {
    ReportTable(
      name: "comparisons", title: LocalizedText.comparisonComparisons,
      meaning: LocalizedText.comparisonOneRowAComparisonAnd,
      columns: columns + (hasWords ? FigureColumns.ofWords + ofReference(FigureColumns.ofWords) : []),
      rows: TableRows(deferred: { rows(set(), hasWords: hasWords) }))
  }

  private static func rows(_ set: ComparisonSet, hasWords: Bool) -> TableRows {
    TableRows(set.comparisons.flatMap(\.codes)) { code in
      GroupColumns.cells(of: code.pair) + [.text(code.code)]
        + FigureColumns.cells(of: code.change.target)
        + FigureColumns.cells(of: code.change.reference)
        + DifferenceColumns.cells(of: code) + EffectColumns.cells(of: code)
        + (hasWords
          ? FigureColumns.wordCells(of: code.change.target)
            + FigureColumns.wordCells(of: code.change.reference) : [])
    }
  }

  static let columns: [Column] =
    GroupColumns.pair + [GroupColumns.code] + FigureColumns.all + ofReference(FigureColumns.all)
    + DifferenceColumns.all + EffectColumns.all

  private static func ofReference(_ columns: [Column]) -> [Column] {
    columns.map { column in
      var column = column
      column.name = "reference_" + column.name
      column.title = .comparisonOfReference(title: column.title)
      return column
    }
  }
}
