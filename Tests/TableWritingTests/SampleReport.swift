import Foundation
import TableWriting

/// A report with everything that a workbook can express, of made-up figures.
enum SampleReport {
  static let gapMonths: Set<Int> = [20, 33, 34, 35]
  static let monthCount = 60

  static func workbook(language: Language = .thai, font: ReportFont = .thSarabunNew) -> WorkbookDescription {
    WorkbookDescription(
      title: "รายงานการกล่าวถึงนโยบาย มีนาคม 2566", subject: "2023-03", author: "PolicyMentions",
      comments: "ตัวอย่าง", keywords: ["นโยบาย", "MIND"], created: "2023-04-01", language: language,
      font: font, sheets: [summary(before: rest)] + rest,
      definedNames: [
        DefinedName("Shares", table: "Monthly", column: "share"),
        DefinedName("MonthlyTable", table: "Monthly"),
      ])
  }

  private static var rest: [SheetDescription] { [trend, agencies, evidence] }

  private static func summary(before others: [SheetDescription]) -> SheetDescription {
    SheetDescription(
      name: "สรุป", purpose: "ภาพรวมของเดือน",
      blocks: [
        .title("สรุปการกล่าวถึงนโยบายในข่าว มีนาคม 2566"),
        .paragraph(
          "ตัวเลขในรายงานนี้สมมติขึ้นเพื่อทดสอบ ที่มาของแต่ละตัวเลขอยู่ในชีต \"หลักฐาน\" ผู้อ่านกรองตามรหัสนโยบาย เดือน และหน่วยงานได้"
        ),
        .caution("ข้อมูลเดือนนี้มีไม่ครบทุกวัน"),
        .facts([
          Fact("ฐาน", .integer(1234), display: .grouped),
          Fact("วันสุดท้าย", .day("2023-03-31"), display: .buddhistEraDay),
          Fact("ที่มา", .link("ข้อมูลรายเดือน", to: .table("Monthly"))),
        ]),
        .heading("สารบัญ"),
        .facts(others.map { Fact($0.name, .text($0.purpose), target: .sheet($0.name)) }), .gap,
        .chart(bars), .chart(ratios),
        .chart(thin),
      ], showsGridlines: false, page: PageSetup(orientation: .portrait))
  }

  private static var trend: SheetDescription {
    SheetDescription(
      name: "แนวโน้ม", purpose: "ตารางและกราฟรายเดือน",
      blocks: [.title("แนวโน้มรายเดือน"), .table(monthly)],
      sideCharts: [line, several, columns], sideChartColumns: 1, frozenTable: "Monthly", frozenColumns: 1)
  }

  static let monthly = SheetTable(
    ReportTable(
      name: "monthly", title: LocalizedText(thai: "รายเดือน", english: "Monthly"),
      meaning: LocalizedText(same: "m"),
      columns: [
        Column(
          "month", .date, title: LocalizedText(thai: "เดือน", english: "Month"),
          meaning: LocalizedText(same: ""), display: .buddhistEraMonth),
        Column(
          "documents", .integer, title: LocalizedText(thai: "ข่าวทั้งหมด", english: "Documents"),
          meaning: LocalizedText(same: ""), unit: LocalizedText(thai: "ข่าว", english: "documents"),
          display: .grouped, style: ColumnStyle(showsUnit: true)),
        number("share", "สัดส่วน MIND"), number("share_low", "95% ล่าง"), number("share_high", "95% บน"),
        number("bcg", "สัดส่วน BCG"),
      ],
      rows: TableRows(count: monthCount) { index in
        let day = Cell.day("\(2018 + (index + 9) / 12)-\(two((index + 9) % 12 + 1))-01")
        guard !gapMonths.contains(index) else {
          return [day, .integer(0), .notMeasured, .notMeasured, .notMeasured, .notMeasured]
        }
        let share = 0.16 + 0.1 * sin(Double(index) / 6) + 0.03 * sin(Double(index * index))
        let half = 0.03 + 0.02 * abs(cos(Double(index)))
        return [
          day, .integer(900 + index * 7), .number(share), .number(max(0, share - half)),
          .number(share + half), .number(0.08 + 0.04 * cos(Double(index) / 5)),
        ]
      }), excelName: "Monthly", sumLabel: "รวม",
    totals: ["documents": .sum, "share": .average, "share_high": .maximum],
    dataBars: [DataBars(columns: ["bcg"])])

