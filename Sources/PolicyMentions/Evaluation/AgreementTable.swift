import Measures
public import TableWriting

/// Agreement with coded items as a table: one row for each code or fact, and one for all.
public enum AgreementTable {
  /// The word for all codes together.
  public static let overall = "all"

  /// The agreement on spans.
  public static func table(of agreement: CandidateAgreement) -> ReportTable {
    let rows = agreement.byCode + [(overall, agreement.overall)]
    return ReportTable(
      name: "agreement",
      title: LocalizedText(
        thai: "ความสอดคล้องกับการลงรหัสด้วยการอ่าน", english: "Agreement with coding by reading"),
      meaning: LocalizedText(
        thai: "หนึ่งแถวต่อหนึ่งรหัส ช่วงความเชื่อมั่น 95% ตามวิธีของวิลสัน",
        english: "One row for each code, with 95 % Wilson intervals."),
      columns: spanColumns,
      rows: TableRows(rows.map { row(code: $0.0, counts: $0.1) }))
  }

  /// The agreement on how often whole documents mention each code.
  public static func table(of agreement: WholeAgreement) -> ReportTable {
    let rows =
      agreement.byCode.map { ($0.code, $0.exact, $0.cells) }
      + [
        (overall, agreement.overall.exact, agreement.overall.cells),
        ("mentioned", agreement.mentioned.exact, agreement.mentioned.cells),
        ("scopes", agreement.scopes.equal, agreement.scopes.mentions),
      ]
    return ReportTable(
      name: "whole-agreement",
      title: LocalizedText(thai: "ความสอดคล้องทั้งเอกสาร", english: "Agreement on whole documents"),
      meaning: LocalizedText(
        thai:
          "ช่อง (เอกสารหนึ่ง รหัสหนึ่ง) ที่นับได้เท่ากัน ต่อช่องทั้งหมด; mentioned: เฉพาะช่องที่นับได้; scopes: ตำแหน่งของการกล่าวถึง",
        english:
          "Cells (one document, one code) with equal counts, of all cells; “mentioned”: of those in which either counts one; “scopes”: mentions placed alike in headline, body or hashtag."
      ),
      columns: shareColumns(what: "code"), rows: TableRows(rows.map { shareRow($0.0, $0.1, $0.2) }))
  }

  /// The agreement on the facts of documents in one table, for programs: what is not measured of a fact is empty.
  public static func table(of agreement: DocumentAgreement) -> ReportTable {
    let tables = tables(of: agreement)
    let (shares, names) = (shareColumns(what: "fact"), spanColumns.dropFirst())
    let ministers = row(code: ministersNamed, counts: agreement.ministersNamed)
    let rows =
      agreement.facts.map { fact in
        shareRow(fact.field, fact.equal, fact.documents) + names.map { _ in .notMeasured }
      } + [
        ministers.prefix(1) + shares.dropFirst().map { _ in .notMeasured } + ministers.dropFirst()
      ]
    return ReportTable(
      name: "fact-agreement", title: tables[0].title, meaning: tables[0].meaning, columns: shares + names,
      rows: TableRows(rows))
  }

  /// The agreement on the facts of documents: those with one value, and the ministers named.
  public static func tables(of agreement: DocumentAgreement) -> [ReportTable] {
    let facts = ReportTable(
      name: "fact-agreement",
      title: LocalizedText(thai: "ความสอดคล้องของข้อเท็จจริง", english: "Agreement on facts of documents"),
      meaning: LocalizedText(
        thai: "เอกสารที่ได้ค่าเดียวกัน ต่อเอกสารทั้งหมด",
        english: "Documents on which both say the same, of all documents."),
      columns: shareColumns(what: "fact"),
      rows: TableRows(agreement.facts.map { shareRow($0.field, $0.equal, $0.documents) }))
    let ministers = ReportTable(
      name: "minister-agreement",
      title: LocalizedText(thai: "รัฐมนตรีที่เอ่ยชื่อ", english: "Ministers named"),
      meaning: LocalizedText(
        thai: "ชื่อรัฐมนตรีในเอกสารทั้งหมด", english: "Ministers named, over all documents."),
      columns: spanColumns, rows: TableRows([row(code: ministersNamed, counts: agreement.ministersNamed)]))
    return [facts, ministers]
  }

  private static func row(code: String, counts: Agreement) -> [Cell] {
    [
      .text(code), .integer(counts.truePositives + counts.falseNegatives),
      .integer(counts.truePositives + counts.falsePositives), .integer(counts.truePositives),
    ] + cells(counts.precision) + cells(counts.recall) + [.number(ifAny: counts.f1)]
      + (counts.f1Interval().map { [.number($0.low), .number($0.high)] } ?? [.notMeasured, .notMeasured])
  }

  private static func shareRow(_ name: String, _ hits: Int, _ base: Int) -> [Cell] {
    [.text(name), .integer(hits), .integer(base)] + cells(Share(hits: hits, base: base))
  }

  private static func cells(_ share: Share?) -> [Cell] {
    guard let share else { return [.notMeasured, .notMeasured, .notMeasured] }
    let interval = share.interval()
    return [.number(share.value), .number(interval.low), .number(interval.high)]
  }

  private static let spanColumns: [Column] =
    [
      Column(
        "code", .text, title: LocalizedText(thai: "รหัส", english: "Code"),
        meaning: LocalizedText(thai: "รหัสที่เทียบ", english: "What is compared")),
      count("coded", thai: "จากการอ่าน", english: "By reading"), count("found", thai: "ที่พบ", english: "Found"),
      count("both", thai: "ตรงกัน", english: "Both"),
    ] + share("precision", thai: "ความแม่นยำ", english: "Precision")
    + share("recall", thai: "ความครบถ้วน", english: "Recall") + share("f1", thai: "F1", english: "F1")

  private static func shareColumns(what: String) -> [Column] {
    [
      Column(
        what, .text, title: LocalizedText(thai: "รายการ", english: what),
        meaning: LocalizedText(thai: "สิ่งที่เทียบ", english: "What is compared")),
      count("equal", thai: "ตรงกัน", english: "Equal"), count("base", thai: "ฐาน", english: "Base"),
    ] + share("share", thai: "สัดส่วน", english: "Share")
  }

  private static func count(_ name: String, thai: String, english: String) -> Column {
    Column(
      name, .integer, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }

  private static func share(_ name: String, thai: String, english: String) -> [Column] {
    [("", "", ""), ("_low", " (ต่ำ)", " low"), ("_high", " (สูง)", " high")].map { suffix, inThai, inEnglish in
      Column(
        name + suffix, .number, title: LocalizedText(thai: thai + inThai, english: english + inEnglish),
        meaning: LocalizedText(
          thai: "\(thai) กับช่วงความเชื่อมั่น 95%", english: "\(english), with its 95 % Wilson interval"),
        decimals: shareDecimals, bounds: 0...1, display: .decimals(shareDecimals))
    }
  }

  private static let ministersNamed = "ministers_named"
  private static let shareDecimals = 4
}
