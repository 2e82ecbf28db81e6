import Corpora
import CorpusInput
import Foundation
import Testing

struct TextEncodingTests {
  /// One sentence of news with Thai, Latin letters, digits, line ends and Thai punctuation.
  private static let news = "รัฐมนตรีฯ ลงพื้นที่ จ.ขอนแก่น\nขับเคลื่อนนโยบาย MIND ปี ๒๕๖๖ (4 มิติ)\n"

  /// TIS-620 as the standard defines it: the Thai block of Unicode less 0xD60.
  private static func tis620(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0xD60) }
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private static func length(of character: Unicode.Scalar, in encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8: String(character).utf8.count
    case .windows874: 1
    case .utf16LittleEndian, .utf16BigEndian: String(character).utf16.count * 2
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Reading {
    let folder = try TemporaryFolder()
    return Reading(.path(try folder.write("a.txt", bytes)))
  }

  @Test("TIS-620 is read, and offsets lead back to its bytes")
  func tis620() throws {
    let document = try #require(try read(Self.tis620(Self.news)).documents.first)
    #expect(document.encoding == .windows874)
    #expect(String(decoding: document.bytes, as: UTF8.self) == Self.news)
    let place = try #require(Self.news.utf8.firstRange(of: "MIND".utf8))
    let offset = Self.news.utf8.distance(from: Self.news.startIndex, to: place.lowerBound)
    let source = SourceOffsets(document).sourceOffset(ofUTF8Offset: offset)
    #expect(Self.tis620(Self.news)[source..<source + 4].elementsEqual("MIND".utf8))
  }

  @Test("Windows-874 has quotes, dashes and dots that TIS-620 lacks")
  func windows874() throws {
    // The code page's 0x93, 0x94, 0x96 and 0x85.
    let bytes = [0x93] + Self.tis620("ข่าววันนี้") + [0x94, 0x20, 0x96, 0x20] + Self.tis620("จบ") + [0x85]
    #expect(try read(bytes).texts == ["“ข่าววันนี้” – จบ…"])
  }

  @Test(
    "UTF-16 is read with and without its mark",
    arguments: [(false, true), (false, false), (true, true), (true, false)])
  func utf16(bigEndian: Bool, mark: Bool) throws {
    let bytes = Self.utf16(Self.news, bigEndian: bigEndian, mark: mark)
    let document = try #require(try read(bytes).documents.first)
    #expect(document.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(String(decoding: document.bytes, as: UTF8.self) == (mark ? "\u{FEFF}" : "") + Self.news)
  }

  @Test(
    "every character's offset leads back to where it stands in the file", arguments: TextEncoding.allCases)
  func offsets(encoding: TextEncoding) throws {
    // Longer than what offsets are kept of.
    let piece = encoding == .windows874 ? Self.news : Self.news + "𝒳é€" + Self.news
    let text = String(repeating: piece, count: 30)
    let offsets = SourceOffsets(SourceText(path: "a", bytes: Array(text.utf8), encoding: encoding))
    var utf8 = 0
    var source = 0
    for character in text.unicodeScalars {
      #expect(offsets.sourceOffset(ofUTF8Offset: utf8) == source)
      utf8 += String(character).utf8.count
      source += Self.length(of: character, in: encoding)
    }
    #expect(offsets.sourceOffset(ofUTF8Offset: utf8) == source)
    // Of a headline that stands behind the text.
    #expect(offsets.sourceOffset(ofUTF8Offset: utf8 + 5) == source + 5)
  }

  @Test("a UTF-8 mark stays, so that offsets count in the file as it is")
  func mark() throws {
    let document = try #require(try read([0xEF, 0xBB, 0xBF] + Array("ข่าว".utf8)).documents.first)
    #expect(document.bytes.count == 3 + 12)
    #expect(SourceOffsets(document).sourceOffset(ofUTF8Offset: 3) == 3)
  }

  @Test("UTF-8 with one wrong byte is rejected at its character, not taken for a Thai code page")
  func oneWrongByte() throws {
    // Byte 30 is the last of the character at 28, after nine of three bytes and a space. FF is in no encoding,
    // E1 and A1 are letters of the code page.
    let cases: [(text: String, spoiled: Int, wrong: UInt8, offset: Int)] = [
      (Self.news, 30, 0xFF, 28), (Self.news, 30, 0xE1, 28), ("ข่าว", 3, 0xFF, 3), ("ข่าว", 3, 0xA1, 3),
      ("MIND ใช้หัวและใจ", 5, 0xA1, 5),
    ]
    for (text, spoiled, wrong, offset) in cases {
      var bytes = Array(text.utf8)
      bytes[spoiled] = wrong
      let rejection = try #require(try read(bytes).rejected.first)
      #expect(rejection.reason == .unknownEncoding)
      #expect(rejection.byte == offset)
    }
  }

  @Test("a file that was cut within a character is rejected there")
  func cut() throws {
    let bytes = Array("ข่าวทำเนียบ".utf8.dropLast())
    #expect(try read(bytes).rejected.map(\.byte) == [30])
  }

  @Test("Latin-1 and binary files are rejected, with the first byte that is not text")
  func others() throws {
    #expect(try read(Array("caf".utf8) + [0xE9] + Array(" du monde".utf8)).rejected.map(\.byte) == [3])
    #expect(try read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]).rejected.map(\.byte) == [8])
    #expect(try read(Array("ข่าว".utf8) + [0]).rejected.map(\.byte) == [12])
  }

  @Test("UTF-16 with half a surrogate pair is rejected at it")
  func brokenUTF16() throws {
    let bytes = Self.utf16("ข่าว", bigEndian: false, mark: true) + [0x00, 0xD8, 0x20, 0x00]
    let rejection = try #require(try read(bytes).rejected.first)
    #expect(rejection.reason == .brokenUTF16)
    #expect(rejection.byte == 10)
  }

  @Test("nothing but spaces, line ends or a mark is empty", arguments: ["", " \n\t\r\n", "\u{FEFF}\n"])
  func empty(text: String) throws {
    #expect(try read(Array(text.utf8)).reasons == [.empty])
  }

  @Test("the words name the file, the byte and what to do")
  func words() {
    let rejection = InputRejection(path: "news/a.txt", byte: 120, reason: .unknownEncoding)
    #expect(
      rejection.description
        == "news/a.txt: not UTF-8 at byte 120, and not UTF-16 or Windows-874 (TIS-620) either; save it as UTF-8"
    )
  }
}
