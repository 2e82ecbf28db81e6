import TextSearch

/// What the text of one document says of who issued it and whom it names.
public struct DocumentFacts: Hashable, Sendable {
  /// The id of the ministry, or of the body outside any ministry, whose news it is; `nil` where the text does not say.
  public var issuer: String?
  /// What told the issuer; ``IssuerBasis/none`` without one.
  public var issuerBasis: IssuerBasis
  /// The words that told the issuer, in folded bytes.
  public var issuerEvidence: Range<Int>?
  /// The id of the department or enterprise under the issuer whose people act; `nil` where the ministry's own do.
  public var body: String?
  /// Every naming of a person of the registry, in the order of the text.
  public var people: [PersonMention]
  /// The ids of the persons named who on the day of publication held a ministerial office of the registry, each
  /// once, in the order of the text. Empty for a document without a day.
  public var ministersNamed: [String]
  /// Every naming of an agency, in the order of the text.
  public var agencies: [AgencyMention]

  /// The facts; without any, those of a document that names nobody.
  public init(
    issuer: String? = nil, issuerBasis: IssuerBasis = .none, issuerEvidence: Range<Int>? = nil,
    body: String? = nil, people: [PersonMention] = [], ministersNamed: [String] = [],
    agencies: [AgencyMention] = []
  ) {
    self.issuer = issuer
    self.issuerBasis = issuerBasis
    self.issuerEvidence = issuerEvidence
    self.body = body
    self.people = people
    self.ministersNamed = ministersNamed
    self.agencies = agencies
  }

  /// The ids of the agencies named within a stretch of the text, each once, in the order of the text.
  ///
  /// - Parameter range: Folded bytes, such as those of the line that a mention stands in.
  public func agencies(in range: Range<Int>) -> [String] {
    // The mentions are ordered and do not overlap.
    let first = agencies.partitionPoint { $0.range.lowerBound < range.lowerBound }
    var ids: [String] = []
    for named in agencies[first...].prefix(while: { $0.range.upperBound <= range.upperBound })
    where !ids.contains(named.agency) { ids.append(named.agency) }
    return ids
  }
}

/// What told the issuer.
public enum IssuerBasis: String, Hashable, Sendable, CaseIterable {
  /// The position of one who acts or speaks (รมว.เกษตรฯ, อธิบดีกรม…).
  case position
  /// The name of one who held an office on the day of publication.
  case person
  /// An abbreviation of the agency.
  case abbreviation
  /// The name of the agency.
  case name
  /// The text is signed, at its end or in brackets behind the headline.
  case signature
  /// Nothing did.
  case none
}

/// One naming of a person.
public struct PersonMention: Hashable, Sendable {
  /// The id of the person.
  public var person: String
  /// Its place in the folded bytes.
  public var range: Range<Int>
  /// Why the name is taken as this person's.
  public var basis: NameBasis

  /// The naming at this place.
  public init(person: String, range: Range<Int>, basis: NameBasis) {
    self.person = person
    self.range = range
    self.basis = basis
  }
}

/// Why a name is taken as a person's.
public enum NameBasis: String, Hashable, Sendable, CaseIterable {
  /// Given name and surname stand together.
  case wholeName = "whole-name"
  /// The title of an office that the person held stands beside a given name or nickname.
  case office
  /// The whole name stands elsewhere in the document.
  case document
}

/// One naming of an agency.
public struct AgencyMention: Hashable, Sendable {
  /// The id of the agency.
  public var agency: String
  /// Its place in the folded bytes.
  public var range: Range<Int>

  /// The naming at this place.
  public init(agency: String, range: Range<Int>) {
    self.agency = agency
    self.range = range
  }
}
