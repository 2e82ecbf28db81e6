/// Words that name a position when an agency's name stands directly behind them.
public struct PositionWords: Hashable, Sendable {
  /// The rank of each position's words: what they say of an office.
  public var words: [PositionRank: [String]]

  /// The words of each rank; a rank that is not listed has none.
  public init(words: [PositionRank: [String]] = [:]) {
    self.words = words
  }
}

/// The rank of a position.
public enum PositionRank: String, Hashable, Sendable, CaseIterable {
  /// The minister of the agency.
  case minister
  /// The deputy minister of the agency.
  case deputyMinister = "deputy-minister"
  /// The permanent secretary of the agency.
  case permanentSecretary = "permanent-secretary"
  /// Anyone else who acts or speaks for an agency.
  case official

  /// Whether the words of this rank may name an office of a kind. Texts call a deputy minister minister, too.
  func mayName(_ kind: OfficeKind) -> Bool {
    switch self {
    case .minister: kind == .minister || kind == .deputyMinister
    case .deputyMinister: kind == .deputyMinister
    case .permanentSecretary: kind == .permanentSecretary
    case .official: false
    }
  }
}

/// Words beside a name that change what it says of the issuer.
public struct ContextWords: Hashable, Sendable {
  /// Before a name: the agency is acted upon or joined, it does not act itself.
  public var object: [String]
  /// Before a name: it is where something happened.
  public var place: [String]
  /// Before a position: it is the room of one.
  public var room: [String]
  /// Before a position: it is followed, or told of as what went before.
  public var instruction: [String]
  /// Behind a name: it belongs to another country.
  public var foreign: [String]
  /// Before a position: no longer held.
  public var former: [String]
  /// Between two positions of one person: held together.
  public var joining: [String]
  /// Between two positions of one person: the second is the one that is exercised.
  public var actingFor: [String]
  /// Between an agency and its body: the body does the work.
  public var through: [String]

  /// The words of each kind; of what is left out there are none.
  public init(
    object: [String] = [], place: [String] = [], room: [String] = [], instruction: [String] = [],
    foreign: [String] = [], former: [String] = [],
    joining: [String] = [], actingFor: [String] = [], through: [String] = []
  ) {
    self.object = object
    self.place = place
    self.room = room
    self.instruction = instruction
    self.foreign = foreign
    self.former = former
    self.joining = joining
    self.actingFor = actingFor
    self.through = through
  }
}
