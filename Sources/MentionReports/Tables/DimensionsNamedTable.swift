import MentionMeasures
import TableWriting

/// Which dimensions of a code are named beside it, how many together, and how evenly.
enum DimensionsNamedTable {
  /// What a row tells.
  enum Row: String, CaseIterable {
    /// The share of documents that name one dimension.
    case dimension
    /// The share of documents that name so many of them.
    case number
    /// How evenly they are named.
    case balance
  }

  static func table(_ codes: [DimensionsNamed]) -> ReportTable {
    ReportTable(
      name: "dimensions", title: LocalizedText(thai: "มิติที่กล่าวถึงร่วม", english: "Dimensions named"),
      meaning: LocalizedText(
        thai: "ในข่าวที่กล่าวถึงนโยบาย: ข่าวที่เอ่ยแต่ละมิติ ข่าวที่เอ่ยกี่มิติ และความสมดุลระหว่างมิติ",
        english:
          "Of the documents that mention a code: how many name each of its dimensions, how many name so many of them, and how evenly they are named"
      ), columns: columns, rows: TableRows(codes.flatMap(rows)))
  }

  private static func rows(_ named: DimensionsNamed) -> [[Cell]] {
    func row(_ kind: Row, _ which: String, _ documentsWith: Int?, _ value: Estimate?, without: Int? = nil)
      -> [Cell]
    {
      [
        .text(named.code), .text(kind.rawValue), .text(which), .integer(named.documents),
        .integer(ifAny: documentsWith),
      ] + FigureColumns.cells(of: value) + [.integer(ifAny: without)]
    }
    return named.dimensions.map {
      row(.dimension, $0.code, $0.documentsWith, $0.share, without: $0.documentsWithout)
    }
      + named.byNumber.enumerated().map {
        row(.number, String($0), $1, Intervals.share($1, of: named.documents))
      } + [row(.balance, "evenness", nil, named.balance)]
  }

  private static let columns: [Column] = [
    GroupColumns.code,
    Column(
      "what", .text, title: LocalizedText(thai: "สิ่งที่วัด", english: "What"),
      meaning: LocalizedText(
        thai: "dimension ข่าวที่เอ่ยมิติ; number ข่าวที่เอ่ยมิติจำนวนเท่านี้; balance ความสมดุลระหว่างมิติ",
        english:
          "dimension: documents that name it; number: documents that name so many; balance: how evenly the dimensions are named"
      ), allowed: Row.allCases.map(\.rawValue), isRequired: true),
    Column(
      "which", .text, title: LocalizedText(thai: "มิติหรือจำนวน", english: "Which"),
      meaning: LocalizedText(
        thai: "รหัสมิติ หรือจำนวนมิติ", english: "The dimension's code, or the number of dimensions"),
      isRequired: true),
    CoOccurrenceTable.count(
      "documents", "ฐาน (ข่าว)", "Base (documents)", "ข่าวที่กล่าวถึงนโยบาย", "The documents that mention the code"),
    FigureColumns.documentsWith, value,
    FigureColumns.bound(value, "value_low", LocalizedText(thai: "ช่วง 95% ล่าง", english: "95% low")),
    FigureColumns.bound(value, "value_high", LocalizedText(thai: "ช่วง 95% บน", english: "95% high")),
    Column(
      "documents_without_code", .integer,
      title: LocalizedText(thai: "ข่าวที่ไม่กล่าวถึงนโยบาย", english: "Without the code"),
      meaning: LocalizedText(
        thai: "ข่าวที่เอ่ยมิติโดยไม่กล่าวถึงนโยบาย", english: "The documents that name the dimension and not the code"),
      unit: FigureColumns.documentUnit, bounds: 0...Double.infinity, display: .grouped),
  ]

  private static let value = Column(
    "value", .number, title: LocalizedText(thai: "ค่า", english: "Value"),
    meaning: LocalizedText(
      thai: "สัดส่วนของฐาน พร้อมช่วงของ Wilson; สำหรับ balance ความสม่ำเสมอของพีลู 1 คือเท่ากันทุกมิติ ช่วงจากการสุ่มข่าวซ้ำ",
      english:
        "The share of the base, with Wilson's interval; for balance Pielou's evenness, 1 where all dimensions are named equally often, with an interval from resampled documents"
    ), decimals: FigureColumns.shareDecimals, bounds: 0...1, display: .percent(decimals: 1))
}
