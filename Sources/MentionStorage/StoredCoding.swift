/// What documents are coded with. Two codings that are equal give the same findings for the same texts.
public struct StoredCoding: Hashable, Sendable {
  /// The version of the product.
  public var programVersion: String
  /// The version that the codebook gives itself.
  public var codebookVersion: String
  /// The codebook's digest, in hexadecimal, which any change of its file changes.
  public var codebookFingerprint: String
  /// A hash of the registry's files, sixteen hexadecimal digits.
  public var registryFingerprint: String
  /// The codes that are counted, in the codebook's order.
  public var codes: [String]

  /// The coding with these values.
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

extension StoredCoding: CustomStringConvertible {
  /// `codebook 1.0.0 1d53…, registry 8a1c…, 9 codes, program 1.0.0`.
  public var description: String {
    "codebook \(codebookVersion) \(codebookFingerprint), registry \(registryFingerprint), \(codes.count) codes, "
      + "program \(programVersion)"
  }
}

/// The names behind the ids, for people who read the store with SQL.
public struct StoredNames: Hashable, Sendable {
  /// A code of the codebook.
  public struct Code: Hashable, Sendable {
    /// The code itself, the id that mentions have.
    public var code: String
    /// Its name in Thai.
    public var thai: String
    /// Its name in English.
    public var english: String
    /// The code whose dimension it is; `nil` for any other.
    public var dimensionOf: String?
    /// Whether it is one of the extended themes, which are counted only where they are asked for.
    public var isExtended: Bool

    /// The code with these names.
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
    /// The id in the registry.
    public var id: String
    /// The name in Thai.
    public var thai: String
    /// The name in English.
    public var english: String

    /// The id with these names.
    public init(id: String, thai: String, english: String) {
      self.id = id
      self.thai = thai
      self.english = english
    }
  }

  /// The codes that are counted, in the codebook's order.
  public var codes: [Code]
  /// The agencies of the registry.
  public var agencies: [Name]
  /// The people of the registry.
  public var people: [Name]

  /// The names of one codebook and one registry.
  public init(codes: [Code], agencies: [Name], people: [Name]) {
    self.codes = codes
    self.agencies = agencies
    self.people = people
  }
}
