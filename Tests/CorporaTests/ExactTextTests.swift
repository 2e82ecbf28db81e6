import Corpora
import Testing

struct ExactTextTests {
  /// An e with an accent is one character in two spellings; so is the Thai ำ by itself and as nikhahit and sara aa only
  /// to compatibility normalisation.
  @Test func spellingsAreApart() {
    #expect("caf\u{E9}" == "cafe\u{301}")
    #expect(ExactText("caf\u{E9}") != ExactText("cafe\u{301}"))
    #expect(Set([ExactText("caf\u{E9}"), ExactText("cafe\u{301}"), ExactText("caf\u{E9}")]).count == 2)
  }

  /// The same bytes are the same key however the string is kept.
  @Test func sameBytesAreOneKey() {
    let whole = "ข่าว/2566/3/ด้านเศรษฐกิจ_18.txt"
    let pieced = String("x ข่าว/2566/3/ด้านเศรษฐกิจ_18.txt".dropFirst(2))
    let places = [ExactText(whole): 1]
    #expect(places[ExactText(pieced)] == 1)
    #expect(places[ExactText(whole + " ")] == nil)
  }

  /// Equal as far as the shorter goes is not equal.
  @Test func everyByteCounts() {
    #expect(ExactText("ข่าว/1.txt") == ExactText("ข่าว/1.txt"))
    #expect(ExactText("ข่าว/1.txt") != ExactText("ข่าว/2.txt"))
    #expect(ExactText("a") != ExactText("ab"))
    #expect(ExactText("ab") != ExactText("a"))
    #expect(ExactText("") == ExactText(""))
    #expect(ExactText("") != ExactText("a"))
  }
}
