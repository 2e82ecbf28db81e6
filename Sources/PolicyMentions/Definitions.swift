public import Attribution
public import ContentAnalysis
public import DefinitionFiles

/// The codebook and registry that a run follows: the built-in ones, or the user's files.
public enum Definitions {
  /// A codebook.
  ///
  /// - Parameters:
  ///   - path: A YAML file; the built-in codebook where `nil`.
  ///   - extended: Whether the extended codes are counted too.
  /// - Throws: `DefinitionErrors` for a file that cannot be read or is wrong.
  public static func codebook(_ path: String? = nil, extended: Bool = false) throws(DefinitionErrors)
    -> Codebook
  {
    let codebook =
      if let path {
        try CodebookFile.parse(text(of: path), file: path)
      } else {
        try CodebookFile.builtIn()
      }
    return extended ? codebook : codebook.withoutExtendedCodes
  }

  /// The YAML of a codebook; of the built-in one where `path` is `nil`.
  ///
  /// - Throws: `DefinitionErrors` for a file that cannot be read.
  public static func codebookText(_ path: String? = nil) throws(DefinitionErrors) -> [UInt8] {
    guard let path else { return CodebookFile.builtInBytes }
    return Array(try text(of: path).utf8)
  }

  /// The agencies that the rules of a codebook ask for, whether a registry has them or not; of the built-in codebook where
  /// `path` is `nil`.
  ///
  /// - Throws: `DefinitionErrors` for a file that cannot be read or is wrong.
  public static func issuers(inCodebook path: String? = nil) throws(DefinitionErrors) -> [AskedIssuer] {
    if let path { return try CodebookFile.issuers(text(of: path), file: path) }
    return try CodebookFile.issuers(
      String(decoding: CodebookFile.builtInBytes, as: UTF8.self), file: CodebookFile.builtInName)
  }

  /// The agreement that was measured for a codebook: the built-in record where it is of this codebook, else `nil`.
  ///
  /// - Throws: `DefinitionErrors`, should the built-in record be wrong.
  public static func agreement(of codebook: Codebook) throws(DefinitionErrors) -> AgreementRecord? {
    let record = try AgreementFile.builtIn()
    return record.codebookFingerprint == codebook.fingerprint ? record : nil
  }

  /// A registry.
  ///
  /// - Parameter folder: A folder with `people.yml` and `agencies.yml`; the built-in registry where `nil`.
  /// - Throws: `DefinitionErrors` for a file that cannot be read or is wrong.
  public static func registry(_ folder: String? = nil) throws(DefinitionErrors) -> Registry {
    guard let folder else { return try RegistryFile.builtIn() }
    let people = "\(folder)/\(RegistryFile.peopleName)"
    let agencies = "\(folder)/\(RegistryFile.agenciesName)"
    return try RegistryFile.parse(
      people: text(of: people), peopleFile: people, agencies: text(of: agencies), agenciesFile: agencies)
  }

  /// The YAML of a registry's two files; of the built-in ones where `folder` is `nil`.
  ///
  /// - Throws: `DefinitionErrors` for a file that cannot be read.
  public static func registryTexts(_ folder: String? = nil) throws(DefinitionErrors) -> [[UInt8]] {
    guard let folder else { return [RegistryFile.builtInPeople, RegistryFile.builtInAgencies] }
    return [
      Array(try text(of: "\(folder)/\(RegistryFile.peopleName)").utf8),
      Array(try text(of: "\(folder)/\(RegistryFile.agenciesName)").utf8),
    ]
  }

  /// A report definition.
  ///
  /// - Throws: `DefinitionErrors` for a file that cannot be read or is wrong.
  public static func report(_ path: String) throws(DefinitionErrors) -> ReportDefinition {
    try ReportDefinitionFile.parse(text(of: path), file: path)
  }

  /// The most bytes that a definition file may have: four times the largest built-in one. Of a legal file of this size
  /// with nothing but keys, Yams takes some four seconds to find that none stands twice.
  public static let largestFile = 1024 * 1024

  /// The text of a definition file.
  static func text(of path: String) throws(DefinitionErrors) -> String {
    func error(_ message: String) -> DefinitionErrors {
      DefinitionErrors([DefinitionError(file: path, line: 0, column: 0, message: message)])
    }
    let bytes: [UInt8]
    do throws(WholeFile.Fault) {
      bytes = try WholeFile.bytes(at: path, most: largestFile)
    } catch let fault {
      throw error(fault.words)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("is not UTF-8; save it as UTF-8 text")
    }
    return text
  }
}
