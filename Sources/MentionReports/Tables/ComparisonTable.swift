import MentionMeasures
import TableWriting

/// Emphasis side by side: a row a comparison and code.
enum ComparisonTable {
  static func table(_ set: ComparisonSet) -> ReportTable {
    let rows = set.comparisons.flatMap { comparison in
      comparison.codes.map { (pair: comparison.pair, code: $0) }
    }
    return ReportTable(
      name: "comparisons", title: LocalizedText(thai: "การเปรียบเทียบ", english: "Comparisons"),
      meaning: LocalizedText(
        thai:
          "แถวละคู่เปรียบเทียบและนโยบาย: ช่วงเวลาของรายงานกับช่วงก่อนหน้าและช่วงเดียวกันของปีก่อน เจ้าของข่าวแต่ละรายกับรายอื่น หน่วยงานแต่ละแห่งกับแห่งอื่นของเจ้าของข่าวเดียวกัน และรัฐมนตรีแต่ละคนกับคนอื่นของกระทรวงเดียวกัน",
        english:
          "One row a comparison and code: the period with the one before and with the same months of the year before, each issuer with the others, each body with the others of the same issuer, each minister with the others of the same ministry"
      ), columns: columns,
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
    column.title = LocalizedText(
      thai: column.title.thai + " (อ้างอิง)", english: column.title.english + ", reference")
    return column
  }
}
