import Foundation
import Testing

/// `Reports/sample` is the report that the program makes of `seeds/` now; `Scripts/sample` makes it.
@Suite("The sample report") struct SampleReportTests {
  private static let folder = CommandLineRun.top.appendingPathComponent("Reports/sample")

  @Test("is what the program makes now, byte for byte, but for the picture")
  func isWhatTheProgramMakes() throws {
    let folder = try TemporaryFolder()
    let made = folder.path("sample")
    let run = try CommandLineRun(
      ["report", "seeds", "--month", "2566-03", "--quiet", "--output", made],
      under: ["env", "-C", CommandLineRun.top.path])
    #expect(run.exitCode == 0)
    let now = try TemporaryFolder.contents(of: made)
    let kept = try TemporaryFolder.contents(of: Self.folder.path).filter { !$0.key.hasSuffix(".png") }
    #expect(now.keys.sorted() == kept.keys.sorted())
    for (name, bytes) in now {
      #expect(kept[name] == bytes, "\(name) differs: run Scripts/sample")
    }
  }

  @Test("has a picture") func hasAPicture() throws {
    let picture = try Data(contentsOf: Self.folder.appendingPathComponent("summary.png"))
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }
}
