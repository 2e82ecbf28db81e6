/// What documents are coded with. Two codings that are equal give the same findings for the same texts.
public struct StoredCoding: Hashable, Sendable {
  /// The version of the product.
  public var programVersion: String
  public var codebookVersion: String
  public var codebookFingerprint: String
  public var registryFingerprint: String
  /// The codes that are counted, in the codebook's order.
  public var codes: [String]

  public init(
    programVersion: String, codebookVersion: String, codebookFingerprint: String,
    registryFingerprint: String, codes: [String]
  ) {
    self.programVersion = programVersion
    self.codebookVersion = codebookVersion
    self.codebookFingerprint = codebookFingerprint
    self.registryFingerprint = registryFingerprint
    self.codes = codes
  }
}

/// The names behind the ids, for people who read the store with SQL.
public struct StoredNames: Hashable, Sendable {
  /// A code of the codebook.
  public struct Code: Hashable, Sendable {
    public var code: String
    public var thai: String
    public var english: String
    public var dimensionOf: String?
    public var isExtended: Bool

    public init(code: String, thai: String, english: String, dimensionOf: String?, isExtended: Bool) {
      self.code = code
      self.thai = thai
      self.english = english
      self.dimensionOf = dimensionOf
      self.isExtended = isExtended
    }
  }

  /// An agency or a person.
  public struct Name: Hashable, Sendable {
    public var id: String
    public var thai: String
    public var english: String

    public init(id: String, thai: String, english: String) {
      self.id = id
      self.thai = thai
      self.english = english
    }
  }

  public var codes: [Code]
  public var agencies: [Name]
  public var people: [Name]

  public init(codes: [Code], agencies: [Name], people: [Name]) {
    self.codes = codes
    self.agencies = agencies
    self.people = people
  }
}
