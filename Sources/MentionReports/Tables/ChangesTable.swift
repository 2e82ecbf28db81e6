import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies

/// The most marked change of each code, by each method.
struct ChangesTable {
  let points: [ChangePoint]
  let ledger: Ledger

  var table: ReportTable {
    let ledger = ledger
    let tests = Dictionary(grouping: points, by: \.method).mapValues(\.count)
    return ReportTable(
      name: "changes", title: LocalizedText(thai: "จุดเปลี่ยน", english: "Change points"),
      meaning: LocalizedText(
        thai: "แถวละนโยบายและวิธี: เดือนที่สัดส่วนเปลี่ยนเด่นที่สุด ก่อนและหลัง",
        english:
          "One row a code and method: the month in which the share changed most, with what lies before and after"
      ),
      columns: Self.columns,
      rows: TableRows(points) { point in
        [
          .text(point.code), .text(point.method.rawValue), .text(point.firstAfter.description),
          .text(point.lastBefore.description),
        ] + Self.cells(of: point.before) + Self.cells(of: point.after)
          + FigureColumns.cells(of: point.difference) + [
            .number(point.p), .number(ifAny: point.adjustedP), .integer(tests[point.method] ?? 0),
            .flag(point.isClear),
          ] + EventColumns.minister(point.minister) + EventColumns.documents(point.documents, in: ledger)
      })
  }

  static func cells(of share: Share?) -> [Cell] {
    guard let share else { return [Cell](repeating: .notMeasured, count: 5) }
    return [.integer(share.base), .integer(share.hits), .number(share.value)]
      + [share.interval().low, share.interval().high].map(Cell.number)
  }

  private static let columns: [Column] =
    [
      TidyTables.code,
      Column(
        "method", .text, title: LocalizedText(thai: "วิธี", english: "Method"),
        meaning: LocalizedText(
          thai: "pettitt: อันดับของสัดส่วนรายเดือน; likelihood-ratio: ความน่าจะเป็นทวินามถ่วงด้วยฐาน ค่าพีจากการสลับเดือน",
          english:
            "pettitt: by the ranks of monthly shares; likelihood-ratio: by the binomial likelihood, weighted by the base, p by permutation of the months"
        ), allowed: ChangePoint.Method.allCases.map(\.rawValue), isRequired: true),
      EventColumns.month(
        "change_month", LocalizedText(thai: "เดือนที่เปลี่ยน", english: "Change"),
        LocalizedText(thai: "เดือนแรกหลังการเปลี่ยน", english: "The first measured month after the change")),
      EventColumns.month(
        "last_month_before", LocalizedText(thai: "เดือนสุดท้ายก่อนเปลี่ยน", english: "Last month before"),
        LocalizedText(
          thai: "เดือนสุดท้ายที่ฐานพอก่อนการเปลี่ยน", english: "The last measured month before the change")),
    ] + EventColumns.share("_before", LocalizedText(thai: "ก่อน", english: "before"))
    + EventColumns.share("_after", LocalizedText(thai: "หลัง", english: "after")) + [
      difference,
      FigureColumns.bound(
        difference, "share_difference_low",
        LocalizedText(thai: "ผลต่าง ช่วง 95% ล่าง", english: "Difference, 95% low")),
      FigureColumns.bound(
        difference, "share_difference_high",
        LocalizedText(thai: "ผลต่าง ช่วง 95% บน", english: "Difference, 95% high")),
      EventColumns.number(
        "p", LocalizedText(same: "p"),
        LocalizedText(thai: "ค่าพีของวิธีนั้น", english: "The method's p value")),
      EventColumns.number(
        "p_adjusted", LocalizedText(thai: "ค่าพีปรับแล้ว", english: "p, adjusted"),
        LocalizedText(
          thai: "ปรับตามจำนวนนโยบายที่ทดสอบด้วยวิธีเดียวกัน (เบนจามินี–ฮอคเบิร์ก)",
          english: "Adjusted for the codes tested by the same method (Benjamini and Hochberg)")),
      Column(
        "tests", .integer, title: LocalizedText(thai: "จำนวนการทดสอบ", english: "Tests"),
        meaning: LocalizedText(
          thai: "จำนวนนโยบายที่ทดสอบด้วยวิธีนี้", english: "How many codes were tested by this method")),
      Column(
        "clear", .boolean, title: LocalizedText(thai: "ชัดเจน", english: "Clear"),
        meaning: LocalizedText(
          thai: "ค่าพีปรับแล้วไม่เกิน 0.05 แนวโน้มที่ค่อยเป็นค่อยไปก็ดูเหมือนจุดเปลี่ยนกลางทาง",
          english:
            "Whether the adjusted p is at most 0.05. A steady trend looks like a change in its middle too")),
    ] + EventColumns.minister
    + EventColumns.documents(
      LocalizedText(
        thai: "ข่าวที่กล่าวถึงนโยบายใน \(ChangePoint.evidenceMonths) เดือนแรกหลังการเปลี่ยน",
        english:
          "The documents with the code in the first \(ChangePoint.evidenceMonths) months after the change"))

  private static let difference = Column(
    "share_difference", .number, title: LocalizedText(thai: "ผลต่าง", english: "Difference"),
    meaning: LocalizedText(
      thai: "สัดส่วนหลังลบสัดส่วนก่อน ช่วงของ Newcombe",
      english: "The share after less the share before, with Newcombe's interval"),
    unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
    display: .signed(decimals: 3))
}
