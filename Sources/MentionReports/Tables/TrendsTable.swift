import Corpora
import Measures
import MentionMeasures
import TableWriting

/// Each code's monthly series over the whole input, with the tests of its trend.
struct TrendsTable {
  static let name = "trends"

  let figures: DocumentCounts
  let codes: [String]
  /// The agreement measured for each code, by which shares are corrected.
  var agreement: [String: Agreement] = [:]

  /// One row a code. The series is the share of each month's documents; months whose base is too small are left out.
  var table: ReportTable {
    let collection = SeriesCollection(figures, codes: codes)
    let tests = TrendTests.all(of: collection)
    let tested = tests.count { $0.p != nil }
    let dated = figures.group { $0.month != nil }
    return ReportTable(
      name: Self.name, title: LocalizedText(thai: "แนวโน้ม", english: "Trends"),
      meaning: LocalizedText(
        thai: "แถวละนโยบาย: ตัวเลขรวมทุกเดือน และผลทดสอบแนวโน้มของสัดส่วนรายเดือน",
        english: "One row a code: the figures of all months, and the tests of the monthly share's trend"),
      columns: Self.columns,
      rows: TableRows(
        zip(tests, collection.series).map { test, series in
          let figure = dated.figure(test.code)
          return [.text(test.code)] + FigureColumns.cells(of: figure)
            + CorrectedColumns.cells(of: figure, agreement[test.code])
            + Self.cells(of: test, tested: tested) + Self.cells(ofChangeIn: series)
        }))
  }

  private static func cells(of test: TrendTests, tested: Int) -> [Cell] {
    [
      .integer(test.months), .number(ifAny: test.slope?.slope), .number(ifAny: test.slope?.interval.low),
      .number(ifAny: test.slope?.interval.high), .number(ifAny: test.plain?.tauA),
      .number(ifAny: test.plain?.p), .number(ifAny: test.seasonal?.p), .number(ifAny: test.correlated?.p),
      .number(ifAny: test.adjustedP), .integer(tested), .text(ifAny: test.direction?.rawValue),
    ]
  }

  private static func cells(ofChangeIn series: CodeSeries) -> [Cell] {
    let shares = series.measuredShares
    let isMentioned = shares.contains { ($0 ?? 0) > 0 }
    let change = isMentioned ? Pettitt(shares) : nil
    return [
      .text(ifAny: change.map { series.steps[$0.firstAfter].start.description }),
      .number(ifAny: change?.meanBefore), .number(ifAny: change?.meanAfter), .number(ifAny: change?.p),
    ]
  }

  private static let columns: [Column] =
    [TidyTables.code] + FigureColumns.all + CorrectedColumns.all + [
      Column(
        "months", .integer, title: LocalizedText(thai: "เดือนที่ทดสอบ", english: "Months"),
        meaning: LocalizedText(
          thai: "จำนวนเดือนที่ฐานพอ ซึ่งการทดสอบอาศัย",
          english: "The months with a large enough base: what the tests rest on"),
        unit: LocalizedText(thai: "เดือน", english: "months")),
      number(
        "slope", "ความชันของเซน", "Sen slope",
        "ค่ามัธยฐานของการเปลี่ยนแปลงของสัดส่วนต่อเดือน", "The median change of the share a month (Sen 1968)"),
      number(
        "slope_low", "ความชัน ช่วง 95% ล่าง", "Slope, 95% low", "ขอบล่างของช่วง 95%",
        "An end of the slope's 95% interval"),
      number(
        "slope_high", "ความชัน ช่วง 95% บน", "Slope, 95% high", "ขอบบนของช่วง 95%",
        "An end of the slope's 95% interval"),
      number("tau", "เทา", "Tau", "เทา-เอของเคนดัล", "Kendall's tau-a of the series against time"),
      number("p", "ค่าพี", "p", "ค่าพีของการทดสอบแมนน์–เคนดัล", "The p value of the Mann–Kendall test, two-sided"),
      number(
        "p_seasonal", "ค่าพีตามฤดูกาล", "p, seasonal", "ค่าพีที่เทียบเดือนเดียวกันของแต่ละปี (เฮิร์ช–สแล็ก)",
        "The p value of the seasonal test, which compares each month with the same month of other years (Hirsch and Slack)"
      ),
      number(
        "p_correlated", "ค่าพีที่แก้ความจำ", "p, autocorrelation",
        "ค่าพีที่แก้ความสัมพันธ์ของเดือนที่ติดกัน (ฮาเมด–ราว)",
        "The p value with the variance corrected for autocorrelation (Hamed and Rao)"),
      number(
        "p_adjusted", "ค่าพีปรับแล้ว", "p, adjusted",
        "ค่าพีที่มากกว่าระหว่างตามฤดูกาลกับที่แก้ความจำ (อนุกรมสั้นใช้ค่าพีธรรมดา) ปรับตามจำนวนนโยบาย (เบนจามินี–ฮอคเบิร์ก)",
        "The larger of the seasonal and the autocorrelation p (of short series the plain one), adjusted for the number of codes (Benjamini and Hochberg)"
      ),
      Column(
        "tests", .integer, title: LocalizedText(thai: "จำนวนการทดสอบ", english: "Tests"),
        meaning: LocalizedText(
          thai: "จำนวนนโยบายที่ทดสอบ ซึ่งใช้ปรับค่าพี",
          english: "How many codes were tested: what p was adjusted for")),
      Column(
        "direction", .text, title: LocalizedText(thai: "ทิศทาง", english: "Direction"),
        meaning: LocalizedText(
          thai: "rising เพิ่มขึ้น falling ลดลง unclear ยังสรุปไม่ได้ ตามค่าพีปรับแล้วที่ 0.05",
          english:
            "By the adjusted p value at 0.05, where all tests point the same way; unclear where the data does not bear a verdict"
        ),
        allowed: TrendDirection.allCases.map(\.rawValue)),
      Column(
        "change_month", .month, title: LocalizedText(thai: "เดือนที่เปลี่ยน", english: "Change"),
        meaning: LocalizedText(
          thai: "เดือนแรกหลังจุดเปลี่ยนที่เด่นที่สุด (เพตทิตต์)",
          english: "The first month after the most marked change (Pettitt); read it with its p value")),
      number(
        "mean_before", "เฉลี่ยก่อนเปลี่ยน", "Mean before", "สัดส่วนเฉลี่ยก่อนจุดเปลี่ยน",
        "The mean monthly share before the change"),
      number(
        "mean_after", "เฉลี่ยหลังเปลี่ยน", "Mean after", "สัดส่วนเฉลี่ยหลังจุดเปลี่ยน",
        "The mean monthly share from the change on"),
      number(
        "change_p", "ค่าพีของจุดเปลี่ยน", "p of change", "ค่าพีของการทดสอบเพตทิตต์", "The p value of Pettitt's test"),
    ]

  private static func number(
    _ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String
  ) -> Column {
    Column(
      name, .number, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning), decimals: FigureColumns.shareDecimals,
      display: .decimals(4))
  }
}
