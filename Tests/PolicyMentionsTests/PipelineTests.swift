import Foundation
import PolicyMentions
import Testing

/// A page of the site about the Ministry of Industry's work.
private func page(_ number: Int, date: String = "วันพุธที่ 1 มีนาคม 2566", body: String) -> String {
  """
  รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-กระทรวงอุตสาหกรรม ตรวจเยี่ยมโรงงานแห่งที่ \(number)


  \(date)
  พิมพ์
  กระทรวงอุตสาหกรรม ตรวจเยี่ยมโรงงานแห่งที่ \(number)
  \(body)

  ที่มา : https://www.thaigov.go.th/news/contents/details/\(number)
  """
}

private func analyser(_ decisions: [ReviewDecision] = []) throws -> DocumentAnalyser {
  try DocumentAnalyser(
    codebook: Definitions.codebook(), registry: Definitions.registry(), decisions: decisions)
}

private func source(_ text: String, path: String = "1.txt") -> SourceText {
  SourceText(path: path, bytes: Array(text.utf8))
}

@Suite("Pipeline")
struct PipelineTests {
  @Test("points from each mention to the bytes of its source")
  func offsets() throws {
    let text = page(7, body: "การรับรอง\u{200B}อุตสาหกรรมสีเขียว (GI) ของโรงงาน")
    let mention = try #require(try analyser().analyse(source(text)).mentions.first)
    #expect(mention.code == "GI")
    #expect(mention.text == "อุตสาหกรรมสีเขียว (GI)")
    #expect(String(decoding: Array(text.utf8)[mention.start..<mention.end], as: UTF8.self) == mention.text)
    // An invisible character between two words belongs to neither.
    #expect(mention.left.hasSuffix("การรับรอง"))
    #expect(mention.right.hasPrefix(" ของโรงงาน"))
  }

  @Test("points at the bytes of a file in Windows-874, one byte a character")
  func windows874() throws {
    let text = page(7, body: "ส่งเสริม BCG")
    let scalars = Array(text.unicodeScalars)
    var decoded = source(text)
    decoded.encoding = .windows874
    let mention = try #require(try analyser().analyse(decoded).mentions.first)
    #expect(String(String.UnicodeScalarView(scalars[mention.start..<mention.end])) == "BCG")
  }

  @Test("applies a reviewer's decisions, and reports those whose text has changed")
  func review() throws {
    let text = page(7, body: "สินค้า GI และโมเดล BCG")
    let plain = try analyser().analyse(source(text))
    let refused = try #require(plain.refused.first { $0.code == "GI" })
    let counted = try #require(plain.mentions.first { $0.code == "BCG" })
    func decision(
      _ code: String, _ start: Int, _ decision: SenseRule.Decision, text: String? = nil, line: Int
    )
      -> ReviewDecision
    {
      ReviewDecision(
        document: "7", start: start, code: code, decision: decision, text: text, coder: "ก.", note: "",
        line: line)
    }
    let reviewed = try analyser([
      decision("GI", refused.start, .accept, text: "สินค้า GI", line: 2),
      decision("BCG", counted.start, .refuse, line: 3), decision("GI", refused.start + 1, .accept, line: 4),
      decision("BCG", counted.start, .refuse, text: "โมเดล BCJ", line: 5),
    ]).analyse(source(text))
    #expect(reviewed.mentions.map(\.code) == ["GI"])
    #expect(reviewed.refused.contains { $0.code == "BCG" && $0.rule == "review:ก." })
    #expect(reviewed.unappliedDecisions.map(\.line) == [4, 5])
  }

  @Test("dates a page of unknown day by its neighbours, marks repeated news, and counts it once if asked")
  func corpus() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let body =
      "ปลัดกระทรวงอุตสาหกรรม นำคณะตรวจเยี่ยมโรงงานผลิตน้ำตาล พร้อมเน้นย้ำการดูแลชุมชนโดยรอบและส่งเสริมโมเดลเศรษฐกิจ BCG ให้เกิดผลเป็นรูปธรรม"
    let pages = [
      "1": page(1, body: body),
      "2": page(
        2, date: "วันพฤหัสบดีที่ 1 มกราคม 2513",
        body: "นายสุริยะ จึงรุ่งเรืองกิจ และนายเอกนัฏ พร้อมพันธุ์ กล่าวถึงอุตสาหกรรมสีเขียวของกระทรวงอุตสาหกรรม"),
      "3": page(3, body: "ข่าวอื่น"),
      "4": page(1, body: body).replacing("details/1", with: "details/4"),
    ]
    for (name, text) in pages {
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).txt"))
    }
    let findings = await CorpusAnalysis(try analyser(), threads: 2).run(CorpusReader([.path(folder.path)]))
    let documents = findings.ledger.documents
    #expect(documents.map(\.document) == ["1", "2", "3", "4"])
    #expect(documents[1].publishedBasis == .neighbours)
    #expect(documents[1].published?.description == "2023-03-01")
    #expect(documents.map(\.duplicateOf) == [nil, nil, nil, "1"])
    // Of those named one was minister on that day, the other two years later.
    #expect(documents[1].ministersNamed == ["suriya-juangroongruangkit"])
    #expect(findings.ledger.mentions.map(\.document) == ["1", "2", "4"])
    #expect(findings.ledger.mentions[1].ministersNamed == ["suriya-juangroongruangkit"])
    #expect(findings.ledger.counting(.one).mentions.map(\.document) == ["1", "2"])
  }

  @Test("finds mentions in a stated headline that the text lacks, and takes decisions on them")
  func statedHeadline() throws {
    var record = source("ข่าวของกระทรวงอุตสาหกรรม ส่งเสริมอุตสาหกรรมสีเขียว")
    record.stated = StatedFacts(id: "7", headline: "เดินหน้า BCG")
    let found = try analyser().analyse(record)
    #expect(found.mentions.map(\.code) == ["GI", "BCG"])
    #expect(found.mentions.map(\.scope) == [.body, .headline])
    let headline = try #require(found.mentions.last)
    #expect(headline.start == record.bytes.count + 1 + "เดินหน้า ".utf8.count)
    let decision = ReviewDecision(
      document: "7", start: headline.start, code: "BCG", decision: .refuse, coder: "ก.", note: "", line: 2)
    let reviewed = try analyser([decision]).analyse(record)
    #expect(reviewed.mentions.map(\.code) == ["GI"])
    #expect(reviewed.unappliedDecisions.isEmpty)
  }
}
