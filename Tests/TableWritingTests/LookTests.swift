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
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/sample.xlsx")[.size] as? Int
    #expect((size ?? 0) > 0)
  }
}
