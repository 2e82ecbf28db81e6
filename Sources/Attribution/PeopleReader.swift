import Corpora
import TextSearch

/// A person found in a text.
struct FoundPerson {
  /// The index of the person in the registry.
  var person: Int
  /// The place of the name among the tokens.
  var place: Int
  var range: Range<Int>
  var basis: NameBasis
  /// The place of the title directly before the name.
  var title: Int?
}

/// Decides which names in a text are those of persons of the registry.
///
/// A whole name is. A given name or nickname alone is where a title beside it says so: one of an office that the
/// person held on the day of publication. A given name is also where the whole name stands elsewhere in the document
/// and something marks it as a name: a title, quotes, ฯ behind it, or a place at the beginning of a line.
struct PeopleReader {
  /// The most bytes of spaces, quotes and titles between a position and the name of its holder.
  private static let longestDistance = 24

  let lexicon: AttributionLexicon
  let document: Document
  let tokens: [Token]
  let day: CalendarDay?

  func mentions() -> [FoundPerson] {
    var isWholeNamed: Set<Int> = []
    for case .person(let person, isWhole: true) in tokens.lazy.map(\.kind) { isWholeNamed.insert(person) }

    var found: [FoundPerson] = []
    for (place, token) in tokens.enumerated() {
      guard case .person(let person, let isWhole) = token.kind else { continue }
      let basis: NameBasis? =
        if isWhole {
          .wholeName
        } else if holdsOffice(person, namedBeside: place) {
          .office
        } else if isWholeNamed.contains(person), isMarkedAsName(token.range, of: person) {
          .document
        } else {
          nil
        }
      if let basis {
        found.append(
          FoundPerson(
            person: person, place: place, range: token.range, basis: basis,
            title: title(before: place, of: person)))
      }
    }
    return found
  }

  private var bytes: [UInt8] { document.text.bytes }

  /// The place of the token directly before a name, where that is a title.
  private func title(before place: Int, of person: Int) -> Int? {
    guard place > 0,
      isDistance(tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound, of: person)
    else { return nil }
    switch tokens[place - 1].kind {
    case .position, .office, .rank: return place - 1
    case .agency, .signature, .person, .other: return nil
    }
  }

  /// Whether the token before or behind is the title of an office that the person held.
  private func holdsOffice(_ person: Int, namedBeside place: Int) -> Bool {
    let range = tokens[place].range
    if place > 0 {
      let before = tokens[place - 1]
      if isDistance(before.range.upperBound..<range.lowerBound, of: person), holds(person, before.kind) {
        return true
      }
    }
    guard place + 1 < tokens.count else { return false }
    let behind = tokens[place + 1]
    return isDistance(range.upperBound..<behind.range.lowerBound, of: person) && holds(person, behind.kind)
  }

  /// Whether nothing but spaces, quotes, ฯ and the person's titles stand in a range.
  private func isDistance(_ range: Range<Int>, of person: Int) -> Bool {
    guard range.count <= Self.longestDistance else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if SymbolClass.isGap(bytes[offset]) || bytes[offset] == ByteText.dot {
        offset += 1
      } else if bytes.holds(ByteText.ellipsisMark, at: offset) {
        offset += ByteText.ellipsisMark.count
      } else if let end = lexicon.personTitles[person].end(behind: offset, in: bytes), end <= range.upperBound
      {
        offset = end
      } else {
        return false
      }
    }
    return true
  }

  private func holds(_ person: Int, _ title: Token.Kind) -> Bool {
    lexicon.registry.tenuresOfPerson[person].contains { number in
      let tenure = lexicon.registry.tenures[number]
      guard day.map(tenure.coversWork(on:)) ?? true,
        let officeIndex = lexicon.registry.officeIndex[tenure.office]
      else { return false }
      let office = lexicon.registry.offices[officeIndex]
      return switch title {
      case .office(let named): named == officeIndex
      case .position(let rank, let agency):
        rank.mayName(office.kind) && lexicon.officeAgencies[officeIndex] == agency
      case .rank(let rank): rank.mayName(office.kind)
      case .agency, .signature, .person, .other: false
      }
    }
  }

  /// Whether a line begins at an offset; they stand in the order of the text.
  private func beginsLine(at offset: Int) -> Bool {
    let index = document.lines.partitionPoint { $0.range.lowerBound < offset }
    return index < document.lines.count && document.lines[index].range.lowerBound == offset
  }

  private func isMarkedAsName(_ range: Range<Int>, of person: Int) -> Bool {
    let start = range.lowerBound
    if start == 0 || bytes[start - 1] == ByteText.lineFeed || bytes[start - 1] == UInt8(ascii: "\"") {
      return true
    }
    if beginsLine(at: start) { return true }
    return bytes.holds(ByteText.ellipsisMark, at: range.upperBound)
      || lexicon.personTitles[person].ends(before: start, in: bytes)
  }
}
