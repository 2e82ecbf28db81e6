import Corpora
import MentionMeasures
import TableWriting

/// The tables of figures in the CSV package: one observation a row, ids and ISO dates.
struct TidyTables {
  let figures: DocumentCounts
  let codes: [String]

  /// Month and code, over the complete calendar.
  var monthly: ReportTable {
    let groups = figures.groups(by: \.month)
    let months = figures.calendar
    return ReportTable(
      name: "monthly", title: LocalizedText(thai: "รายเดือน", english: "Monthly"),
      meaning: LocalizedText(
        thai: "แถวละเดือนและนโยบาย ครบทุกเดือน เดือนที่มีข่าวแต่ไม่กล่าวถึงมีค่า 0 เดือนที่ไม่มีข่าวเว้นว่าง",
        english:
          "One row a month and code over a complete calendar; a month with documents and no mention has 0, a month without documents has nothing"
      ),
      columns: MonthColumns.keys + [Self.code] + FigureColumns.all,
      rows: rows(months.count) { index in
        (MonthColumns.keyCells(of: months[index]), groups[months[index]] ?? DocumentGroup())
      })
  }

  /// Month, issuer, body and code, where there are documents.
  var agencies: ReportTable {
    let groups = figures.groups { entry in
      entry.month.map { AgencyKey(month: $0, issuer: entry.issuer ?? "", body: entry.body ?? "") }
    }
    let sorted = groups.sorted { $0.key < $1.key }
    return ReportTable(
      name: "agencies", title: LocalizedText(thai: "รายหน่วยงาน", english: "Agencies"),
      meaning: LocalizedText(
        thai: "แถวละเดือน เจ้าของข่าว หน่วยงานในสังกัด และนโยบาย เฉพาะที่มีข่าว ช่องว่างคือไม่ทราบหรือไม่มี",
        english:
          "One row a month, issuer, body and code, where there are documents; an empty issuer or body is unknown or none"
      ),
      columns: MonthColumns.keys + [DocumentColumns.issuer, DocumentColumns.body, Self.code]
        + FigureColumns.all,
      rows: rows(sorted.count) { index in
        let key = sorted[index].key
        return (
          MonthColumns.keyCells(of: key.month) + [Self.text(key.issuer), Self.text(key.body)],
          sorted[index].value
        )
      })
  }

  /// Month, minister in office and code, where there are documents.
  var ministers: ReportTable {
    let groups = figures.groups { entry in
      entry.month.map { MinisterKey(month: $0, issuer: entry.issuer ?? "", minister: entry.minister ?? "") }
    }
    let sorted = groups.filter { !$0.key.minister.isEmpty }.sorted { $0.key < $1.key }
    return ReportTable(
      name: "ministers", title: LocalizedText(thai: "รายรัฐมนตรี", english: "Ministers"),
      meaning: LocalizedText(
        thai: "แถวละเดือน เจ้าของข่าว รัฐมนตรีว่าการที่ดำรงตำแหน่ง และนโยบาย เฉพาะที่มีข่าว",
        english: "One row a month, issuer, minister in office and code, where there are documents"),
      columns: MonthColumns.keys + [DocumentColumns.issuer, DocumentColumns.ministerInOffice, Self.code]
        + FigureColumns.all,
      rows: rows(sorted.count) { index in
        let key = sorted[index].key
        return (
          MonthColumns.keyCells(of: key.month) + [Self.text(key.issuer), .text(key.minister)],
          sorted[index].value
        )
      })
  }

  /// A row for each group and code.
  private func rows(
    _ count: Int, group: @escaping @Sendable (Int) -> (keys: [Cell], group: DocumentGroup)
  ) -> TableRows {
    let codes = codes
    guard !codes.isEmpty else { return TableRows([]) }
    return TableRows(count: count * codes.count) { index in
      let (keys, group) = group(index / codes.count)
      let code = codes[index % codes.count]
      return keys + [.text(code)] + FigureColumns.cells(of: group.figure(code))
    }
  }

  static let code: Column = {
    var code = Column(
      "code", .text, title: LocalizedText(thai: "รหัสนโยบาย", english: "Code"),
      meaning: LocalizedText(
        thai: "รหัสนโยบายตามสมุดรหัส", english: "The policy's code in the codebook"))
    code.isRequired = true
    return code
  }()

  private static func text(_ id: String) -> Cell { id.isEmpty ? .empty : .text(id) }

  private struct AgencyKey: Hashable, Comparable {
    var month: Month
    var issuer: String
    var body: String
    static func < (one: Self, other: Self) -> Bool {
      (one.month, one.issuer, one.body) < (other.month, other.issuer, other.body)
    }
  }

  private struct MinisterKey: Hashable, Comparable {
    var month: Month
    var issuer: String
    var minister: String
    static func < (one: Self, other: Self) -> Bool {
      (one.month, one.issuer, one.minister) < (other.month, other.issuer, other.minister)
    }
  }
}
