/// A sign of who issues a document.
struct IssuerSign {
  enum Zone {
    case headline
    case lead
  }

  enum Strength {
    /// The site's label, the agency in square brackets; or a signature.
    case label
    /// Someone who acts: a position of the agency, or a known holder of one of its offices.
    case actor
    /// Someone who acts, but is a minister or official without a ministry (ปลัดฯ …): the lead says whose.
    case unresolved
    /// The agency's name or abbreviation.
    case name
    /// The government as a whole.
    case government
    /// A name, or one who acts, in words that say that another acts (ร่วมกับ …, ตามนโยบาย …).
    case object
  }

  /// The index of the agency in the registry; `nil` for an unresolved actor.
  var agency: Int?
  var zone: Zone
  var strength: Strength
  var basis: IssuerBasis
  /// Its place in the folded bytes.
  var range: Range<Int>
  /// The index of the passage it stands in.
  var passage: Int
  /// Whether it stands at the beginning of the headline or of a line.
  var beginsLine: Bool
  /// Whether it is the government's spokesman or programme.
  var tellsGovernmentNews = false
  /// The index of the deputy prime minister's agency, where the ministry is held together with that office.
  var joinedTo: Int?

  /// Whether it is a mere name in the midst of the lead.
  var isLoose: Bool { zone == .lead && !beginsLine && (strength == .name || strength == .object) }
}
