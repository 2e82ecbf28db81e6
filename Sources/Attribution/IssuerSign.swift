import Corpora
import TextSearch

/// A sign of who issues a document.
struct IssuerSign {
  enum Zone {
    case headline
    case lead
  }

  enum Strength {
    /// The site's label: the agency in square brackets.
    case label
    /// Someone who acts: a position of the agency, or a known holder of one of its offices.
    case actor
    /// The agency's name or abbreviation.
    case name
    /// The government as a whole.
    case government
    /// A name, or one who acts, in words that say that another acts (ร่วมกับ …, ตามนโยบาย …).
    case object
  }

  /// The index of the agency in the registry.
  var agency: Int
  var zone: Zone
  var strength: Strength
  var basis: IssuerBasis
  /// Its place in the folded bytes.
  var range: Range<Int>
  /// Whether it stands at the beginning of the headline or of a line.
  var beginsLine: Bool
  /// Whether it is the government's spokesman or programme.
  var tellsGovernmentNews = false
}

/// Gathers the signs in headline and lead.
struct SignReader {
  /// How much of the text is the lead, in bytes: some 600 Thai characters.
  private static let leadLength = 1800
  /// The most bytes between two positions of one person.
  private static let longestJoint = 12

  let lexicon: AttributionLexicon
  let document: Document
  let tokens: [Token]
  let people: [FoundPerson]
  let day: CalendarDay?

  private var bytes: [UInt8] { document.text.bytes }

  /// The signs, in the order of the text: the headline's before the lead's.
  func signs() -> [IssuerSign] {
    var signs: [IssuerSign] = []
    var left = Self.leadLength
    for passage in document.passages {
      let zone: IssuerSign.Zone = passage.scope == .headline ? .headline : .lead
      guard zone == .headline || left > 0 else { break }
      let length = zone == .headline ? passage.range.count : min(passage.range.count, left)
      if zone == .lead { left -= length }
      let end = passage.range.lowerBound + length
      var place = firstToken(at: passage.range.lowerBound)
      while place < tokens.count, tokens[place].range.lowerBound < end {
        if let sign = sign(&place, zone: zone, in: passage) { signs.append(sign) }
        place += 1
      }
    }
    return signs
  }

  /// The last agency or government office named in the text, where it stands near the end.
  func signature() -> IssuerSign? {
    guard let last = document.passages.last else { return nil }
    let start = last.range.upperBound - Self.leadLength / 3
    for token in tokens.reversed() {
      guard token.range.lowerBound >= start else { return nil }
      let agency: Int?
      switch token.kind {
      case .position(_, let index), .agency(let index, _): agency = index
      case .office(let office): agency = lexicon.officeAgencies[office]
      case .rank, .person, .other: agency = nil
      }
      if let agency {
        return IssuerSign(
          agency: agency, zone: .lead, strength: .name, basis: .signature, range: token.range,
          beginsLine: false)
      }
    }
    return nil
  }

  private func firstToken(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sign that the token at a place is, which may take in the token behind it.
  private func sign(_ place: inout Int, zone: IssuerSign.Zone, in passage: Passage) -> IssuerSign? {
    let token = tokens[place]
    let isObject = lexicon.words.object.ends(before: token.range.lowerBound, in: bytes)
    let begins = beginsLine(token.range.lowerBound, in: passage)
    switch token.kind {
    case .position(_, let agency):
      let effective = exercised(&place) ?? agency
      return IssuerSign(
        agency: effective, zone: zone, strength: isObject ? .object : .actor, basis: .position,
        range: token.range, beginsLine: begins)
    case .office(let office):
      let kind = lexicon.registry.offices[office].kind
      guard var agency = lexicon.officeAgencies[office] else { return nil }
      if kind == .deputyPrimeMinister, let ministry = joinedMinistry(&place) { agency = ministry }
      return IssuerSign(
        agency: agency, zone: zone, strength: isObject ? .object : .actor, basis: .position,
        range: token.range, beginsLine: begins, tellsGovernmentNews: kind == .spokesman)
    case .agency(let agency, let isAbbreviation):
      let strength: IssuerSign.Strength
      let kind = lexicon.registry.agencies[agency].kind
      if isLabel(token.range) {
        strength = .label
      } else if lexicon.words.place.ends(before: token.range.lowerBound, in: bytes), !begins {
        return nil
      } else if kind == .channel {
        strength = .actor
      } else if kind == .organ {
        strength = .government
      } else {
        strength = isObject && !begins ? .object : .name
      }
      return IssuerSign(
        agency: agency, zone: zone, strength: strength,
        basis: strength == .label ? .signature : isAbbreviation ? .abbreviation : .name,
        range: token.range, beginsLine: begins, tellsGovernmentNews: kind == .channel)
    case .person(let person, _):
      guard people.contains(where: { $0.range == token.range }), let agency = agency(of: person) else { return nil }
      return IssuerSign(
        agency: agency, zone: zone, strength: isObject ? .object : .actor, basis: .person,
        range: token.range, beginsLine: begins)
    case .rank, .other:
      return nil
    }
  }

  /// The agency of the office that a person held by right on the day of publication.
  private func agency(of person: Int) -> Int? {
    guard let day else { return nil }
    for number in lexicon.registry.tenuresOfPerson[person] {
      let tenure = lexicon.registry.tenures[number]
      if !tenure.isActing, tenure.coversWork(on: day), let office = lexicon.registry.officeIndex[tenure.office] {
        return lexicon.officeAgencies[office]
      }
    }
    return nil
  }

  /// The agency of the position behind this one, where that is the one exercised (รักษาราชการแทน…).
  private func exercised(_ place: inout Int) -> Int? {
    guard place + 1 < tokens.count, case .position(_, let agency) = tokens[place + 1].kind,
      let end = lexicon.words.actingFor.end(behind: tokens[place].range.upperBound, in: bytes),
      ByteText.skipGaps(from: end, in: bytes) == tokens[place + 1].range.lowerBound
    else { return nil }
    place += 1
    return agency
  }

  /// The ministry of a position held together with this one (รองนายกรัฐมนตรีและรัฐมนตรีว่าการ…).
  private func joinedMinistry(_ place: inout Int) -> Int? {
    guard place + 1 < tokens.count, case .position(.minister, let agency) = tokens[place + 1].kind else { return nil }
    let joint = tokens[place].range.upperBound..<tokens[place + 1].range.lowerBound
    guard joint.count <= Self.longestJoint + 1 else { return nil }
    let end = lexicon.words.joining.end(behind: joint.lowerBound, in: bytes) ?? joint.lowerBound
    guard ByteText.skipGaps(from: end, in: bytes) == joint.upperBound else { return nil }
    place += 1
    return agency
  }

  private func beginsLine(_ start: Int, in passage: Passage) -> Bool {
    let line = document.lines[passage.line].range.lowerBound
    var offset = start
    while offset > line, ByteText.isOpening(bytes[offset - 1]) { offset -= 1 }
    return offset == line
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "[")
      && range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "]")
  }
}
