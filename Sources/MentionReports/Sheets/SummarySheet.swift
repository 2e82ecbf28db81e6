import Corpora
import MentionMeasures
import TableWriting

/// What a reader needs on a Monday morning: what was found, what changed, and where to look next.
enum SummarySheet {
  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    var blocks: [SheetBlock] = [
      .title(
        contents.say("สรุปการกล่าวถึงนโยบายในข่าว ", "Policy mentions in the news, ")
          + contents.period.label(in: contents.language))
    ]
    blocks += SummaryText.paragraphs(figures)
    blocks += [
      .gap, .heading(contents.say("นโยบายหลัก", "Policies")),
      .table(
        SheetTable(
          SummaryTable.wide(figures, codes: figures.mainCodes), excelName: "SummaryPolicies", hasFilter: false
        )),
    ]
    let others = figures.names.dimensions + figures.names.extendedCodes
    if !others.isEmpty {
      blocks += [
        .heading(contents.say("มิติและประเด็นเสริม", "Dimensions and further themes")),
        .table(
          SheetTable(SummaryTable.wide(figures, codes: others), excelName: "SummaryOthers", hasFilter: false)),
      ]
    }
    blocks += [
      .paragraph(
        contents.say(
          "สัดส่วนข่าว = ข่าวที่กล่าวถึง ÷ ฐาน (ข่าวทุกข่าวในช่วงเวลา) ช่วง 95% คำนวณด้วยวิธี Wilson ผลต่างเป็นจุดร้อยละ \"กรณีน้อย\" หมายถึงมีข่าวที่กล่าวถึงไม่ถึง \(Change.fewCases) ข่าวทั้งสองช่วง หรือฐานไม่ถึง \(Change.smallBase) ข่าว ที่มาของทุกตัวเลข: กรองชีต \"\(SheetName.evidence.title.thai)\" ด้วยรหัสนโยบาย",
          "Share = documents with a mention ÷ the base (all documents of the period); its 95% interval is Wilson's. Differences are in percentage points. \"Few cases\": fewer than \(Change.fewCases) documents with a mention in both periods, or a base under \(Change.smallBase). To trace a figure, filter the sheet \"\(SheetName.evidence.title.english)\" by the code."
        )),
      .gap, .heading(contents.say("หน่วยงานที่กล่าวถึงมากที่สุด", "Agencies that mention them most")),
      .table(SheetTable(AgencyFigures.top(figures), excelName: "SummaryAgencies", hasFilter: false)),
      .heading(contents.say("ดูต่อที่ไหน", "Where to look next")),
      .table(SheetTable(guide(contents), excelName: "SummaryGuide", hasFilter: false)),
    ]
    return contents.sheet(.summary, blocks: blocks, showsGridlines: false)
  }

  private static func guide(_ contents: ReportContents) -> ReportTable {
    let language = contents.language
    let rows: [[Cell]] = SheetName.allCases.filter { $0 != .summary }.map {
      [.link($0.title[language], to: .sheet($0.title[language])), .text($0.use[language])]
    }
    return ReportTable(
      name: "guide", title: LocalizedText(same: "guide"), meaning: LocalizedText(same: "guide"),
      columns: [
        Column(
          "sheet", .text, title: LocalizedText(thai: "ชีต", english: "Sheet"),
          meaning: LocalizedText(thai: "ชีต", english: "Sheet")),
        Column(
          "use", .text, title: LocalizedText(thai: "ใช้ดูอะไร", english: "What it is for"),
          meaning: LocalizedText(thai: "ใช้ดูอะไร", english: "What it is for"),
          style: ColumnStyle(maximumWidth: 30)),
      ], rows: TableRows(rows))
  }
}

extension SheetName {
  /// What a reader finds there.
  var use: LocalizedText {
    switch self {
    case .summary: LocalizedText(thai: "ภาพรวมของช่วงเวลา", english: "The period at a glance")
    case .trend:
      LocalizedText(
        thai: "กราฟและตารางรายเดือนของแต่ละนโยบาย เทียบกับฐาน",
        english: "Charts and a table by month, with the base")
    case .agencies:
      LocalizedText(
        thai: "หน่วยงานใดกล่าวถึงนโยบายใด มากน้อยเพียงใด",
        english: "Which agency mentions which policy, and how much")
    case .ministers:
      LocalizedText(
        thai: "การกล่าวถึงในสมัยของรัฐมนตรีแต่ละคน และรัฐมนตรีที่ข่าวเอ่ยชื่อ",
        english: "Mentions under each minister in office, and ministers named")
    case .dimensions:
      LocalizedText(thai: "มิติของกรอบนโยบาย แยกรายมิติ", english: "The dimensions of a framework, one by one")
    case .evidence:
      LocalizedText(
        thai: "ข้อความจริงของการกล่าวถึงทุกครั้ง พร้อมลิงก์ไปยังข่าว",
        english: "The words of every mention, with a link to its source")
    case .documents:
      LocalizedText(thai: "ข่าวทุกข่าวที่เป็นฐาน", english: "All documents of the base")
    case .monthly:
      LocalizedText(
        thai: "ตัวเลขรายเดือนแบบแถวยาว เหมาะกับ PivotTable",
        english: "The monthly figures in long form, for a PivotTable")
    case .coverage:
      LocalizedText(
        thai: "อ่านข่าวได้เท่าใด ข่าวที่ไม่ทราบวันที่ และไฟล์ที่อ่านไม่ได้",
        english: "How much was read, unknown dates, rejected files")
    case .method:
      LocalizedText(
        thai: "นิยาม กติกาการนับ และรุ่นของสมุดรหัส",
        english: "Definitions, counting rules and the codebook's version")
    }
  }
}
