import Foundation
import Testing

/// Texts for people stand in the catalogue (`Sources/Wording/catalogue.json`), not in code.
@Suite struct SourceTextTests {
  @Test func noThaiLetterStandsInTheSourcesOfReports() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/MentionReports").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 50)
    for file in files {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let hasThai = line.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
        #expect(!hasThai, "\(file):\(number + 1): \(line)")
      }
    }
  }
}
