import Testing
import TextSearch

@testable import Corpora

/// What is read of each line of a text, the lines without the title's role.
private func standings(_ lines: [String]) -> [ReadOnce.Standing] {
  let lines = lines.map(folded)
  let text = FoldedText(lines.joined(separator: "\n"))
  var reading = ReadOnce(text)
  var start = 0
  return lines.map { line in
    let range = start..<start + line.utf8.count
    start = range.upperBound + 1
    let standing = reading.add(range, symbols: text.symbols(in: range))
    guard case .extends(let end) = standing else { return standing }
    return .extends(upTo: end - range.lowerBound)
  }
}

private func folded(_ line: String) -> String {
  let text = FoldedText(line)
  return text.string(0..<text.bytes.count)
}

/// What a line adds, by the definition alone: compared with every earlier line, letter by letter.
private func naiveStandings(_ lines: [String]) -> [ReadOnce.Standing] {
  var keys: [[UInt8]] = []
  return lines.map { line in
    let bytes = Array(folded(line).utf8)
    var letters = bytes.indices.filter { bytes[$0] != UInt8(ascii: " ") && bytes[$0] != UInt8(ascii: "\"") }
    while true {
      if let last = letters.last, bytes[last] == UInt8(ascii: ".") {
        letters.removeLast()
      } else if letters.suffix(3).map({ bytes[$0] }) == Array("…".utf8) {
        letters.removeLast(3)
      } else {
        break
      }
    }
    let key = letters.map { bytes[$0] }
    defer { keys.append(key) }
    if key.isEmpty { return .new }
    if let earlier = keys.firstIndex(of: key) { return .repeats(earlier) }
    let isLong = { (key: [UInt8]) in String(decoding: key, as: UTF8.self).unicodeScalars.count >= 30 }
    if isLong(key), keys.contains(where: { $0.starts(with: key) }) { return .beginsEarlier }
    let shared = keys.filter { isLong($0) && key.starts(with: $0) }.map(\.count).max()
    return shared.map { .extends(upTo: letters[$0]) } ?? .new
  }
}

/// 30 letters.
private let thirty = "abcdefghijklmnopqrstuvwxyz0123"

@Suite struct ReadOnceTests {
  @Test("a repeated line is read once, whatever its spaces, quotes and final stops")
  func aRepeatedLineIsReadOnceWhateverItsSpacesQuotesAndFinalStops() {
    #expect(
      standings(["ปลัดฯ นำทีม \"MIND\"", "อื่น", "ปลัดฯนำทีม MIND", "ปลัดฯ นำทีม MIND..."])
        == [.new, .new, .repeats(0), .repeats(0)])
  }

  @Test("short lines that only begin alike are new text") func shortLinesThatOnlyBeginAlikeAreNewText() {
    #expect(standings(["เมื่อวันที่", "เมื่อวันที่ 5"]) == [.new, .new])
    let short = String(thirty.dropLast())
    #expect(standings([short, short + "X"]) == [.new, .new])
  }

  @Test("a line that begins with an earlier one shares that beginning")
  func aLineThatBeginsWithAnEarlierOneSharesThatBeginning() {
    #expect(standings([thirty, thirty + "XY"]) == [.new, .extends(upTo: 30)])
    #expect(standings(["a b " + thirty, "ab" + thirty + " XY"]) == [.new, .extends(upTo: 33)])
  }

  @Test("the longest earlier beginning counts") func theLongestEarlierBeginningCounts() {
    #expect(
      standings([thirty, thirty + "12", thirty + "1", thirty + "123"])
        == [.new, .extends(upTo: 30), .beginsEarlier, .extends(upTo: 32)])
  }

  @Test("lines that each extend the one before add one letter each")
  func linesThatEachExtendTheOneBeforeAddOneLetterEach() {
    let more = 1...800
    #expect(
      standings([thirty] + more.map { thirty + String(repeating: "x", count: $0) })
        == [.new] + more.map { .extends(upTo: 30 + $0 - 1) })
  }

  @Test("a cut-off beginning is one without its dots") func aCutOffBeginningIsOneWithoutItsDots() {
    #expect(standings([thirty + " …", thirty + "XY"]) == [.new, .extends(upTo: 30)])
    #expect(standings([thirty + "...", thirty + "XY"]) == [.new, .extends(upTo: 30)])
  }

  @Test("a later cut-off beginning says nothing new") func aLaterCutOffBeginningSaysNothingNew() {
    #expect(standings([thirty + "XYZ", thirty + "X..."]) == [.new, .beginsEarlier])
  }

  @Test("lines that part after a shared beginning are both new")
  func linesThatPartAfterASharedBeginningAreBothNew() {
    #expect(standings([thirty + "X", thirty + "Y", thirty + "Z"]) == [.new, .new, .new])
  }

  @Test("lines of dots and quotes alone are never compared") func linesOfDotsAndQuotesAloneAreNeverCompared()
  {
    #expect(standings(["....", "\" \"", "....", ""]) == [.new, .new, .new, .new])
  }

  @Test("characters are counted, not bytes") func charactersAreCountedNotBytes() {
    let thai = String(repeating: "กขค", count: 10)
    #expect(standings([thai, thai + "ง"]) == [.new, .extends(upTo: 90)])
    let short = String(thai.dropLast())
    #expect(standings([short, short + "ง"]) == [.new, .new])
  }

  @Test("any mixture of lines is read as the rule says") func anyMixtureOfLinesIsReadAsTheRuleSays() {
    // Lines grow from a few stems, so that they repeat, begin and extend each other in every order.
    var generator = SplitMix(state: 7)
    let stems = [
      thirty, String(thirty.reversed()), "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรล", "short",
      String(thirty.dropLast()) + "•",
    ]
    for _ in 0..<500 {
      let lines = (0..<12).map { _ -> String in
        var line = stems[generator.next(below: stems.count)]
        for _ in 0..<generator.next(below: 5) {
          line += ["X", " ", "\"", ".", "ก", "…", "•"][generator.next(below: 7)]
        }
        return line
      }
      #expect(standings(lines) == naiveStandings(lines), "\(lines)")
    }
  }

  @Test("thousands of lines with one beginning are told apart")
  func thousandsOfLinesWithOneBeginningAreToldApart() {
    let lines = (0..<5_000).map { "\(thirty) บรรทัดที่ \($0)" }
    let again = standings(lines + ["\(thirty) บรรทัดที่ 4999", "\(thirty) บรรทัดที่ 4999 ต่อ", "\(thirty) บรรทัด"])
    #expect(again.suffix(3).first == .repeats(4_999))
    #expect(again[5_001] == .extends(upTo: Array("\(thirty) บรรทัดที่ 4999".utf8).count + 1))
    #expect(again[5_002] == .beginsEarlier)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): random numbers that are the same on every run.
struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
