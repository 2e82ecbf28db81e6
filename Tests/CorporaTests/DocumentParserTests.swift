import Foundation
import Testing
import TextSearch

@testable import Corpora

private func parse(_ text: String, stated: StatedFacts = StatedFacts()) -> Document {
  DocumentParser().document(
    from: SourceText(path: "folder/file.txt", bytes: Array(text.utf8), stated: stated))
}

private func read(_ document: Document) -> [String] {
  document.passages.map { document.text.string($0.range) }
}

@Suite struct DocumentParserTests {
  private static let page = """
    รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ก.อุตฯ เปิดงาน


    วันพุธที่ 1 มีนาคม 2566
    01/03/2566
    พิมพ์
    ก.อุตฯ เปิดงาน
    ​ก.อุตฯ  "เปิดงาน"
    เมื่อวันที่ 27 กุมภาพันธ์ 2566 นายสุริยะ เปิดงาน
    ที่มา : กระทรวงอุตสาหกรรม

    ที่มา : https://www.thaigov.go.th/news/contents/details/65595
    """

  @Test("a page of the site gives its parts")
  func sitePage() throws {
    let document = parse(Self.page)
    #expect(document.id == "65595")
    #expect(document.path == "folder/file.txt")
    #expect(document.url == "https://www.thaigov.go.th/news/contents/details/65595")
    #expect(document.headline == "ก.อุตฯ เปิดงาน")
    #expect(document.published == Dated(day: try #require(CalendarDay(iso: "2023-03-01")), basis: .dateLine))
    #expect(document.event == CalendarDay(iso: "2023-02-27"))
    #expect(
      document.lines.map(\.role) == [
        .title, .furniture, .furniture, .furniture, .headlineRepeat, .headlineRepeat, .body, .body,
        .furniture,
      ])
    // Two empty lines stand under the title, and one before the last line.
    #expect(document.lines.map(\.number) == [0, 3, 4, 5, 6, 7, 8, 9, 11])
    #expect(
      read(document) == ["ก.อุตฯ เปิดงาน", "เมื่อวันที่ 27 กุมภาพันธ์ 2566 นายสุริยะ เปิดงาน", "ที่มา : กระทรวงอุตสาหกรรม"])
    #expect(document.passages.map(\.scope) == [.headline, .body, .body])
    #expect(document.passages.map(\.line) == [0, 6, 7])
    #expect(document.characters == 14 + 48 + 25)
  }

  @Test(
    "a headline that a record states over several lines is one headline",
    arguments: ["\r\n", "\n", "\r", "\u{85}", "\u{2028}"])
  func brokenHeadline(_ lineBreak: String) {
    let document = parse("ข่าวของวัน", stated: StatedFacts(headline: "หัวข้อ" + lineBreak + "ยาว"))
    #expect(document.passages.map(\.scope) == [.body, .headline])
    #expect(document.lines.map(\.role) == [.body, .title])
    #expect(document.headline.filter { $0 != " " } == "หัวข้อยาว")
    let blank = parse("ข่าวของวัน\nเรื่องที่สอง", stated: StatedFacts(headline: lineBreak))
    #expect(blank.lines.map(\.role) == [.body, .body])
  }

  @Test("a byte order mark, carriage returns and a missing last line feed make no difference")
  func lineEndings() {
    let plain = parse(Self.page)
    let windows = parse("\u{FEFF}" + Self.page.replacing("\n", with: "\r\n"))
    #expect(windows.headline == plain.headline)
    #expect(windows.published == plain.published)
    #expect(windows.event == plain.event)
    #expect(read(windows) == read(plain))
    #expect(read(parse(Self.page + "\n")) == read(plain))
  }

  @Test("offsets lead back to the bytes of the source")
  func offsets() throws {
    let source = "\u{FEFF}รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-นํา “หัว”\n\nวันพุธที่ ๑ มีนาคม ๒๕๖๖\nนำ \"หัว\" และใจ\n"
    let document = parse(source)
    let title = try #require(document.passages.first)
    #expect(document.text.originalString(title.range) == "นํา “หัว”")
    #expect(document.headline == "นํา “หัว”")
    #expect(document.published?.day == CalendarDay(iso: "2023-03-01"))
  }

  @Test("the site's name may lack its section, and a page may lack all but furniture")
  func sparsePages() {
    let short = parse("รัฐบาลไทย-ธอส. ขยายเวลา\n\nวันพุธที่ 1 มีนาคม 2566\nข้อความ\n")
    #expect(short.headline == "ธอส. ขยายเวลา")
    #expect(read(short) == ["ธอส. ขยายเวลา", "ข้อความ"])
    let empty = parse(
      "รัฐบาลไทย-\n\n\nวันพฤหัสบดีที่ 1 มกราคม 2513\n\nที่มา : https://www.thaigov.go.th/news/contents/details/75165")
    #expect(empty.id == "75165")
    #expect(empty.headline == "")
    #expect(empty.published == nil)
    #expect(empty.passages == [])
    #expect(empty.characters == 0)
    let nothing = parse("")
    #expect(nothing.id == "folder/file.txt")
    #expect(nothing.passages == [])
  }

  @Test("the site's placeholder for an unknown day is no day; the text's own stands in")
  func unknownDay() throws {
    let text = Self.page.replacing("วันพุธที่ 1 มีนาคม 2566", with: "วันพฤหัสบดีที่ 1 มกราคม 2513").replacing(
      "01/03/2566", with: "01/01/2513")
    let document = parse(text)
    let day = try #require(CalendarDay(iso: "2023-02-27"))
    #expect(document.published == Dated(day: day, basis: .event))
    #expect(document.event == day)
    #expect(document.lines.prefix(2).map(\.role) == [.title, .furniture])
  }

  @Test("the day of publication is never read from the path or from a later line")
  func onlyDateLine() {
    let text = "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ก.อุตฯ\nข้อความแรก\nวันพุธที่ 1 มีนาคม 2566\n"
    let document = DocumentParser().document(
      from: SourceText(path: "2023/03/23/x.txt", bytes: Array(text.utf8)))
    #expect(document.published?.basis == .event)
    #expect(document.lines.map(\.role) == [.title, .body, .body])
  }

  @Test("nothing is kept of empty lines, and lines are counted with them")
  func emptyLines() {
    let document = parse(String(repeating: " \n", count: 1_000) + "ข่าว\n\r\n\t\nเรื่องที่สอง\n\n")
    #expect(document.lines.map(\.number) == [1_000, 1_003])
    #expect(document.lines.map(\.role) == [.body, .body])
    #expect(read(document) == ["ข่าว", "เรื่องที่สอง"])
    #expect(document.headline == "ข่าว")
    #expect(parse(" \n\n").lines.isEmpty)
  }

  @Test("a transcript is a document, dated from its text")
  func transcript() throws {
    let first = "พลเอก ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี กล่าวในรายการ ออกอากาศ วันศุกร์ที่ 31 ตุลาคม 2557 เวลา 20.15 น."
    let document = parse("\u{FEFF}" + first + "\nสวัสดีครับ\n")
    #expect(document.id == "folder/file.txt")
    #expect(document.url == nil)
    #expect(document.headline == first)
    #expect(document.published == Dated(day: try #require(CalendarDay(iso: "2014-10-31")), basis: .event))
    #expect(document.passages.map(\.scope) == [.body, .body])
  }

  @Test("of a long first line the headline takes the beginning")
  func longFirstLine() {
    let document = parse(String(repeating: "คำ ", count: 100))
    #expect(document.headline == String(repeating: "คำ ", count: 66).dropLast() + "…")
    let short = "ยาว" + String(repeating: "ก", count: DocumentParser.longestFirstLine - 3)
    #expect(self.headline(of: short) == short)
  }

  private func headline(of text: String) -> String { parse(text).headline }

  @Test("what a record states outranks what the text shows")
  func record() throws {
    let stated = StatedFacts(
      id: "A1", url: "https://example.org/1", headline: "ก.อุตฯ “เปิดงาน”",
      published: CalendarDay(iso: "2023-05-01"))
    let document = parse("ก.อุตฯ เปิดงาน\nเมื่อวันที่ 27 เมษายน นายสุริยะ เปิดงาน\nก.อุตฯ เปิดงาน", stated: stated)
    #expect(document.id == "A1")
    #expect(document.url == "https://example.org/1")
    #expect(document.headline == "ก.อุตฯ “เปิดงาน”")
    #expect(document.published == Dated(day: try #require(CalendarDay(iso: "2023-05-01")), basis: .dateLine))
    #expect(document.event == CalendarDay(iso: "2023-04-27"))
    #expect(document.lines.map(\.role) == [.title, .body, .headlineRepeat])
    #expect(
      parse("ข้อความ", stated: StatedFacts(url: "https://www.thaigov.go.th/news/contents/details/77")).id
        == "77")
  }

  @Test("a stated headline that the text lacks is read, behind the text and before it in counting")
  func headlineOutsideText() throws {
    let text =
      "กระทรวงชาเปิดงานมหกรรมชาไทยครั้งที่หนึ่ง ณ เชียงราย\nเนื้อข่าว\nที่มา : https://www.thaigov.go.th/news/contents/details/7\n"
    let stated = StatedFacts(headline: "กระทรวงชาเปิดงานมหกรรมชาไทยครั้งที่หนึ่ง")
    let document = parse(text, stated: stated)
    #expect(document.id == "7")
    #expect(document.headline == stated.headline)
    // What the headline says is read there; the first line goes on with new text.
    #expect(document.passages.map(\.scope) == [.body, .body, .headline])
    #expect(
      document.passages.map { document.text.originalString($0.range) }
        == ["ณ เชียงราย", "เนื้อข่าว", "กระทรวงชาเปิดงานมหกรรมชาไทยครั้งที่หนึ่ง"])
    let headline = try #require(document.passages.last)
    #expect(document.text.originalRange(headline.range).lowerBound == text.utf8.count + 1)
    #expect(document.lastPassage?.scope == .body)
    #expect(parse("", stated: stated).passages.map(\.scope) == [.headline])
    #expect(parse("ก\n\nข", stated: StatedFacts(headline: " ")).passages.map(\.scope) == [.body, .body])
  }

  @Test("a line that extends the headline is read from where it goes on")
  func extendedHeadline() {
    let headline = "รัฐมนตรีฯ พิมพ์ภัทรา ระดมผู้บริหาร อก. ติดตามการดำเนินงาน"
    let document = parse(
      "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-\(headline)\n\nวันพุธที่ 1 มีนาคม 2566\n\(headline)...\n\(headline) ย้ำเพื่อประชาชน\n")
    #expect(read(document) == [headline, "ย้ำเพื่อประชาชน"])
    #expect(document.lines.map(\.role).suffix(2) == [.headlineRepeat, .body])
  }
}

