/// A ministry, department, state enterprise or other body that news is issued by or names.
public struct Agency: Hashable, Sendable {
  /// Its name in data: small Latin letters, digits and hyphens.
  public var id: String
  /// What it is.
  public var kind: AgencyKind
  /// The id of the agency it belongs to; `nil` for ministries and for bodies outside any ministry.
  public var parent: String?
  /// The name in Thai, for reports; it is looked for only where it is an alias too.
  public var nameThai: String
  /// The name in English, for reports; it is looked for only where it is an alias too.
  public var nameEnglish: String
  /// What it is called in texts; the Thai name is among them where texts use it.
  public var aliases: [AgencyAlias]
  /// Where the entry comes from.
  public var source: EvidenceSource

  /// The agency with these names.
  public init(
    id: String, kind: AgencyKind, parent: String? = nil, nameThai: String, nameEnglish: String,
    aliases: [AgencyAlias], source: EvidenceSource = EvidenceSource()
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.nameThai = nameThai
    self.nameEnglish = nameEnglish
    self.aliases = aliases
    self.source = source
  }
}

/// What an agency is. A registry may use any word; some have a meaning for attribution.
public struct AgencyKind: RawRepresentable, Hashable, Sendable {
  /// The word for it in the registry.
  public var rawValue: String

  /// The kind of that word; any word makes one.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A ministry, which issues news in its own right, or another body of that rank.
  public static let ministry = AgencyKind(rawValue: "ministry")
  /// A ministry that has been dissolved; it issued news in its time.
  public static let formerMinistry = AgencyKind(rawValue: "former-ministry")
  /// Part of the ministry itself, such as the permanent secretary's office: its people are the ministry's people.
  public static let ministryOffice = AgencyKind(rawValue: "ministry-office")
  /// The government as a whole, such as the cabinet: it decides where nobody acts in person.
  public static let organ = AgencyKind(rawValue: "organ")
  /// A province: its name is the name of a place, too.
  public static let province = AgencyKind(rawValue: "province")
  /// A ministry's office in a province.
  public static let provincialOffice = AgencyKind(rawValue: "provincial-office")
  /// A programme that carries the government's news, whoever the news names.
  public static let channel = AgencyKind(rawValue: "channel")

  /// Whether it issues news in its own right, whatever it belongs to.
  public var isMinistry: Bool { self == .ministry || self == .formerMinistry }

  /// Whether it is a body of its own under a ministry, or by itself.
  public var isBody: Bool {
    !isMinistry && self != .ministryOffice && self != .organ && self != .channel
  }
}

/// A name, abbreviation or nickname of an agency.
public struct AgencyAlias: Hashable, Sendable {
  /// The name as texts write it; Latin capitals and small letters are told apart.
  public var text: String
  /// What must stand beside it for it to count.
  public var needs: AliasNeed

  /// The name with what it needs.
  public init(_ text: String, needs: AliasNeed = .nothing) {
    self.text = text
    self.needs = needs
  }
}

/// What an alias needs beside it to count as a name of its agency.
public enum AliasNeed: String, Hashable, Sendable, CaseIterable {
  /// Nothing: it counts wherever it stands.
  case nothing
  /// The words of a position directly before it.
  case position
  /// A position before it, or a place at the beginning of the headline or of a line.
  case start
  /// One of the agency's unconditional names somewhere in the document.
  case name
  /// A place in the last lines of the text.
  case signature
  /// It never counts: another sense is too frequent.
  case never
}

/// What an entry of the registry rests on.
public struct EvidenceSource: Hashable, Sendable {
  /// Numbers of news items that state it.
  public var documents: [String]
  /// Addresses of news pages elsewhere.
  public var press: [String]
  /// In words, where neither says it.
  public var words: String?

  /// The evidence; without any, an entry that rests on nothing.
  public init(documents: [String] = [], press: [String] = [], words: String? = nil) {
    self.documents = documents
    self.press = press
    self.words = words
  }
}
