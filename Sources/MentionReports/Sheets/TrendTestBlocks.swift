import Measures
import MentionMeasures
import TableWriting

/// What the tests say of each policy's series as a whole, for people.
enum TrendTestBlocks {
  static func blocks(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    return [
      .heading(contents.say("แนวโน้มตลอดข้อมูล", "The trend over all months")),
      .paragraph(
        contents.say(
          "ทดสอบสัดส่วนรายเดือนทุกเดือนที่มีข่าว โดยเทียบเดือนเดียวกันของแต่ละปี (Hirsch–Slack) ค่า p ปรับตามจำนวนนโยบาย (Benjamini–Hochberg) \"ยังสรุปไม่ได้\" ไม่ได้แปลว่าไม่เปลี่ยน แต่แปลว่าข้อมูลยังไม่พอ รายละเอียดอยู่ใน trends.csv",
          "The monthly shares of all months with documents, each month set against the same month of other years (Hirsch and Slack), with p adjusted for the number of policies (Benjamini and Hochberg). \"No verdict\" does not mean that nothing changed, but that the data does not tell. More in trends.csv."
        )),
      .table(SheetTable(table(figures), excelName: "TrendTests", hasFilter: false)),
    ]
  }

  private static func table(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let all = TrendsTable(figures: figures.ledger, codes: figures.mainCodes.map(\.code)).table
    let place = Dictionary(uniqueKeysWithValues: all.columns.enumerated().map { ($1.name, $0) })
    let rows = all.rows.map { row in
      let cell = { (name: String) in place[name].map { row[$0] } ?? .empty }
      return [
        cell("code"), cell("months"), .text(direction(cell("direction"), contents)),
        pointsPerYear(cell("slope")), cell("p_adjusted"),
      ]
    }
    return ReportTable(
      name: TrendsTable.name, title: SheetName.trend.title, meaning: SheetName.trend.title,
      columns: columns, rows: TableRows(rows))
  }

  private static func direction(_ cell: Cell, _ contents: ReportContents) -> String {
    guard case .text(let text) = cell, let direction = TrendDirection(rawValue: text) else {
      return contents.say("ข้อมูลไม่พอทดสอบ", "too few months")
    }
    return switch direction {
    case .rising: contents.say("เพิ่มขึ้น", "rising")
    case .falling: contents.say("ลดลง", "falling")
    case .unclear: contents.say("ยังสรุปไม่ได้", "no verdict")
    }
  }

  /// A slope in share a month as percentage points a year.
  private static func pointsPerYear(_ slope: Cell) -> Cell {
    guard case .number(let share) = slope else { return .empty }
    return .number(share * Double(Period.monthsOfYear) * pointsOfOne)
  }

  private static let pointsOfOne = 100.0

  private static let columns = [
    TidyTables.code,
    column("months", .integer, LocalizedText(thai: "เดือนที่มีข่าว", english: "Months"), .plain),
    column("direction", .text, LocalizedText(thai: "ทิศทาง", english: "Direction"), .plain),
    column(
      "points_per_year", .number,
      LocalizedText(thai: "จุดร้อยละต่อปี", english: "Points a year"), .signed(decimals: 2)),
    column("p_adjusted", .number, LocalizedText(thai: "ค่า p ปรับแล้ว", english: "p, adjusted"), .decimals(3)),
  ]

  private static func column(
    _ name: String, _ type: ColumnType, _ title: LocalizedText, _ display: ColumnDisplay
  ) -> Column {
    Column(name, type, title: title, meaning: title, display: display)
  }
}
