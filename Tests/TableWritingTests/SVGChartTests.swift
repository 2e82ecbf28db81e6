import Foundation
import Testing

@testable import TableWriting

@Suite struct SVGChartTests {
  static let charts = [
    SampleReport.line, SampleReport.several, SampleReport.columns, SampleReport.bars, SampleReport.ratios,
    SampleReport.radar, SampleReport.scatter,
  ]

  @Test(arguments: charts, Language.allCases)
  func picturesAreWellFormedAndSayWhatTheyShow(chart: ChartDescription, language: Language) throws {
    let picture = try SVGChart(chart, in: SampleReport.workbook(language: language))
    let reader = try #require(SVGReader.read(picture.text))
    let root = try #require(reader.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["xml:lang"] == language.rawValue)
    #expect(reader.elements[1].text == chart.title)
    #expect(reader.elements[2].text == chart.alternativeText)
    #expect(
      root.attributes["aria-labelledby"]
        == reader.elements[1...2].compactMap { $0.attributes["id"] }.joined(separator: " "))
    #expect(!picture.text.contains("nan") && !picture.text.contains("inf"))
  }

  @Test(arguments: charts)
  func theSameChartGivesTheSameText(chart: ChartDescription) throws {
    let workbook = SampleReport.workbook()
    #expect(try SVGChart(chart, in: workbook).text == SVGChart(chart, in: workbook).text)
  }

  @Test(arguments: charts, Language.allCases)
  func textsStandWithinThePictureAndApart(chart: ChartDescription, language: Language) throws {
    try expectOrder(in: SVGChart(chart, in: SampleReport.workbook(language: language)))
  }

  /// The same charts in many widths and lengths.
  @Test(arguments: [360, 480, 640, 900, 1200], [1, 2, 5, 13, 30, 60])
  func textsStandApartAtAnySize(width: Int, count: Int) throws {
    for var chart in [SampleReport.line, SampleReport.several, SampleReport.columns] {
      chart.width = width
      chart.categories.rows = 0..<count
      for index in chart.series.indices {
        chart.series[index].values.rows = 0..<count
        chart.series[index].interval?.low.rows = 0..<count
        chart.series[index].interval?.high.rows = 0..<count
      }
      try expectOrder(in: SVGChart(chart, in: SampleReport.workbook()))
    }
    for var chart in [SampleReport.bars, SampleReport.ratios, SampleReport.radar, SampleReport.scatter] {
      chart.width = width
      try expectOrder(in: SVGChart(chart, in: SampleReport.workbook()))
    }
  }

  private func expectOrder(in picture: SVGChart, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reader = try #require(SVGReader.read(picture.text), sourceLocation: sourceLocation)
    let root = try #require(reader.elements.first, sourceLocation: sourceLocation)
    let width = try #require(root.attributes["width"].flatMap(Double.init))
    let height = try #require(root.attributes["height"].flatMap(Double.init))
    let boxes = reader.boxes
    #expect(boxes.count > 3, sourceLocation: sourceLocation)
    for (index, box) in boxes.enumerated() {
      #expect(
        box.left >= 0 && box.right <= width + 1 && box.top >= 0 && box.bottom <= height,
        "\(box) leaves the picture of \(width) × \(height)", sourceLocation: sourceLocation)
      for other in boxes[(index + 1)...] {
        #expect(!box.overlaps(other), "\(box) and \(other)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func theBandHasAPartForEachStretchOfMonths() throws {
    let text = try SVGChart(SampleReport.line, in: SampleReport.workbook()).text
    // Months 20 and 33 to 35 are missing: three stretches.
    #expect(text.components(separatedBy: "class=\"s0 area\" fill").count == 4)
    #expect(text.components(separatedBy: "class=\"s0 line\" fill=\"none\"").count == 4)
    #expect(text.contains("<title>ต.ค. 61: 16% (11%–21%)</title>"))
  }

  @Test func marksOfTheAxisAreRound() throws {
    let reader = try #require(
      SVGReader.read(try SVGChart(SampleReport.line, in: SampleReport.workbook()).text))
    let texts = reader.elements.filter { $0.name == "text" }.map(\.text)
    #expect(["0%", "10%", "20%", "30%", "40%"].allSatisfy(texts.contains))
    #expect(["2562", "2563", "2564", "2565", "2566", "ม.ค.", "ก.ค."].allSatisfy(texts.contains))
  }

  @Test func textIsNeverMarkup() throws {
    var chart = SampleReport.bars
    chart.title = "<script>alert('x')</script> & \"\u{1}\u{FFFE}"
    chart.alternativeText = "]]>--><svg onload=alert(1)>"
    let text = try SVGChart(chart, in: SampleReport.workbook()).text
    let reader = try #require(SVGReader.read(text))
    #expect(reader.elements.count { $0.name == "svg" } == 1)
    #expect(!reader.elements.contains { $0.name == "script" })
    #expect(reader.elements[1].text == "<script>alert('x')</script> & \"\u{FFFD}\u{FFFD}")
    #expect(reader.elements[2].text == "]]>--><svg onload=alert(1)>")
  }

  @Test func nothingToDrawIsSaid() throws {
    var chart = SampleReport.line
    chart.series[0].values.rows = 20..<21
    chart.series[0].interval = nil
    chart.categories.rows = 20..<21
    #expect(try SVGChart(chart, in: SampleReport.workbook()).text.contains(">ไม่มีข้อมูล</text>"))
  }

  @Test(arguments: [("mind-share", line), ("agencies", bars), ("ratios", ratios)])
  func smallPicturesAreTheGoldenFiles(name: String, chart: ChartDescription) throws {
    try GoldenFiles.expect(
      Array(try SVGChart(chart, in: SampleReport.workbook()).text.utf8), equals: name + ".svg")
  }

  private static let line = small(SampleReport.line, rows: 17..<23)
  private static let bars = small(SampleReport.bars, rows: 0..<3)
  private static let ratios = small(SampleReport.ratios, rows: 0..<3)

  private static func small(_ chart: ChartDescription, rows: Range<Int>) -> ChartDescription {
    var chart = chart
    chart.categories.rows = rows
    chart.series[0].values.rows = rows
    chart.series[0].interval?.low.rows = rows
    chart.series[0].interval?.high.rows = rows
    chart.events = chart.events.isEmpty ? [] : [ChartDescription.Event(at: 2, title: "ปรับคณะรัฐมนตรี")]
    return chart
  }
}