  static let line = ChartDescription(
    kind: .line, name: "mind-share", title: "ข่าวที่กล่าวถึง MIND มากขึ้นในสมัยรัฐมนตรีคนที่สอง",
    categories: reference("month"),
    series: [
      ChartDescription.Series(
        title: "สัดส่วนข่าว", values: reference("share"),
        interval: ChartDescription.Interval(
          low: reference("share_low"), high: reference("share_high"), title: "ช่วงความเชื่อมั่น 95%"))
    ], categoryTitle: "เดือน", valueTitle: "สัดส่วนข่าว (ร้อยละ)", valueDisplay: .percent(decimals: 0),
    events: [
      ChartDescription.Event(at: 9, title: "สุริยะ จึงรุ่งเรืองกิจ"),
      ChartDescription.Event(at: 14, title: "ปรับคณะรัฐมนตรี"),
      ChartDescription.Event(at: 53, title: "พิมพ์ภัทรา วิชัยกุล"),
    ], levels: [ChartDescription.Level(0.16, title: "เฉลี่ย 12 เดือน")],
    source: "ที่มา: ข่าวทำเนียบรัฐบาล, PolicyMentions",
    alternativeText: "เส้นสัดส่วนข่าวรายเดือนของ MIND พร้อมช่วงความเชื่อมั่น")

  static let several = ChartDescription(
    kind: .line, name: "shares", title: "สัดส่วนข่าวที่กล่าวถึงแต่ละนโยบาย", categories: reference("month"),
    series: [
      ChartDescription.Series(title: "MIND", values: reference("share")),
      ChartDescription.Series(title: "BCG", values: reference("bcg")),
    ], categoryTitle: "เดือน", valueTitle: "สัดส่วนข่าว (ร้อยละ)", valueDisplay: .percent(decimals: 0),
    alternativeText: "เส้นสัดส่วนข่าวรายเดือนของสองนโยบาย")

  static let columns = ChartDescription(
    kind: .column, name: "base", title: "ฐาน: จำนวนข่าวทั้งหมดรายเดือน", categories: reference("month"),
    series: [ChartDescription.Series(title: "ข่าว", values: reference("documents"), color: .gray)],
    categoryTitle: "เดือน", valueTitle: "จำนวนข่าว", levels: [ChartDescription.Level(1100, title: "เฉลี่ย")],
    alternativeText: "แท่งจำนวนข่าวรายเดือน")

  static let thin = ChartDescription(
    kind: .line, title: "สั้นไป",
    categories: ChartDescription.Reference(table: "Monthly", column: "month", rows: 0..<3),
    series: [
      ChartDescription.Series(
        title: "x", values: ChartDescription.Reference(table: "Monthly", column: "share", rows: 0..<3))
    ], categoryTitle: "", valueTitle: "", leastPoints: 6, fewPointsNote: "กราฟนี้ต้องมีอย่างน้อย 6 เดือน จึงไม่แสดง",
    alternativeText: "")

  static let agencyNames = [
    "กระทรวงอุตสาหกรรม", "กระทรวงเกษตรและสหกรณ์", "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", "กระทรวงพาณิชย์",
    "สำนักนายกรัฐมนตรี", "กระทรวงพลังงาน", "กระทรวงการท่องเที่ยวและกีฬา",
  ]

  private static var agencies: SheetDescription {
    SheetDescription(
      name: "หน่วยงาน", purpose: "หน่วยงานใดกล่าวถึงนโยบายใด",
      blocks: [
        .title("หน่วยงานและนโยบาย"), .table(agencyTable), .heading("มิติของกรอบ 4D"), .table(dimensionTable),
        .chart(radar), .chart(scatter),
      ], frozenTable: "Agencies", frozenColumns: 1)
  }

