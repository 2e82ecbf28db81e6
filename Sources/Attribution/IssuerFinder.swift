import Corpora
import TextSearch

/// The issuer of a document, with what told it.
struct FoundIssuer {
  /// The index of the ministry, or of the topmost body.
  var issuer: Int?
  var basis: IssuerBasis = .none
  var evidence: Range<Int>?
  /// The index of the body under the ministry.
  var body: Int?
}

/// Finds whose news a document is: "the one whose people act or speak in the headline and the lead" (codebook).
///
/// Signs of an agency are gathered from the headline and the first words of the text (see ``IssuerSign``). They are
/// asked in this order, and the first answer holds:
///
/// 1. a ministry in square brackets in the headline, the site's own label;
/// 2. the government's spokesman, or its programme, as the first to speak in a paragraph of the lead: they tell the
///    government's news whatever ministry it is about;
/// 3. the first position, person or name in the headline, a name only at its beginning, and none behind an actor
///    whose ministry the headline leaves out (ผู้ตรวจฯ … พร้อม …);
/// 4. the government as a whole, where it is the first that the lead names, at the beginning of a line, and a programme
///    signs the text: whoever a later line begins with only carries out what it tells;
/// 5. the first position or person in the lead, or a name that begins one of its lines before that;
/// 6. a position, person or name further on in the headline;
/// 7. the government as a whole at the beginning of a line (the cabinet has approved …);
/// 8. a signature in the last lines;
/// 9. a name anywhere in the lead, one who is acted upon or joined, the government anywhere.
struct IssuerFinder {
  let lexicon: AttributionLexicon
  let document: Document
  let tokens: [Token]
  let signs: [IssuerSign]
  let signature: IssuerSign?

  init(
    lexicon: AttributionLexicon, document: Document, tokens: [Token], people: [FoundPerson], day: CalendarDay?
  ) {
    self.lexicon = lexicon
    self.document = document
    self.tokens = tokens
    let reader = SignReader(lexicon: lexicon, document: document, tokens: tokens, people: people, day: day)
    signs = reader.signs()
    signature = reader.signature()
  }

  func find() -> FoundIssuer {
    guard var sign = deciding(), let named = sign.agency else { return FoundIssuer() }
    if let deputy = sign.joinedTo, isStyledDeputy(sign, named: named) { sign.agency = deputy }
    guard let agency = sign.agency else { return FoundIssuer() }
    return FoundIssuer(
      issuer: lexicon.issuers[agency], basis: sign.basis, evidence: sign.range, body: body(of: agency, sign))
  }

  private func deciding() -> IssuerSign? {
    let headline = signs.filter { $0.zone == .headline }
    let lead = signs.filter { $0.zone == .lead }
    if let label = headline.first(where: { $0.strength == .label }) { return label }
    if let spokesman = spokesman(among: lead) { return spokesman }

    let named = headline.first { $0.strength == .actor || $0.strength == .name }
    let isHidden = headline.first.map { $0.strength == .unresolved && $0.beginsLine } ?? false
    if let named, !isHidden, named.strength == .actor || named.beginsLine { return named }
    if let first = lead.first, first.strength == .government, first.beginsLine, isSignedByChannel {
      return first
    }
    if let first = lead.first(where: { $0.strength == .actor || ($0.strength == .name && $0.beginsLine) }) {
      return first
    }
    return named
      ?? signs.first { $0.strength == .government && $0.beginsLine }
      ?? signature
      ?? signs.first { $0.strength == .name }
      ?? signs.first { $0.strength == .object }
      ?? signs.first { $0.strength == .government }
  }

  private var isSignedByChannel: Bool {
    signature?.agency.map { lexicon.registry.agencies[$0].kind == .channel } ?? false
  }

  /// The spokesman who is the first to act in a paragraph; those of the same agency may be named before
  /// (รองเลขาธิการนายกรัฐมนตรี ปฏิบัติหน้าที่โฆษก…).
  private func spokesman(among lead: [IssuerSign]) -> IssuerSign? {
    let actors = lead.filter { $0.strength == .actor }
    for (place, sign) in actors.enumerated() where sign.tellsGovernmentNews {
      let before = actors[..<place].filter { $0.passage == sign.passage }
      if before.allSatisfy({ $0.agency == sign.agency }) { return sign }
    }
    return nil
  }

