import Corpora
import TextSearch

/// A stretch of the text that names something the registry knows.
struct Token {
  enum Kind {
    /// A position's words and an agency behind them.
    case position(PositionRank, agency: Int)
    /// A position's words without an agency.
    case rank(PositionRank)
    /// A title that names an office by itself.
    case office(Int)
    case agency(Int, isAbbreviation: Bool)
    /// A name by which an agency signs a text.
    case signature(Int)
    case person(Int, isWhole: Bool)
    /// Something else that holds a name: another body, a foreign ministry, a former minister.
    case other
  }

  var kind: Kind
  var range: Range<Int>
}

/// Reads matches into tokens that do not overlap: from left to right, the longest first.
struct Tokens {
  /// How far from the end of the text a signature may stand, in bytes.
  static let signatureReach = 600

  private let lexicon: AttributionLexicon
  private let bytes: [UInt8]
  private let matches: [Match]
  /// Where the headline begins behind the site's name.
  private let titleStart: Int?
  private let signatureStart: Int
  /// For each agency whether one of its unconditional names stands in the document.
  private let isNamed: [Bool]

  init(lexicon: AttributionLexicon, document: Document, matches: [Match]) {
    self.lexicon = lexicon
    self.matches = matches
    bytes = document.text.bytes
    titleStart = document.lines.first { $0.role == .title }?.range.lowerBound
    let end = document.lastPassage?.range.upperBound ?? bytes.count
    signatureStart = end - Self.signatureReach
    var isNamed = [Bool](repeating: false, count: lexicon.issuers.count)
    for match in matches {
      lexicon.forEachSense(of: match.pattern) { sense in
        if case .agency(let agency, needs: .nothing, isAbbreviation: _) = sense { isNamed[agency] = true }
      }
    }
    self.isNamed = isNamed
  }

  func read() -> [Token] {
    var tokens: [Token] = []
    var end = 0
    var place = 0
    while place < matches.count {
      let start = matches[place].range.lowerBound
      var best: Token?
      while place < matches.count, matches[place].range.lowerBound == start {
        let match = matches[place]
        place += 1
        guard start >= end else { continue }
        lexicon.forEachSense(of: match.pattern) { sense in
          guard let token = token(match, as: sense) else { return }
          if best.map({ token.range.upperBound > $0.range.upperBound }) ?? true { best = token }
        }
      }
      if let best {
        tokens.append(best)
        end = best.range.upperBound
      }
    }
    return tokens
  }

  private func token(_ match: Match, as sense: AttributionLexicon.Sense) -> Token? {
    switch sense {
    case .agency(let agency, let needs, let isAbbreviation):
      guard isMet(needs, of: agency, at: match.range) else { return nil }
      if needs == .signature { return Token(kind: .signature(agency), range: match.range) }
      return checked(.agency(agency, isAbbreviation: isAbbreviation), match.range)
    case .office(let office):
      return checked(.office(office), match.range)
    case .position(let rank):
      let next = endOfAbbreviation(from: match.range.upperBound)
      guard let (agency, end) = lexicon.names.agency(at: next, in: bytes) else {
        return Token(kind: .rank(rank), range: match.range)
      }
      // Only ministries have ministers and permanent secretaries: รมต.ออมสิน is a person, not the bank's.
      guard rank == .official || lexicon.registry.agencies[agency].kind.isMinistry else {
        return Token(kind: .rank(rank), range: match.range)
      }
      return checked(.position(rank, agency: agency), match.range.lowerBound..<end)
    case .person(let person, let isWhole):
      return Token(kind: .person(person, isWhole: isWhole), range: match.range)
    case .otherName:
      return Token(kind: .other, range: match.range)
    }
  }

  /// A foreign or former office is not ours; it still takes its place, so that nothing is found inside it.
  private func checked(_ kind: Token.Kind, _ range: Range<Int>) -> Token {
    let isOther =
      lexicon.words.foreign.end(behind: range.upperBound, in: bytes) != nil
      || lexicon.words.former.ends(before: range.lowerBound, in: bytes)
    return Token(kind: isOther ? .other : kind, range: range)
  }

  private func isMet(_ needs: AliasNeed, of agency: Int, at range: Range<Int>) -> Bool {
    switch needs {
    case .nothing: true
    case .name: isNamed[agency]
    case .start: isAtStart(range)
    case .signature: range.lowerBound >= signatureStart
    case .position, .never: false
    }
  }

  /// At the beginning of the headline, or of a line and not the beginning of a longer word there.
  private func isAtStart(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset > 0, offset != titleStart, ByteText.isOpening(bytes[offset - 1]) { offset -= 1 }
    if offset == titleStart { return true }
    guard offset == 0 || bytes[offset - 1] == ByteText.lineFeed else { return false }
    return !ByteText.isThaiLetter(at: range.upperBound, in: bytes)
  }

  /// Behind the dot, ฯ and space that end the words of a position.
  private func endOfAbbreviation(from offset: Int) -> Int {
    var offset = offset
    if offset < bytes.count, bytes[offset] == ByteText.dot { offset += 1 }
    if bytes.holds(ByteText.ellipsisMark, at: offset) {
      offset += ByteText.ellipsisMark.count
    }
    return ByteText.skipGaps(from: offset, in: bytes)
  }
}