  static let agencyTable = SheetTable(
    ReportTable(
      name: "agencies", title: LocalizedText(thai: "หน่วยงาน", english: "Agencies"),
      meaning: LocalizedText(same: ""),
      columns: [
        Column(
          "agency", .text, title: LocalizedText(thai: "หน่วยงาน", english: "Agency"),
          meaning: LocalizedText(same: "")),
        count("mind", "MIND"), count("bcg", "BCG"), count("gi", "GI"), number("share", "สัดส่วน"),
        ratio("ratio", "อัตราส่วน"), ratio("ratio_low", "ล่าง"), ratio("ratio_high", "บน"),
      ],
      rows: TableRows(
        agencyNames.enumerated().map { index, name in
          let ratio = 2.6 / Double(index + 1)
          return [
            .text(name), .integer((index * 37) % 41), .integer((index * 23) % 29), .integer((index * 11) % 7),
            .number(0.3 - Double(index) * 0.04), .number(ratio), .number(ratio / 1.6), .number(ratio * 1.7),
          ]
        })), excelName: "Agencies", sumLabel: "รวม", totals: ["mind": .sum, "bcg": .sum, "gi": .sum],
    heatMaps: [
      HeatMap(columns: ["mind", "bcg", "gi"]), HeatMap(columns: ["ratio"], scale: .around(1)),
    ], dataBars: [DataBars(columns: ["share"])])

  static let bars = ChartDescription(
    kind: .bar, name: "agencies", title: "ข่าวที่กล่าวถึง MIND รายหน่วยงาน",
    categories: ChartDescription.Reference(table: "Agencies", column: "agency"),
    series: [
      ChartDescription.Series(
        title: "MIND", values: ChartDescription.Reference(table: "Agencies", column: "mind"))
    ], categoryTitle: "", valueTitle: "จำนวนข่าว", alternativeText: "แท่งจำนวนข่าวของแต่ละหน่วยงาน")

  static let ratios = ChartDescription(
    kind: .dots, name: "ratios", title: "กระทรวงอุตสาหกรรมกล่าวถึง MIND มากกว่าข่าวอื่นสองเท่าครึ่ง",
    categories: ChartDescription.Reference(table: "Agencies", column: "agency"),
    series: [
      ChartDescription.Series(
        title: "อัตราส่วน", values: ChartDescription.Reference(table: "Agencies", column: "ratio"),
        interval: ChartDescription.Interval(
          low: ChartDescription.Reference(table: "Agencies", column: "ratio_low"),
          high: ChartDescription.Reference(table: "Agencies", column: "ratio_high"),
          title: "ช่วงความเชื่อมั่น 95%"))
    ], categoryTitle: "", valueTitle: "อัตราส่วนเทียบกับข่าวอื่น (เท่า)", valueDisplay: .decimals(1), scale: .ratios,
    levels: [ChartDescription.Level(1, title: "เท่ากัน")],
    alternativeText: "จุดอัตราส่วนพร้อมช่วงความเชื่อมั่นของแต่ละหน่วยงาน")

  static let dimensionTable = SheetTable(
    ReportTable(
      name: "dimensions", title: LocalizedText(thai: "มิติ", english: "Dimensions"),
      meaning: LocalizedText(same: ""),
      columns: [
        Column(
          "dimension", .text, title: LocalizedText(thai: "มิติ", english: "Dimension"),
          meaning: LocalizedText(same: "")),
        number("y2565", "2565"), number("y2566", "2566"),
      ],
      rows: TableRows([
        [.text("ธุรกิจ"), .number(0.62), .number(0.51)], [.text("ชุมชน"), .number(0.31), .number(0.44)],
        [.text("สิ่งแวดล้อม"), .number(0.48), .number(0.58)], [.text("รายได้"), .number(0.22), .number(0.35)],
      ])), excelName: "Dimensions", hasFilter: false)

  static let radar = ChartDescription(
    kind: .radar, name: "dimensions", title: "ความสมดุลของสี่มิติ",
    categories: ChartDescription.Reference(table: "Dimensions", column: "dimension"),
    series: [
      ChartDescription.Series(
        title: "2565", values: ChartDescription.Reference(table: "Dimensions", column: "y2565")),
      ChartDescription.Series(
        title: "2566", values: ChartDescription.Reference(table: "Dimensions", column: "y2566")),
    ], categoryTitle: "", valueTitle: "สัดส่วนข่าว", valueDisplay: .percent(decimals: 0), height: 400,
    alternativeText: "เรดาร์ของสี่มิติ สองปี")

