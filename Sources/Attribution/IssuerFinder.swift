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
/// 2. the government's spokesman, or its programme, as the first to speak in the lead: the government's news is
///    told by them whatever ministry it is about;
/// 3. the first position, person or name in the headline, a name only at its beginning;
/// 4. the first position or person in the lead, or a name that begins one of its lines before that;
/// 5. a name further on in the headline;
/// 6. the government as a whole (the cabinet has approved …);
/// 7. one who is acted upon or joined in headline or lead;
/// 8. a signature in the last lines.
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
    guard let sign = deciding() else { return FoundIssuer() }
    return FoundIssuer(
      issuer: lexicon.issuers[sign.agency], basis: sign.basis, evidence: sign.range, body: body(for: sign))
  }

  private func deciding() -> IssuerSign? {
    let headline = signs.filter { $0.zone == .headline }
    let lead = signs.filter { $0.zone == .lead }
    if let label = headline.first(where: { $0.strength == .label }) { return label }

    let firstInLead = lead.first { $0.strength == .actor }
    if let firstInLead, firstInLead.tellsGovernmentNews { return firstInLead }

    let named = headline.first { $0.strength == .actor || $0.strength == .name }
    if let named, named.strength == .actor || named.beginsLine { return named }
    if let first = lead.first(where: { $0.strength == .actor || ($0.strength == .name && $0.beginsLine) }) {
      return first
    }
    if let named { return named }
    return signs.first { $0.strength == .government && $0.beginsLine }
      ?? signs.first { $0.strength == .name }
      ?? signs.first { $0.strength == .object }
      ?? signs.first { $0.strength == .government }
      ?? signature
  }

  /// The body under the issuer whose people act; none where the ministry's own people do.
  private func body(for sign: IssuerSign) -> Int? {
    guard let issuer = lexicon.issuers[sign.agency] else { return nil }
    if let own = bodyIndex(sign.agency, under: issuer) { return own }
    // The ministry is only named: a body beside it, or the first to act in the lead, does the work.
    guard sign.strength != .actor else { return nil }
    if sign.strength != .label, let beside = bodyBeside(sign), bodyIndex(beside, under: issuer) != nil {
      return beside
    }
    let actor = signs.first { $0.strength == .actor }
    if let actor { return bodyIndex(actor.agency, under: issuer) }
    guard sign.strength == .label else { return nil }
    return signs.lazy.compactMap { bodyIndex($0.agency, under: issuer) }.first
  }

  private func bodyIndex(_ agency: Int, under issuer: Int) -> Int? {
    guard agency != issuer, lexicon.registry.agencies[agency].kind.isBody, lexicon.issuers[agency] == issuer
    else { return nil }
    return agency
  }

  /// The agency named directly behind, or behind a word for through (อว. โดย สวทช.); brackets between hold an
  /// abbreviation of the first.
  private func bodyBeside(_ sign: IssuerSign) -> Int? {
    guard let place = tokens.firstIndex(where: { $0.range.lowerBound >= sign.range.upperBound }) else { return nil }
    var end = sign.range.upperBound
    let bytes = document.text.bytes
    for token in tokens[place...].prefix(2) {
      var offset = skipBrackets(from: end)
      if let behind = lexicon.words.through.end(behind: offset, in: bytes) { offset = skipBrackets(from: behind) }
      guard offset == token.range.lowerBound, case .agency(let agency, _) = token.kind else { return nil }
      if agency != sign.agency { return agency }
      end = token.range.upperBound
    }
    return nil
  }

  private func skipBrackets(from offset: Int) -> Int {
    let bytes = document.text.bytes
    var offset = offset
    while offset < bytes.count,
      ByteText.isGap(bytes[offset]) || bytes[offset] == UInt8(ascii: "(") || bytes[offset] == UInt8(ascii: ")")
    {
      offset += 1
    }
    return offset
  }
}
