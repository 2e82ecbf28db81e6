/// A person who holds or held an office. Names are the person's; offices are ``Tenure``s.
public struct Person: Hashable, Sendable {
  /// The name in Latin letters, in data.
  public var id: String
  /// The given name in Thai. By itself it counts only beside the title of an office that the person held, or, where it
  /// is marked as a name, in a document with the whole name.
  public var givenName: String
  /// The surname in Thai.
  public var surname: String
  /// Given name and surname in Latin letters, which are looked for too.
  public var nameEnglish: String
  /// What stands before the name, such as นาย or ดร.
  public var titles: [String]
  /// Nicknames; they count only with the title of an office that the person holds.
  public var nicknames: [String]
  /// Other spellings of the given name.
  public var givenNameVariants: [String]
  /// Other spellings of the whole name, misspellings too.
  public var nameVariants: [String]

  /// The person with these names.
  public init(
    id: String, givenName: String, surname: String, nameEnglish: String, titles: [String] = [],
    nicknames: [String] = [], givenNameVariants: [String] = [], nameVariants: [String] = []
  ) {
    self.id = id
    self.givenName = givenName
    self.surname = surname
    self.nameEnglish = nameEnglish
    self.titles = titles
    self.nicknames = nicknames
    self.givenNameVariants = givenNameVariants
    self.nameVariants = nameVariants
  }

  /// Given name and surname, one space between them.
  public var nameThai: String { "\(givenName) \(surname)" }

  /// Every spelling of the whole name that texts may use.
  var wholeNames: [String] {
    var names = [nameThai, nameEnglish]
    for given in givenNameVariants { names.append("\(given) \(surname)") }
    return names + nameVariants
  }
}
