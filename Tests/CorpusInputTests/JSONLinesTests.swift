import Corpora
import CorpusInput
import Foundation
import Testing

struct JSONLinesTests {
  private func read(_ lines: String..., limits: InputLimits = InputLimits()) throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write("news.jsonl", lines.joined(separator: "\n"))
    return Reading(.path(folder.at("news.jsonl")), limits: limits)
  }

  @Test("a record states facts of its document")
  func facts() throws {
    let reading = try read(
      #"{"id": 77604, "url": "https://example.org/77604", "title": "หัวข้อ", "date": "2024-01-18", "body": "เนื้อ\nหา"}"#,
      #"{"document": "a", "path": "x/y", "headline": "", "published": null, "content": "ข่าว", "other": [1, {}]}"#
    )
    #expect(
      reading.documents == [
        SourceText(
          path: "news.jsonl#1", bytes: Array("เนื้อ\nหา".utf8),
          stated: StatedFacts(
            id: "77604", url: "https://example.org/77604", headline: "หัวข้อ",
            published: CalendarDay(year: 2024, month: 1, day: 18))),
        SourceText(path: "x/y", bytes: Array("ข่าว".utf8), stated: StatedFacts(id: "a")),
      ])
  }

  @Test("a name that holds nothing does not stand in the way of another")
  func emptySynonyms() throws {
    let reading = try read(
      #"{"id": null, "document": "77", "headline": "", "title": "หัวข้อ", "text": null, "content": "ข่าว"}"#)
    #expect(
      reading.documents == [
        SourceText(
          path: "news.jsonl#1", bytes: Array("ข่าว".utf8), stated: StatedFacts(id: "77", headline: "หัวข้อ"))
      ])
  }

  @Test(
    "days in ISO 8601, with a time behind them or in the Buddhist Era",
    arguments: [
      ("2024-02-29", "2024-02-29"), ("2024-01-18T10:00:00+07:00", "2024-01-18"),
      ("2024-01-18 10:00", "2024-01-18"),
      ("2567-02-29", "2024-02-29"), ("2399-01-01", "2399-01-01"),
    ])
  func days(written: String, expected: String) throws {
    let reading = try read(#"{"text": "ข่าว", "date": "\#(written)"}"#)
    #expect(reading.documents.first?.stated.published?.description == expected)
  }

  @Test(
    "what is no day is rejected",
    arguments: ["18/01/2567", "2024-13-01", "2024-1-18", "2023-02-29", "2024-01-181"])
  func wrongDays(written: String) throws {
    let reading = try read(#"{"text": "ข่าว", "date": "\#(written)"}"#, #"{"text": "ข่าว"}"#)
    #expect(reading.reasons == [.unreadableDate(written)])
    #expect(reading.paths == ["news.jsonl#2"])
  }

  @Test("a bad line is rejected with its line and byte, and the rest is read")
  func badLines() throws {
    let reading = try read(
      #"{"text": "หนึ่ง"}"#, #"{"text": "ข", "a": tru}"#, "", #"{"text" "ข"}"#, #"{"text": "สอง"}"#,
      #"{"text": "ตัด"#,
      "[1, 2]", #"{"text": 5.5}"#, #"{"text": " "}"#, #"{"id": "7"}"#, #"{"text": "สาม"}"#)
    #expect(reading.texts == ["หนึ่ง", "สอง", "สาม"])
    #expect(reading.paths == ["news.jsonl#1", "news.jsonl#5", "news.jsonl#11"])
    #expect(reading.rejected.map(\.line) == [2, 4, 6, 7, 8, 9, 10])
    // {"text" is seven bytes, then a blank where a colon should be; the cut line has 19 bytes.
    #expect(reading.rejected.map(\.byte).dropFirst().prefix(2) == [8, 19])
    #expect(reading.reasons.suffix(3) == [.wrongType(field: "text"), .empty, .noText(fields: ["id"])])
    #expect(reading.rejected.allSatisfy { $0.path.hasSuffix("/news.jsonl") })
  }

  @Test("line ends of Windows, a mark at the start, and no line end at the last line")
  func lineEnds() throws {
    let reading = try read("\u{FEFF}{\"text\": \"ก\"}\r", "{\"text\": \"ข\"}\r", "\r", "{\"text\": \"ค\"}")
    #expect(reading.texts == ["ก", "ข", "ค"])
    #expect(reading.paths.last == "news.jsonl#4")
    #expect(reading.rejected.isEmpty)
  }

  @Test("a line in a Thai code page is read")
  func codePage() throws {
    let folder = try TemporaryFolder()
    let text = "รัฐมนตรีลงพื้นที่".unicodeScalars.map { UInt8($0.value - 0xD60) }
    let path = try folder.write("a.jsonl", Array(#"{"text": ""#.utf8) + text + Array(#""}"#.utf8))
    #expect(Reading(.path(path)).texts == ["รัฐมนตรีลงพื้นที่"])
  }

  @Test("a line that is not UTF-8 is rejected with its byte and the rest is read")
  func notUTF8() throws {
    let folder = try TemporaryFolder()
    let bad = Array(#"{"text": ""#.utf8) + [0xFF] + Array("\"}\n".utf8)
    let path = try folder.write("a.jsonl", bad + Array(#"{"text": "ข่าว"}"#.utf8))
    let reading = Reading(.path(path))
    #expect(reading.rejected == [InputRejection(path: path, line: 1, byte: 10, reason: .unknownEncoding)])
    #expect(reading.texts == ["ข่าว"])
  }

  @Test("JSON that is not JSON Lines is rejected once")
  func wholeJSON() throws {
    #expect(try read("[", #"  {"text": "ก"},"#, #"  {"text": "ข"}"#, "]").reasons == [.wholeJSON])
    #expect(try read(#"[{"text": "ก"}]"#).reasons == [.wholeJSON])
    #expect(try read("{", #"  "text": "ก""#, "}").reasons == [.wholeJSON])
  }

  @Test("a file that holds no documents is rejected where it is named and ignored where it is found")
  func otherTables() throws {
    let folder = try TemporaryFolder()
    let mention = #"{"document": "1", "ordinal": 1, "start": 0, "end": 4, "text": "MIND"}"#
    try folder.write("mentions.jsonl", mention)
    try folder.write("other.jsonl", #"{"a": 1, "b": 2}"#)
    try folder.write("news.jsonl", #"{"text": "ข่าว"}"#)
    #expect(Reading(.path(folder.at("mentions.jsonl"))).reasons == [.tableOfMentions])
    #expect(Reading(.path(folder.at("other.jsonl"))).reasons == [.noText(fields: ["a", "b"])])
    let walked = Reading(folder.input)
    #expect(walked.paths == ["news.jsonl#1"])
    #expect(walked.ignored.map(\.reason) == [.otherTable, .otherTable])
    #expect(walked.rejected.isEmpty)
  }

  @Test("a compressed file of records, and an empty one")
  func compressed() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ndjson", "{\"text\": \"ก\"}\n{\"text\": \"ข\"}\n")
    try folder.run("gzip", "a.ndjson")
    #expect(Reading(.path(folder.at("a.ndjson.gz"))).paths == ["a.ndjson.gz#1", "a.ndjson.gz#2"])
    #expect(Reading(.path(try folder.write("b.jsonl", "\n"))).reasons == [.empty])
  }
}
