import Corpora
import TextSearch

/// Gathers the signs of an issuer in headline and lead.
struct SignReader {
  /// How much of the text is the lead, in bytes: some 600 Thai characters.
  private static let leadLength = 1800
  /// The most bytes between two positions of one person.
  private static let longestJoint = 13
  /// The most bytes of a quoted name at the beginning of a headline: some 15 Thai characters.
  private static let longestQuotedName = 45

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
    // The headline is the first line of a page, but of a record it may be the last.
    let headlines = document.passages.indices.filter { document.passages[$0].scope == .headline }
    let others = document.passages.indices.filter { document.passages[$0].scope != .headline }
    for number in headlines + others {
      let passage = document.passages[number]
      let isHeadline = passage.scope == .headline
      guard isHeadline || left > 0 else { break }
      let length = isHeadline ? passage.range.count : min(passage.range.count, left)
      if !isHeadline { left -= length }
      let end = passage.range.lowerBound + length
      var place = firstToken(at: passage.range.lowerBound)
      if isHeadline, let unknown = quotedStranger(in: passage, before: place) { signs.append(unknown) }
      while place < tokens.count, tokens[place].range.lowerBound < end {
        if var sign = sign(&place, in: passage) {
          sign.zone = isHeadline ? .headline : .lead
          sign.passage = number
          signs.append(sign)
        }
        place += 1
      }
    }
    return signs
  }

  /// The last of the signatures at the end of the text: a name that counts only there, or the government's spokesman.
  func signature() -> IssuerSign? {
    guard let last = document.lastPassage else { return nil }
    let start = last.range.upperBound - Tokens.signatureReach
    for token in tokens.reversed() {
      guard token.range.lowerBound >= start else { return nil }
      let agency: Int?
      switch token.kind {
      case .signature(let index): agency = index
      case .office(let office) where lexicon.registry.offices[office].kind == .spokesman:
        agency = lexicon.officeAgencies[office]
      case .office, .agency, .position, .rank, .person, .other: agency = nil
      }
      if let agency {
        return sign(of: agency, .label, .signature, token, in: last)
      }
    }
    return nil
  }

  private func firstToken(at offset: Int) -> Int { tokens.partitionPoint { $0.range.lowerBound < offset } }

  private func sign(
    of agency: Int?, _ strength: IssuerSign.Strength, _ basis: IssuerBasis, _ token: Token,
    in passage: Passage
  ) -> IssuerSign {
    IssuerSign(
      agency: agency, zone: .lead, strength: strength, basis: basis, range: token.range, passage: 0,
      beginsLine: beginsLine(token.range.lowerBound, in: passage))
  }

  /// The sign that the token at a place is, which may take in the token behind it.
  private func sign(_ place: inout Int, in passage: Passage) -> IssuerSign? {
    let token = tokens[place]
    switch token.kind {
    case .position(_, let agency):
      return actor(
        of: exercised(&place) ?? agency, .position, token, from: token.range.lowerBound, in: passage)
    case .office(let office):
      return officeSign(office, &place, token, in: passage)
    case .rank:
      // The title of a person stands directly before the name.
      guard passage.scope == .headline, person(at: place + 1)?.title != place else { return nil }
      return sign(of: nil, .unresolved, .position, token, in: passage)
    case .agency(let agency, let isAbbreviation):
      return nameSign(agency, isAbbreviation: isAbbreviation, token, in: passage)
    case .person:
      return personSign(at: place, in: passage)
    case .signature, .other:
      return nil
    }
  }

  /// One who acts for an agency, unless the words before say that another acts.
  private func actor(
    of agency: Int, _ basis: IssuerBasis, _ token: Token, from start: Int, in passage: Passage
  ) -> IssuerSign? {
    if lexicon.words.room.ends(before: start, in: bytes) { return nil }
    let isObject = lexicon.words.instruction.ends(before: start, in: bytes)
    return sign(of: agency, isObject ? .object : .actor, basis, token, in: passage)
  }

  private func officeSign(_ office: Int, _ place: inout Int, _ token: Token, in passage: Passage)
    -> IssuerSign?
  {
    guard let agency = lexicon.officeAgencies[office] else { return nil }
    let kind = lexicon.registry.offices[office].kind
    let start = token.range.lowerBound
    if kind == .deputyPrimeMinister, let ministry = joinedMinistry(&place) {
      var sign = actor(of: ministry, .position, token, from: start, in: passage)
      sign?.joinedTo = agency
      return sign
    }
    var sign = actor(
      of: (kind == .other ? exercised(&place) : nil) ?? agency, .position, token, from: start, in: passage)
    sign?.tellsGovernmentNews = kind == .spokesman
    return sign
  }

  private func nameSign(
    _ agency: Int, isAbbreviation: Bool, _ token: Token, in passage: Passage
  ) -> IssuerSign? {
    let kind = lexicon.registry.agencies[agency].kind
    let start = token.range.lowerBound
    if isLabel(token.range) { return sign(of: agency, .label, .signature, token, in: passage) }
    var sign = sign(of: agency, .name, isAbbreviation ? .abbreviation : .name, token, in: passage)
    if !sign.beginsLine {
      if lexicon.words.place.ends(before: start, in: bytes) { return nil }
      if lexicon.words.object.ends(before: start, in: bytes) {
        if kind == .organ { return nil }
        sign.strength = .object
      }
    }
    // A province at the beginning of a lead is where it was written.
    if kind == .province, passage.scope != .headline { return nil }
    if kind == .channel {
      sign.strength = .actor
      sign.tellsGovernmentNews = true
    } else if kind == .organ {
      sign.strength = .government
    }
    return sign
  }

  /// The person named by the token at a place; they are in the order of the text.
  private func person(at place: Int) -> FoundPerson? {
    let index = people.partitionPoint { $0.place < place }
    return index < people.count && people[index].place == place ? people[index] : nil
  }

  private func personSign(at place: Int, in passage: Passage) -> IssuerSign? {
    guard let found = person(at: place) else { return nil }
    var start = found.range.lowerBound
    if let title = found.title {
      // An office before the name has given its sign already.
      guard case .rank = tokens[title].kind else { return nil }
      start = tokens[title].range.lowerBound
    }
    guard let agency = agency(of: found.person) else { return nil }
    return actor(of: agency, .person, tokens[place], from: start, in: passage)
  }

  /// The agency of the office that a person held by right on the day of publication.
  private func agency(of person: Int) -> Int? {
    guard let day else { return nil }
    for number in lexicon.registry.tenuresOfPerson[person] {
      let tenure = lexicon.registry.tenures[number]
      if !tenure.isActing, tenure.coversWork(on: day),
        let office = lexicon.registry.officeIndex[tenure.office]
      {
        return lexicon.officeAgencies[office]
      }
    }
    return nil
  }

  /// The agency of the position behind this one, where that is the one exercised (รักษาราชการแทน…).
  private func exercised(_ place: inout Int) -> Int? {
    guard place + 1 < tokens.count,
      let end = lexicon.words.actingFor.end(behind: tokens[place].range.upperBound, in: bytes),
      ByteText.skipGaps(from: end, in: bytes) == tokens[place + 1].range.lowerBound
    else { return nil }
    let next = tokens[place + 1]
    guard let agency = agency(ofTitle: next) ?? agency(ofName: next) else { return nil }
    place += 1
    return agency
  }

  /// The ministry of a position held together with this one (รองนายกรัฐมนตรีและรัฐมนตรีว่าการ…).
  private func joinedMinistry(_ place: inout Int) -> Int? {
    guard place + 1 < tokens.count, let agency = agency(ofTitle: tokens[place + 1]) else { return nil }
    let joint = tokens[place].range.upperBound..<tokens[place + 1].range.lowerBound
    guard joint.count <= Self.longestJoint else { return nil }
    let end = lexicon.words.joining.end(behind: joint.lowerBound, in: bytes) ?? joint.lowerBound
    guard ByteText.skipGaps(from: end, in: bytes) == joint.upperBound else { return nil }
    place += 1
    return agency
  }

  /// The agency of a position or office.
  private func agency(ofTitle token: Token) -> Int? {
    switch token.kind {
    case .position(_, let agency): agency
    case .office(let office): lexicon.officeAgencies[office]
    case .rank, .agency, .signature, .person, .other: nil
    }
  }

  private func agency(ofName token: Token) -> Int? {
    if case .agency(let agency, _) = token.kind { agency } else { nil }
  }

  /// A name in quotes at the beginning of the headline that the registry does not know: “อลงกรณ์” …
  private func quotedStranger(in passage: Passage, before place: Int) -> IssuerSign? {
    let quote = UInt8(ascii: "\"")
    let start = passage.range.lowerBound
    guard start < bytes.count, bytes[start] == quote else { return nil }
    let end = min(passage.range.upperBound, start + 1 + Self.longestQuotedName)
    guard let close = bytes[(start + 1)..<max(start + 1, end)].firstIndex(of: quote),
      place >= tokens.count || tokens[place].range.lowerBound > close
    else { return nil }
    return IssuerSign(
      agency: nil, zone: .headline, strength: .unresolved, basis: .person, range: start..<close + 1,
      passage: 0,
      beginsLine: true)
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
