import Foundation
import Testing

/// What `co-occurrence` says of ten documents: three name all dimensions of the framework, two name two of them, one names
/// the framework alone, and four neither.
@Suite("Co-occurrence") struct CoOccurrenceTests {
  private static let tolerance = 5e-7
  private let folder: TemporaryFolder
  private let news: String

  init() throws {
    folder = try TemporaryFolder()
    let framework = "กระทรวงอุตสาหกรรมขับเคลื่อนนโยบาย 4 มิติ"
    let texts =
      [String](
        repeating: framework + " ได้แก่ ความสำเร็จทางธุรกิจ ดูแลชุมชน รักษาสิ่งแวดล้อม และกระจายรายได้", count: 3)
      + [String](repeating: framework + " ได้แก่ ความสำเร็จทางธุรกิจ และดูแลชุมชน", count: 2)
      + [framework + " ต่อไป"] + [String](repeating: "กระทรวงอุตสาหกรรมตรวจโรงงาน", count: 4)
    let records = texts.enumerated().map { number, text in
      "{\"id\":\"\(number)\",\"published\":\"2023-03-\(number + 10)\",\"headline\":\"กระทรวงอุตสาหกรรมแถลงข่าว\","
        + "\"text\":\"\(text)\"}"
    }
    news = try folder.write("news.jsonl", records.joined(separator: "\n"))
  }

  private func rows(_ options: [String]) throws -> [[String: Any]] {
    try CommandLineRun(["co-occurrence", news, "--format", "jsonl", "--quiet"] + options).objects
  }

  private func expect(_ row: [String: Any], _ column: String, _ value: Double) {
    let found = row[column] as? Double
    #expect(found.map { abs($0 - value) < Self.tolerance } == true, "\(column): \(String(describing: found))")
  }

  @Test("tells which dimensions are named beside the framework, how many together, and how evenly")
  func dimensions() throws {
    let rows = try rows(["--show", "dimensions"])
    #expect(rows.allSatisfy { $0["code"] as? String == "4D" && $0["documents"] as? Int == 6 })
    #expect(
      rows.map { $0["what"] as? String }
        == [String](repeating: "dimension", count: 4) + [String](repeating: "number", count: 5) + ["balance"])
    #expect(
      rows.map { $0["which"] as? String } == [
        "4D.business", "4D.community", "4D.environment", "4D.income", "0", "1", "2", "3", "4", "evenness",
      ])
    #expect(rows.map { $0["documents_with"] as? Int } == [5, 5, 3, 3, 1, 0, 2, 0, 3, nil])
    #expect(rows.map { $0["documents_without_code"] as? Int } == [0, 0, 0, 0, nil, nil, nil, nil, nil, nil])
    // Wilson's intervals, worked out in Python from his formula.
    let shares = [
      5: (0.436497, 0.969947), 3: (0.187616, 0.812384), 2: (0.096771, 0.700007), 0: (0, 0.390334),
    ]
    for row in rows.dropLast() {
      let documents = try #require(row["documents_with"] as? Int)
      expect(row, "value", Double(documents) / 6)
      guard let (low, high) = shares[documents] else { continue }
      expect(row, "value_low", low)
      expect(row, "value_high", high)
    }
    // The entropy of 5, 5, 3 and 3 parts of 16 over that of four equal ones.
    let entropy = -[5.0, 5, 3, 3].reduce(0) { $0 + $1 / 16 * log2($1 / 16) }
    expect(try #require(rows.last), "value", entropy / 2)
  }

  @Test("tells how much oftener than by chance two dimensions stand in one document, or in one paragraph")
  func pairs() throws {
    // All documents, and the paragraphs with any of the codes.
    for (unit, base) in [("document", 10.0), ("paragraph", 6.0)] {
      let pair = try #require(
        try rows(["--unit", unit]).first {
          $0["code"] as? String == "4D.business" && $0["other"] as? String == "4D.environment"
        })
      #expect(pair["unit"] as? String == unit)
      #expect(pair["with_code"] as? Int == 5)
      #expect(pair["with_other"] as? Int == 3)
      #expect(pair["with_both"] as? Int == 3)
      #expect(pair["base"] as? Double == base)
      expect(pair, "pmi", log2(3 * base / (5 * 3)))
      expect(pair, "npmi", log2(3 * base / (5 * 3)) / -log2(3 / base))
    }
  }
}
