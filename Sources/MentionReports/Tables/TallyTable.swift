public import Measures
public import MentionMeasures
public import TableWriting
import Tallies

/// A tally as a table, with the figures of each row.
public enum TallyTable {
  /// One row for each cell: its keys, base, counts, share with its Wilson interval, and mentions per 100 documents and
  /// per million Thai characters with intervals from resampled documents. Where code is a key and agreement was
  /// measured, also the share corrected by it.
  ///
  /// - Parameters:
  ///   - tally: The counts.
  ///   - agreement: The agreement measured for each code.
  public static func table(of tally: TallyFigures, agreement: [String: Agreement] = [:]) -> ReportTable {
    let codePlace = tally.keys.firstIndex { $0 == .code || $0 == .dimension }
    return ReportTable(
      name: "count", title: LocalizedText(thai: "จำนวน", english: "Counts"),
      meaning: LocalizedText(
        thai: "แถวละกลุ่ม พร้อมฐานคือจำนวนข่าวของกลุ่ม", english: "One row for each cell, with its base"),
      columns: tally.keys.map(keyColumn) + FigureColumns.all
        + (codePlace == nil ? [] : CorrectedColumns.all),
      rows: TableRows(tally.rows) { row in
        let figure = row.figure
        let corrected = codePlace.map {
          CorrectedColumns.cells(of: figure, agreement[row.keys[$0]])
        }
        return row.keys.map { $0.isEmpty ? .empty : .text($0) } + FigureColumns.cells(of: figure)
          + (corrected ?? [])
      })
  }

  private static func keyColumn(_ key: GroupingKey) -> Column {
    Column(
      key.rawValue.replacing("-", with: "_"), .text, title: name(of: key),
      meaning: LocalizedText(thai: "ค่าของ \(key.rawValue)", english: "The \(key.rawValue)"))
  }

  /// What people read for a key.
  static func name(of key: GroupingKey) -> LocalizedText {
    switch key {
    case .month: LocalizedText(thai: "เดือน", english: "Month")
    case .quarter: LocalizedText(thai: "ไตรมาส", english: "Quarter")
    case .fiscalQuarter: LocalizedText(thai: "ไตรมาสงบประมาณ", english: "Fiscal quarter")
    case .year: LocalizedText(thai: "ปี (ค.ศ.)", english: "Year")
    case .fiscalYear: LocalizedText(thai: "ปีงบประมาณ", english: "Fiscal year")
    case .issuer: LocalizedText(thai: "เจ้าของข่าว", english: "Issuer")
    case .body: LocalizedText(thai: "หน่วยงานในสังกัด", english: "Body")
    case .agency: LocalizedText(thai: "หน่วยงานที่ระบุ", english: "Agency")
    case .minister: LocalizedText(thai: "รัฐมนตรี", english: "Minister")
    case .code: LocalizedText(thai: "รหัส", english: "Code")
    case .dimension: LocalizedText(thai: "มิติ", english: "Dimension")
    case .scope: LocalizedText(thai: "ตำแหน่ง", english: "Scope")
    }
  }
}
