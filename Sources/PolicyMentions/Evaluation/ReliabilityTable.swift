import Measures
public import TableWriting

/// Agreement beyond chance as a table: percent agreement, Cohen's kappa and Krippendorff's alpha.
public enum ReliabilityTable {
  /// The agreement of two codings, one row for each property coded.
  public static func table(of comparison: CodingComparison) -> ReportTable {
    table(comparison.properties.map { ($0.name, $0.agreement) })
  }

  /// The agreement of the software with spans coded by reading: `none` is a category like the codes.
  public static func table(of agreement: CandidateAgreement) -> ReportTable {
    table([("code", ChanceCorrectedAgreement(agreement.pairs.map { ($0.coded, $0.found) }))])
  }

  private static func table(_ rows: [(name: String, agreement: ChanceCorrectedAgreement)]) -> ReportTable {
    ReportTable(
      name: "reliability",
      title: LocalizedText(thai: "ความสอดคล้องเหนือความบังเอิญ", english: "Agreement beyond chance"),
      meaning: LocalizedText(
        thai: "ร้อยละที่ตรงกัน แคปปาของโคเฮน และแอลฟาของคริปเพนดอร์ฟ พร้อมช่วงความเชื่อมั่น 95%",
        english:
          "Share of equal codes (Wilson), Cohen's kappa (Fleiss, Cohen & Everitt) and Krippendorff's alpha "
          + "(items resampled), each with its 95 % interval."),
      columns: columns, rows: TableRows(rows.map { row($0.name, $0.agreement) }))
  }

  private static func row(_ name: String, _ agreement: ChanceCorrectedAgreement) -> [Cell] {
    [.text(name), .integer(agreement.items), .integer(agreement.equal?.hits ?? 0)]
      + cells(agreement.equal?.value, agreement.equal?.interval())
      + cells(agreement.kappa?.value, agreement.kappa?.interval())
      + cells(agreement.alpha?.value, agreement.alphaInterval)
  }

  private static func cells(_ value: Double?, _ interval: Interval?) -> [Cell] {
    [value, interval?.low, interval?.high].map { $0.map(Cell.number) ?? .notMeasured }
  }

  private static let columns: [Column] =
    [
      column("property", .text, "รายการ", "What is coded"), column("items", .integer, "จำนวน", "Items"),
      column("equal", .integer, "ตรงกัน", "Equal"),
    ] + measure("agreement", "สัดส่วนที่ตรงกัน", "Agreement") + measure("kappa", "แคปปา", "Kappa")
    + measure("alpha", "แอลฟา", "Alpha")

  private static func measure(_ name: String, _ thai: String, _ english: String) -> [Column] {
    [("", "", ""), ("_low", " (ต่ำ)", " low"), ("_high", " (สูง)", " high")].map { suffix, inThai, inEnglish in
      column(name + suffix, .number, thai + inThai, english + inEnglish)
    }
  }

  private static func column(_ name: String, _ type: ColumnType, _ thai: String, _ english: String) -> Column
  {
    let isMeasure = type == .number
    return Column(
      name, type, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english), decimals: isMeasure ? decimals : nil,
      display: isMeasure ? .decimals(decimals) : .plain)
  }

  private static let decimals = 4
}