@Suite struct TextMeasureTests {
  /// The widths of Loma, read with FreeType: no estimate is below them.
  @Test(arguments: [
    ("กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", 23.8), ("สัดส่วนข่าวที่กล่าวถึงแต่ละนโยบาย", 15.05), ("1,234", 2.5),
    ("MIND", 2.49),
    ("Share of documents", 8.9),
  ])
  func textTakesThisOrLess(text: String, ems: Double) {
    let width = TextMeasure.width(text, size: 1)
    #expect(width >= ems * 0.98 && width <= ems * 1.25, "\(width)")
  }

  @Test func linesBreakAtSpacesAndKeepEveryLetter() {
    let text = "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม"
    let lines = TextMeasure.lines(text, width: 140, size: 12)
    #expect(lines == ["กระทรวงการอุดมศึกษา", "วิทยาศาสตร์", "วิจัยและนวัตกรรม"])
    #expect(
      TextMeasure.lines("กระทรวงการท่องเที่ยวและกีฬา", width: 140, size: 12) == ["กระทรวงการท่องเที่ยว", "และกีฬา"])
    #expect(TextMeasure.lines("อุดมศึกษา", width: 50, size: 12) == ["อุดมศึก", "ษา"])
    let narrow = TextMeasure.lines(text, width: 40, size: 12)
    #expect(narrow.joined() == text.replacing(" ", with: ""))
    #expect(narrow.allSatisfy { TextMeasure.width($0, size: 12) <= 40 })
  }
}