/// What the five seed documents give, read by eye.
private struct Seed: Sendable, CustomTestStringConvertible {
  var file: String
  var id: String
  var published: String
  var event: String
  var headline: String
  /// How many lines repeat the headline, and how many stretches are read besides it.
  var repeats: Int
  var bodies: Int
  /// The first stretch that is read after the headline begins so.
  var second: String

  var testDescription: String { id }
}

private let seeds: [Seed] = [
  Seed(
    file: "000_ac7ca2d5984672b8.txt", id: "77604", published: "2024-01-18", event: "2024-01-17",
    headline: "รัฐมนตรีฯ พิมพ์ภัทรา ระดมผู้บริหาร อก. ติดตามการดำเนินงานของขวัญปีใหม่", repeats: 1, bodies: 4,
    second: "ย้ำเพื่อประโยชน์สุข"),
  Seed(
    file: "001_46aee1092bfe033a.txt", id: "22565", published: "2019-08-28", event: "2019-08-28",
    headline: "ก.อุตฯ จัดประชุมชี้แจงแผนปฏิบัติการ", repeats: 1, bodies: 5,
    second: "นายพสุ โลหารชุน ปลัดกระทรวงอุตสาหกรรม เป็นประธานเปิด"),
  Seed(
    file: "002_d02bd0afac68012e.txt", id: "65595", published: "2023-03-01", event: "2023-02-27",
    headline: "ผู้ตรวจทาวันฯ ตรวจติดตามผลการปฏิบัติงานของ สอจ.สุพรรณบุรี", repeats: 1, bodies: 8,
    second: "ผู้ตรวจราชการตรวจติดตามผล"),
  Seed(
    file: "003_dba4ce49a77ef0d8.txt", id: "91218", published: "2024-12-10", event: "2024-12-08",
    headline: "\"ปลัดณัฐพล\" มอบหมาย \"ดีพร้อม\" จับมือ \"สอจ.\"", repeats: 2, bodies: 4,
    second: "จ.นครราชสีมา 8 ธันวาคม 2567"),
  Seed(
    file: "004_8ff9ebd84deb6f3b.txt", id: "65701", published: "2023-03-03", event: "2023-03-01",
    headline: "ผู้ตรวจฯ ภาสกร ลงพื้นที่ขอนแก่น", repeats: 1, bodies: 2,
    second: "ผู้ตรวจราชการกระทรวงอุตสาหกรรม ลงพื้นที่ขอนแก่น"),
]

@Suite struct SeedDocumentTests {
  @Test("the seed documents are read as by eye", arguments: seeds)
  fileprivate func seed(_ seed: Seed) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: seed.file)))
    let document = DocumentParser().document(from: SourceText(path: seed.file, bytes: bytes))
    #expect(document.id == seed.id)
    #expect(document.published == CalendarDay(iso: seed.published).map { Dated(day: $0, basis: .dateLine) })
    #expect(document.event?.description == seed.event)
    #expect(document.headline.hasPrefix(seed.headline))
    #expect(document.lines.count { $0.role == .headlineRepeat } == seed.repeats)
    #expect(document.passages.map(\.scope) == [.headline] + Array(repeating: .body, count: seed.bodies))
    #expect(document.text.string(document.passages[1].range).hasPrefix(seed.second))
  }
}
