import Foundation
import PolicyMentions
import Testing

@Suite("Files of decisions") struct ReviewFileTests {
  private func read(_ rows: [String], heading: String = "document,start,code,decision,coder,text") throws
    -> [ReviewDecision]
  {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-\(UUID().uuidString)").path
    try ([heading] + rows).joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(ReviewFile.Fault) {
      return try ReviewFile.read(path)
    } catch {
      var fault = error
      fault.file = "d.csv"
      throw fault
    }
  }

  @Test("are refused where two lines decide one hit otherwise, with both lines")
  func contradiction() throws {
    let rows = ["7,120,GI,accept,ann,", "7,300,GI,refuse,ann,", "7,120,GI,refuse,bee,"]
    let fault = try #require(throws: ReviewFile.Fault.self) { try read(rows) }
    #expect(
      fault.description
        == "d.csv:4: refuses GI at byte 120 of document 7, which line 2 (ann) accepts; keep the line that holds"
    )
    let words = ["7,120,GI,refuse,ann,GI", "7,120,GI,accept,bee,"]
    #expect(throws: ReviewFile.Fault.self) { try read(words) }
  }

  @Test("may decide one hit alike twice, and other hits, codes, documents and words otherwise")
  func noContradiction() throws {
    let rows = [
      "7,120,GI,accept,ann,GI", "7,120,GI,accept,bee,GI", "7,121,GI,refuse,ann,GI", "8,120,GI,refuse,ann,GI",
      "7,120,BCG,refuse,ann,BCG", "7,120,GI,refuse,ann,Green Industry",
    ]
    #expect(try read(rows).map(\.line) == [2, 3, 4, 5, 6, 7])
  }
}