  /// Whether one who is both deputy prime minister and minister is styled deputy prime minister in the rest of the text,
  /// and the ministry is not named again.
  private func isStyledDeputy(_ sign: IssuerSign, named ministry: Int) -> Bool {
    var isStyled = false
    for (place, token) in tokens.enumerated() where token.range.lowerBound > sign.range.upperBound {
      switch token.kind {
      case .position(_, let agency), .agency(let agency, _):
        // The ministry's own title directly behind belongs to the sign.
        let belongs = place > 0 && tokens[place - 1].range == sign.range
        if lexicon.issuers[agency] == ministry, !belongs { return false }
      case .office(let office):
        let agency = lexicon.officeAgencies[office]
        if agency == ministry, place == 0 || tokens[place - 1].range != sign.range { return false }
        if lexicon.registry.offices[office].kind == .deputyPrimeMinister { isStyled = true }
      case .rank, .signature, .person, .other: break
      }
    }
    return isStyled
  }

  /// The body under the issuer whose people act; none where the ministry's own people do.
  private func body(of agency: Int, _ sign: IssuerSign) -> Int? {
    guard let issuer = lexicon.issuers[agency] else { return nil }
    if let maker = makerOfChannel(agency, under: issuer) { return maker }
    if let own = bodyIndex(agency, under: issuer) {
      // A provincial office that is only named somewhere is where the ministry's people were.
      return sign.isLoose && lexicon.registry.agencies[own].kind == .provincialOffice ? nil : own
    }
    if let told = bodyInHeadline(under: issuer) { return told }
    // The ministry is only named: a body beside it, or the first to act in the lead, does the work.
    guard sign.strength != .actor else { return nil }
    if sign.strength != .label, let beside = bodyBeside(sign, agency), bodyIndex(beside, under: issuer) != nil
    {
      return beside
    }
    if let actor = signs.first(where: { $0.strength == .actor }) {
      return actor.agency.flatMap { bodyIndex($0, under: issuer) }
    }
    guard sign.strength == .label else { return nil }
    return signs.lazy.compactMap { $0.agency }.compactMap { bodyIndex($0, under: issuer) }.first
  }

  /// The agency that makes a programme, where it is another than the issuer itself.
  private func makerOfChannel(_ agency: Int, under issuer: Int) -> Int? {
    let registry = lexicon.registry
    guard registry.agencies[agency].kind == .channel, let parent = registry.agencies[agency].parent,
      let maker = registry.agencyIndex[parent], maker != issuer
    else { return nil }
    return maker
  }

  /// The body that the headline names beside its ministry, whoever presides in the lead.
  private func bodyInHeadline(under issuer: Int) -> Int? {
    for sign in signs where sign.zone == .headline && (sign.strength == .name || sign.strength == .object) {
      if let agency = sign.agency, agency == issuer, let beside = bodyBeside(sign, agency),
        let body = bodyIndex(beside, under: issuer)
      {
        return body
      }
    }
    return nil
  }

  private func bodyIndex(_ agency: Int, under issuer: Int) -> Int? {
    guard agency != issuer, lexicon.registry.agencies[agency].kind.isBody, lexicon.issuers[agency] == issuer
    else { return nil }
    return agency
  }

  /// The agency named directly behind, or behind a word for through (อว. โดย สวทช.); brackets between hold an
  /// abbreviation of the first.
  private func bodyBeside(_ sign: IssuerSign, _ agency: Int) -> Int? {
    guard let place = tokens.firstIndex(where: { $0.range.lowerBound >= sign.range.upperBound }) else {
      return nil
    }
    var end = sign.range.upperBound
    let bytes = document.text.bytes
    for token in tokens[place...].prefix(2) {
      var offset = skipBrackets(from: end)
      if let behind = lexicon.words.through.end(behind: offset, in: bytes) {
        offset = skipBrackets(from: behind)
      }
      guard offset == token.range.lowerBound, case .agency(let next, _) = token.kind else { return nil }
      if next != agency { return next }
      end = token.range.upperBound
    }
    return nil
  }

  private func skipBrackets(from offset: Int) -> Int {
    let bytes = document.text.bytes
    var offset = offset
    while offset < bytes.count,
      SymbolClass.isGap(bytes[offset]) || bytes[offset] == UInt8(ascii: "(")
        || bytes[offset] == UInt8(ascii: ")")
    {
      offset += 1
    }
    return offset
  }
}
