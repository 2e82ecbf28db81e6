import Foundation
import Testing

/// Agreement on dates, issuer, body and ministers, over seeds whose facts stand in `SeedTests`; the coded items are wrong in
/// places, so that what must be found is known.
@Suite("Agreement on facts") struct FactAgreementTests {
  private static let items = """
    {"id": "a", "document": "77604", "published": "2024-01-18", "event": "2024-01-17", "issuer": "ministry-of-industry", \
    "body": null, "ministers_named": ["พิมพ์ภัทรา วิชัยกุล"]}
    {"id": "b", "document": "65595", "published": "2023-03-02", "event": "2023-02-27", "issuer": "ministry-of-public-health", \
    "body": null, "ministers_named": ["สุริยะ จึงรุ่งเรืองกิจ"]}
    {"id": "c", "document": "91218", "published": "2024-12-10", "event": "2024-12-08", "issuer": "ministry-of-industry", \
    "body": "กรมส่งเสริมอุตสาหกรรม", "ministers_named": []}
    {"id": "d", "document": "999999", "published": null, "event": null, "issuer": null, "body": null, \
    "ministers_named": []}
    """

  @Test("is that of the documents that are there, fact by fact, with each difference")
  func agreement() throws {
    let folder = try TemporaryFolder()
    let gold = try folder.write("facts.jsonl", Self.items)
    let differences = folder.path("differences.csv")
    let run = try CommandLineRun(
      [
        "evaluate", CommandLineRun.seeds, "--gold", gold, "--format", "jsonl", "--disagreements", differences,
      ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("999999"), "\(run.diagnostics)")
    let rows = try run.objects
    #expect(rows.count == 5)
    let facts = rows.dropLast()
    #expect(facts.map { $0["fact"] as? String } == ["published", "event", "issuer", "body"])
    #expect(facts.map { $0["equal"] as? Int } == [2, 3, 2, 2])
    #expect(facts.allSatisfy { $0["base"] as? Int == 3 })
    // Wilson's interval of 2 in 3, by hand.
    #expect(facts.first?["share_low"] as? Double == 0.2077)
    #expect(facts.first?["share_high"] as? Double == 0.9385)
    // One name both have (a), one only the coder (b), one only the program (c).
    let ministers = try #require(rows.first { $0["fact"] as? String == "ministers_named" })
    #expect(ministers["coded"] as? Int == 2)
    #expect(ministers["found"] as? Int == 2)
    #expect(ministers["both"] as? Int == 1)
    #expect(ministers["f1"] as? Double == 0.5)

    // The same as one table, in which what is not measured of a fact is empty.
    let table = try CSVTable(
      try CommandLineRun(["evaluate", CommandLineRun.seeds, "--gold", gold, "--summary"]).output
    ).records
    #expect(table.map { $0["fact"] } == ["published", "event", "issuer", "body", "ministers_named"])
    #expect(table.map { $0["equal"] } == ["2", "3", "2", "2", ""])
    #expect(table.map { $0["both"] } == ["", "", "", "", "1"])

    let text = try String(contentsOfFile: differences, encoding: .utf8)
    let listed = try CSVTable(String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })).records
    #expect(
      listed.map { [$0["item"], $0["field"], $0["coded"], $0["found"]] } == [
        ["b", "published", "2023-03-02", "2023-03-01"],
        ["b", "issuer", "ministry-of-public-health", "ministry-of-industry"],
        ["b", "ministers_named", "สุริยะ จึงรุ่งเรืองกิจ", ""],
        ["c", "body", "กรมส่งเสริมอุตสาหกรรม", "–"],
        ["c", "ministers_named", "", "เอกนัฏ พร้อมพันธุ์"],
      ])
  }

  @Test("is of days in either era, and of nothing that is no day")
  func days() throws {
    let folder = try TemporaryFolder()
    func item(_ published: String) -> String {
      #"{"id": "a", "document": "77604", "published": "\#(published)", "ministers_named": []}"#
    }
    let right = try folder.write("right.jsonl", item("2567-01-18"))
    let run = try CommandLineRun([
      "evaluate", CommandLineRun.seeds, "--gold", right, "--summary", "--format", "jsonl",
    ])
    #expect(try run.objects.first?["equal"] as? Int == 1)
    let wrong = try folder.write("wrong.jsonl", item("2567-01-18") + "\n" + item("2567-13-45"))
    let refused = try CommandLineRun(["evaluate", CommandLineRun.seeds, "--gold", wrong])
    #expect(refused.exitCode == 2)
    #expect(
      refused.messages == [
        "\(wrong):2: “2567-13-45” is no day; write it as 2024-01-18 or 2567-01-18, and null where there is none"
      ])
  }
}
