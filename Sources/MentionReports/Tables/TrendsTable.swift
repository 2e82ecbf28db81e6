import Corpora
import Measures
import MentionMeasures
import TableWriting

/// Each code's monthly series over the whole input, with the tests of its trend.
struct TrendsTable {
  static let name = "trends"
  private static let monthsOfYear = 12

  let figures: DocumentCounts
  let codes: [String]

  /// One row a code. The series is the share of each month's documents; months without documents are left out of it.
  var table: ReportTable {
    let groups = figures.groups(by: \.month)
    let series = codes.map { code in
      figures.calendar.map { month in groups[month]?.figure(code).share?.value }
    }
    let seasonal = series.map { SeasonalMannKendall($0, period: Self.monthsOfYear) }
    let adjusted = BenjaminiHochberg.adjusted(seasonal.map { $0?.p })
    let dated = figures.group { $0.month != nil }
    return ReportTable(
      name: Self.name, title: LocalizedText(thai: "แนวโน้ม", english: "Trends"),
      meaning: LocalizedText(
        thai: "แถวละนโยบาย: ตัวเลขรวมทุกเดือน และผลทดสอบแนวโน้มของสัดส่วนรายเดือน",
        english: "One row a code: the figures of all months, and the tests of the monthly share's trend"),
      columns: Self.columns,
      rows: TableRows(
        codes.indices.map { index in
          [.text(codes[index])] + FigureColumns.cells(of: dated.figure(codes[index]))
            + testCells(series[index], seasonal: seasonal[index], adjusted: adjusted[index])
        }))
  }

  private func testCells(_ series: [Double?], seasonal: SeasonalMannKendall?, adjusted: Double?) -> [Cell] {
    let plain = MannKendall(series)
    let slope = SenSlope(series)
    let change = Pettitt(series)
    let direction = seasonal.map { test in
      (adjusted ?? test.p) <= ConfidenceLevel.standard.alpha ? test.direction() : TrendDirection.unclear
    }
    return [
      .integer(series.count { $0 != nil }), .number(ifAny: slope?.slope),
      .number(ifAny: slope?.interval.low), .number(ifAny: slope?.interval.high),
      .number(ifAny: plain?.tauA), .number(ifAny: plain?.p), .number(ifAny: seasonal?.p),
      .number(ifAny: adjusted), .text(ifAny: direction?.rawValue),
      .text(ifAny: change.map { figures.calendar[$0.firstAfter].description }),
      .number(ifAny: change?.meanBefore), .number(ifAny: change?.meanAfter), .number(ifAny: change?.p),
    ]
  }

  private static let columns: [Column] =
    [TidyTables.code] + FigureColumns.all + [
      Column(
        "months", .integer, title: LocalizedText(thai: "เดือนที่มีข่าว", english: "Months"),
        meaning: LocalizedText(
          thai: "จำนวนเดือนที่มีข่าว ซึ่งเป็นฐานของการทดสอบ",
          english: "The months with documents: what the tests rest on"),
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
        "p_adjusted", "ค่าพีปรับแล้ว", "p, adjusted", "ค่าพีตามฤดูกาลปรับตามจำนวนนโยบาย (เบนจามินี–ฮอคเบิร์ก)",
        "The seasonal p value adjusted for the number of codes (Benjamini and Hochberg)"),
      Column(
        "direction", .text, title: LocalizedText(thai: "ทิศทาง", english: "Direction"),
        meaning: LocalizedText(
          thai: "rising เพิ่มขึ้น falling ลดลง unclear ยังสรุปไม่ได้ ตามค่าพีปรับแล้วที่ 0.05",
          english: "By the adjusted p value at 0.05; unclear where the data does not bear a verdict"),
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
