/// An office that persons hold for a time.
public struct Office: Hashable, Sendable {
  /// Its name in data.
  public var id: String
  /// What it is, as far as attribution asks.
  public var kind: OfficeKind
  /// The id of the agency it belongs to.
  public var agency: String
  /// The name in Thai, which is looked for as a title too.
  public var nameThai: String
  /// The name in English, which is looked for as a title too.
  public var nameEnglish: String
  /// Titles that name the office by themselves, beside its names.
  public var titles: [String]
  /// How many persons may hold it at once.
  public var seats: Int

  /// The office with these names.
  public init(
    id: String, kind: OfficeKind, agency: String, nameThai: String, nameEnglish: String,
    titles: [String] = [], seats: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.agency = agency
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.titles = titles
    self.seats = seats
  }
}

/// What an office is, as far as attribution asks.
public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
  /// The minister who heads a ministry.
  case minister
  /// A minister's deputy.
  case deputyMinister = "deputy-minister"
  /// The prime minister, who heads an agency as a minister heads a ministry.
  case primeMinister = "prime-minister"
  /// Gives way to a ministry that is held together with it.
  case deputyPrimeMinister = "deputy-prime-minister"
  /// The official at the head of a ministry, who is no minister.
  case permanentSecretary = "permanent-secretary"
  /// Tells the government's news, whoever else is named.
  case spokesman
  /// Any other office; its holders are found, and are no ministers.
  case other

  /// Whether its holders count as ministers named: ministers, their deputies and prime ministers.
  public var isMinisterial: Bool {
    switch self {
    case .minister, .deputyMinister, .primeMinister: true
    case .deputyPrimeMinister, .permanentSecretary, .spokesman, .other: false
    }
  }

  /// Whether its holder heads the agency in the cabinet.
  public var headsMinistry: Bool { self == .minister || self == .primeMinister }
}
