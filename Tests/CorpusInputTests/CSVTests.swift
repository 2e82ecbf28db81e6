import Corpora
import CorpusInput
import Foundation
import Testing

struct CSVTests {
  private func read(_ text: String, limits: InputLimits = InputLimits()) throws -> Reading {
    let folder = try TemporaryFolder()
    return Reading(.path(try folder.write("news.csv", text)), limits: limits)
  }

  @Test("quotes, commas and line ends within fields")
  func quoting() throws {
    let reading = try read(
      "id,title,text\r\n1,\"ก, ข\",\"บรรทัด\r\nสอง \"\"MIND\"\"\"\r\n2,5\" จอ,ข่าว\r\n\r\n\"3\",\"\",\"\nข่าว\"")
    #expect(reading.texts == ["บรรทัด\r\nสอง \"MIND\"", "ข่าว", "\nข่าว"])
    #expect(reading.documents.map(\.stated.id) == ["1", "2", "3"])
    #expect(reading.documents.map(\.stated.headline) == ["ก, ข", "5\" จอ", nil])
    // The first record takes two lines, and an empty line stands before the third.
    #expect(reading.paths == ["news.csv#2", "news.csv#4", "news.csv#6"])
    #expect(reading.rejected.isEmpty)
  }

  @Test("the delimiter is found", arguments: [",", ";", "\t"])
  func delimiters(delimiter: String) throws {
    let lines = [["id", "published", "content"], ["7", "2567-01-18", "ข่าว"]]
    let reading = try read(lines.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
    #expect(
      reading.documents.map(\.stated) == [
        StatedFacts(id: "7", published: CalendarDay(year: 2024, month: 1, day: 18))
      ])
  }

  @Test("a mark before the heading, capitals and spaces in it do not matter")
  func heading() throws {
    #expect(try read("\u{FEFF}\"ID\", Text \n1,ข่าว\n").documents.map(\.stated.id) == ["1"])
  }

  @Test("a record with another number of fields, or a stray quote, is rejected and the rest is read")
  func badRecords() throws {
    let reading = try read("id,text\n1,ก\n2\n3,ข,ค\n4,\"ง\"จ\n5,ฉ\n6,\"ไม่จบ\n7,ช")
    #expect(reading.documents.map(\.stated.id) == ["1", "5"])
    #expect(reading.rejected.map(\.line) == [3, 4, 5, 7])
    #expect(
      reading.reasons == [
        .wrongFieldCount(found: 1, expected: 2), .wrongFieldCount(found: 3, expected: 2), .misplacedQuote,
        .misplacedQuote,
      ])
  }

  @Test("a record in a Thai code page, as Excel writes it, is read")
  func codePage() throws {
    let folder = try TemporaryFolder()
    let thai = { (text: String) in text.unicodeScalars.map { UInt8($0.value - 0xD60) } }
    let record = Array("1,".utf8) + thai("กมธ") + Array(",".utf8) + thai("รัฐมนตรีลงพื้นที่") + Array("\n".utf8)
    let path = try folder.write("a.csv", Array("id,title,text\n".utf8) + record)
    #expect(Reading(.path(path)).texts == ["รัฐมนตรีลงพื้นที่"])
    #expect(Reading(.path(path)).documents.map(\.stated.headline) == ["กมธ"])
  }

  @Test("lists and counts that the program writes hold a body that is an agency, and no text")
  func ownTables() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "documents.csv", "document,path,published,issuer_basis,body\n1,a,2024-01-01,sign,leaf-department\n")
    try folder.write(
      "agencies.csv", "month,issuer,body,code,documents,documents_with\n2024-01,tea,leaf,GI,3,1\n")
    try folder.write("docs.jsonl", #"{"document":"1","body":"leaf-department","issuer_basis":"sign"}"#)
    #expect(Reading(folder.input).ignored.map(\.reason) == [.otherTable, .otherTable, .otherTable])
    #expect(Reading(folder.input).rejected.isEmpty)
    #expect(Reading(.path(folder.at("documents.csv"))).reasons == [.tableOfFigures])
  }

  @Test("a table without texts is rejected where it is named and ignored where it is found")
  func otherTables() throws {
    let folder = try TemporaryFolder()
    try folder.write("monthly.csv", "month,code,documents\n2024-01,GI,3\n")
    try folder.write("mentions.csv", "document,ordinal,start,end,text\n1,1,0,2,GI\n")
    #expect(Reading(folder.input).ignored.map(\.reason) == [.otherTable, .otherTable])
    #expect(Reading(folder.input).rejected.isEmpty)
    let named = Reading(.path(folder.at("monthly.csv")), .path(folder.at("mentions.csv")))
    #expect(named.reasons == [.noText(fields: ["month", "code", "documents"]), .tableOfMentions])
    #expect(
      named.rejected.first?.description
        == "\(folder.at("monthly.csv")):1: no field for the text (\"text\", \"content\", \"body\"); "
        + "the fields are month, code, documents")
  }

  @Test("an empty table, a heading alone, and UTF-16")
  func odd() throws {
    #expect(try read("").reasons == [.empty])
    let alone = try read("id,text\n")
    #expect(alone.documents.isEmpty && alone.rejected.isEmpty)
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00])
    #expect(Reading(.path(path)).reasons == [.utf16Table])
  }

  @Test("what is written comes back, whatever it is", arguments: 0..<10)
  func roundTrip(seed: UInt64) throws {
    var generator = FixedGenerator(seed: seed)
    let alphabet = Array("กข,\"\n\r;\t ab")
    var records: [(id: String, text: String)] = []
    for id in 1...50 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = "ข" + String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? " " })
      records.append((String(id), text))
    }
    let table = records.map { "\($0.id),\"\($0.text.replacing("\"", with: "\"\""))\"" }.joined(
      separator: "\r\n")
    let reading = try read("id,text\r\n" + table)
    #expect(reading.texts == records.map(\.text))
    #expect(reading.documents.map(\.stated.id) == records.map(\.id))
  }
}