  static let scatter = ChartDescription(
    kind: .scatter, name: "mind-bcg", title: "หน่วยงานที่กล่าวถึง MIND กับที่กล่าวถึง BCG",
    categories: ChartDescription.Reference(table: "Agencies", column: "mind"),
    series: [
      ChartDescription.Series(
        title: "หน่วยงาน", values: ChartDescription.Reference(table: "Agencies", column: "bcg"),
        labels: ChartDescription.Reference(table: "Agencies", column: "agency"))
    ], categoryTitle: "ข่าวที่กล่าวถึง MIND", valueTitle: "ข่าวที่กล่าวถึง BCG", alternativeText: "จุดของแต่ละหน่วยงาน")

  private static var evidence: SheetDescription {
    SheetDescription(
      name: "หลักฐาน", purpose: "การกล่าวถึงทุกครั้ง พร้อมลิงก์",
      blocks: [.title("หลักฐาน"), .table(evidenceTable(30))],
      frozenTable: "Evidence", frozenColumns: 1, printFooter: "หลักฐาน · มีนาคม 2566 & ต่อ")
  }

  static func evidenceTable(_ count: Int) -> SheetTable {
    SheetTable(
      ReportTable(
        name: "mentions", title: LocalizedText(thai: "หลักฐาน", english: "Evidence"),
        meaning: LocalizedText(same: ""),
        columns: [
          Column(
            "document", .text, title: LocalizedText(thai: "เลขที่ข่าว", english: "Document"),
            meaning: LocalizedText(thai: "เลขที่ของข่าวในเว็บไซต์", english: "The news id")),
          Column(
            "published", .date, title: LocalizedText(thai: "วันที่", english: "Published"),
            meaning: LocalizedText(same: ""), display: .buddhistEraDay),
          Column(
            "code", .text, title: LocalizedText(thai: "รหัส", english: "Code"),
            meaning: LocalizedText(same: ""), style: ColumnStyle(alignment: .center)),
          Column(
            "context", .text, title: LocalizedText(thai: "ข้อความ", english: "Context"),
            meaning: LocalizedText(same: ""), style: ColumnStyle(wraps: true, maximumWidth: 70)),
          Column(
            "count", .integer, title: LocalizedText(thai: "ครั้ง", english: "Mentions"),
            meaning: LocalizedText(same: ""), display: .grouped),
        ],
        rows: TableRows(count: count) { index in
          [
            .link(
              String(77_600 + index),
              to: .address("https://www.thaigov.go.th/news/contents/details/\(77_600 + index)")),
            .day("2023-03-\(two(index % 31 + 1))"), .text(["MIND", "BCG", "GI"][index % 3]),
            .concordance(
              left: "รัฐมนตรีว่าการกระทรวงอุตสาหกรรมเดินหน้านโยบาย ", node: "MIND ใช้หัวและใจ",
              right: " ยกระดับผู้ประกอบการให้เติบโตคู่กับชุมชนและสิ่งแวดล้อมอย่างยั่งยืน & <มั่นคง>"),
            .integer((index * 7919) % 100 - 3),
          ]
        }), excelName: "Evidence", completeIn: "mentions.csv")
  }

  private static func reference(_ column: String) -> ChartDescription.Reference {
    ChartDescription.Reference(table: "Monthly", column: column)
  }

  private static func number(_ name: String, _ title: String) -> Column {
    Column(
      name, .number, title: LocalizedText(same: title), meaning: LocalizedText(same: ""),
      display: .percent(decimals: 1))
  }

  private static func ratio(_ name: String, _ title: String) -> Column {
    Column(
      name, .number, title: LocalizedText(same: title), meaning: LocalizedText(same: ""),
      display: .decimals(2))
  }

  private static func count(_ name: String, _ title: String) -> Column {
    Column(
      name, .integer, title: LocalizedText(same: title), meaning: LocalizedText(same: ""), display: .grouped)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
