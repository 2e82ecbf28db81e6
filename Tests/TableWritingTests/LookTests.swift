import Foundation
import TableWriting
import Testing

/// Writes the sample report to a folder, for people to look at.
@Suite struct LookTests {
  static let folder = ProcessInfo.processInfo.environment["TABLE_WRITING_LOOK"]

  @Test(.enabled(if: folder != nil, "set TABLE_WRITING_LOOK to a folder to have the sample report there"))
  func theSampleReportIsWritten() throws {
    let folder = try #require(Self.folder)
    try WorkbookWriter.write(SampleReport.workbook(), to: folder + "/sample.xlsx")
    for chart in SVGChartTests.charts {
      try SVGChart(chart, in: SampleReport.workbook()).write(to: folder + "/\(chart.name).svg")
    }
    try HTMLReport(SampleReport.workbook()).write(to: folder + "/sample.html")
    var long = SampleReport.workbook()
    long.sheets[3].blocks = [.title("หลักฐาน"), .table(SampleReport.evidenceTable(20_000))]
    try HTMLReport(long).write(to: folder + "/long.html")
    try DataPackage(
      name: "sample", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "m"), version: "1",
      tables: [
        WideFormTests.tidy,
        try WideFormTests.tidy.wide(name: "wide", keys: ["month"], spreading: "code", values: ["share"]),
        SampleTables.table,
      ]
    ).write(toFolder: folder + "/package")
    for width in [360, 480] {
      for var chart in SVGChartTests.charts {
        chart.width = width
        try SVGChart(chart, in: SampleReport.workbook(language: .english)).write(
          to: folder + "/narrow-\(width)-\(chart.name).svg")
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/sample.xlsx")[.size] as? Int
    #expect((size ?? 0) > 0)
  }
}
