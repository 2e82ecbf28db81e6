public import TableWriting
import Wording

/// What the reports call a code, and what the codebook says it means.
public struct CodeDescription: Hashable, Sendable {
  /// The code as it stands in the ledger: `GI`.
  public var code: String
  /// What it is called in headings and sentences.
  public var name: LocalizedText
  /// What the codebook says that it stands for, in a sentence or more.
  public var meaning: LocalizedText
  /// The code that this one is a dimension of.
  public var dimensionOf: String?
  /// Whether it stands in the codebook's extension: counted, but not in the first rank of the report.
  public var isExtended: Bool

  /// A code with its name and meaning; of the first rank, unless it says otherwise.
  public init(
    code: String, name: LocalizedText, meaning: LocalizedText, dimensionOf: String? = nil,
    isExtended: Bool = false
  ) {
    self.code = code
    self.name = name
    self.meaning = meaning
    self.dimensionOf = dimensionOf
    self.isExtended = isExtended
  }

  /// Whether it is of the first rank: neither a dimension of another code nor an extension.
  public var isMain: Bool { dimensionOf == nil && !isExtended }
}

/// The names behind the ids, from the codebook and the registries.
public struct ReportNames: Sendable {
  /// In the codebook's order.
  public var codes: [CodeDescription]
  /// The names of ministries and bodies by their ids.
  public var agencies: [String: LocalizedText]
  /// The names of persons by their ids.
  public var people: [String: LocalizedText]

  /// Names for these codes and ids.
  public init(
    codes: [CodeDescription], agencies: [String: LocalizedText], people: [String: LocalizedText]
  ) {
    self.codes = codes
    self.agencies = agencies
    self.people = people
  }

  /// The name of an agency; its id where the registry has none.
  public func agency(_ id: String, in language: Language) -> String {
    agencies[id]?[language] ?? id
  }

  /// The name of a person; the id where the registry has none.
  public func person(_ id: String, in language: Language) -> String {
    people[id]?[language] ?? id
  }

  /// The name of a minister in office, with that behind it where the person only acted: wherever reports say in whose time
  /// something was.
  func minister(_ id: String, acting isActing: Bool, in language: Language) -> String {
    let name = person(id, in: language)
    return isActing ? LocalizedText.groupActing(name: name)[language] : name
  }

  /// The name of a code; the code where the codebook has none.
  public func code(_ code: String, in language: Language) -> String {
    codes.first { $0.code == code }?.name[language] ?? code
  }

  /// The place of a code in the codebook, from 1; 0 for none of it. Names of tables in a workbook take it, as they hold
  /// ASCII letters and digits only, and codes any.
  func number(of code: String) -> Int { (codes.firstIndex { $0.code == code } ?? -1) + 1 }

  var mainCodes: [CodeDescription] { codes.filter(\.isMain) }
  var dimensions: [CodeDescription] { codes.filter { $0.dimensionOf != nil } }
  var extendedCodes: [CodeDescription] { codes.filter { $0.isExtended && $0.dimensionOf == nil } }
}
