import Testing

@testable import CorpusInput

struct UTF8ValidationTests {
  /// The first fault by the standard library's parser, a character at a time.
  private func slowFault(in bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let character): offset += character.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// At each border of the table of well-formed sequences, one byte on either side.
  private static let borders: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xB8, 0xB9, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED,
    0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test("agrees with the standard library on every sequence of border bytes up to three")
  func shortSequences() {
    var sequences: [[UInt8]] = [[]]
    for _ in 1...3 {
      sequences = sequences.flatMap { start in Self.borders.map { start + [$0] } }
      let wrong = sequences.filter { UTF8Validation.firstFault(in: $0) != slowFault(in: $0) }
      #expect(wrong.isEmpty)
    }
  }

  @Test("agrees with the standard library on four bytes, the first of them the lead of four")
  func fourBytes() {
    var wrong: [[UInt8]] = []
    for lead: UInt8 in [0xF0, 0xF1, 0xF4] {
      for second in Self.borders {
        for third in Self.borders {
          for fourth in Self.borders {
            let bytes = [lead, second, third, fourth]
            if UTF8Validation.firstFault(in: bytes) != slowFault(in: bytes) { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("agrees with the standard library on Thai and other text with a wrong byte in it", arguments: 0..<20)
  func spoiledText(seed: UInt64) {
    var generator = FixedGenerator(seed: seed)
    let alphabet = Array("กขคงจฉชซญฎฐฒณดตถทธนบปผพภมยรลวศสหฬอะาิีึืุูเแโใไ็่้๊๋์ฯๆ๐๙ abcXYZ09.,\n“”é€𝒳".unicodeScalars)
    for _ in 0..<200 {
      let length = Int.random(in: 1...60, using: &generator)
      var text = String.UnicodeScalarView()
      for _ in 0..<length { text.append(alphabet.randomElement(using: &generator) ?? " ") }
      var bytes = Array(String(text).utf8)
      #expect(UTF8Validation.firstFault(in: bytes) == nil)
      bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      #expect(UTF8Validation.firstFault(in: bytes) == slowFault(in: bytes), "\(bytes)")
    }
  }

  @Test("every prefix of a Thai word is faulty where its last character is cut")
  func prefixes() {
    let bytes = Array("ทำเนียบรัฐบาล".utf8)
    for length in 0...bytes.count {
      let expected = length.isMultiple(of: 3) ? nil : length / 3 * 3
      #expect(UTF8Validation.firstFault(in: Array(bytes.prefix(length))) == expected)
    }
  }
}
