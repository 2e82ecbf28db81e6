import Testing

@testable import PolicyMentions

@Suite("Content hash")
struct ContentHashTests {
  /// A text and its XXH64 as the Python package xxhash 3 gives it.
  struct Case: Sendable {
    let text: String
    let hash: UInt64
  }

  @Test(
    "is XXH64",
    arguments: [
      Case(text: "", hash: 0xEF46_DB37_51D8_E999),
      Case(text: "a", hash: 0xD24E_C4F1_A98C_6E5B),
      Case(text: "abc", hash: 0x44BC_2CF5_AD77_0999),
      Case(text: "นโยบาย", hash: 0x8DBB_D809_B2A2_245F),
      Case(text: "Nobody inspects the spammish repetition", hash: 0xFBCE_A83C_8A37_8BF1),
      Case(text: String(repeating: "กระทรวงอุตสาหกรรม ", count: 9), hash: 0xF019_D291_80EF_7FBF),
      Case(text: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", hash: 0xE2DF_261F_C2EC_30EB),
      Case(text: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", hash: 0xB3FA_465F_5542_08A6),
    ])
  func published(_ example: Case) {
    #expect(ContentHash.of(Array(example.text.utf8)) == example.hash)
  }

  @Test("does not depend on the pieces in which bytes come", arguments: 0..<100)
  func pieces(_ length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
    var hash = ContentHash()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...min(45, rest.count))
      hash.add(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(hash.value == ContentHash.of(bytes))
  }
}
