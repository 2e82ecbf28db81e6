public import Attribution
public import ContentAnalysis
public import MentionStorage

/// The definitions that documents are coded with.
public struct Coding: Sendable {
  /// The codes that are counted, with their terms and rules.
  public var codebook: Codebook
  /// The people and agencies that are recognised.
  public var registry: Registry
  /// The registry's files that were read; the built-in ones where `nil`.
  private let registryFolder: String?

  /// - Parameters:
  ///   - codebook: With the codes that are counted.
  ///   - registry: Read from `registryFolder`.
  ///   - registryFolder: The folder of the registry's files; `nil` for the built-in ones.
  public init(codebook: Codebook, registry: Registry, registryFolder: String?) {
    self.codebook = codebook
    self.registry = registry
    self.registryFolder = registryFolder
  }

  /// The coding as a store knows it again.
  ///
  /// - Throws: `DefinitionErrors` where the registry's files cannot be read any more.
  public func stored() throws -> StoredCoding {
    let registryText = Array(try Definitions.registryTexts(registryFolder).joined(separator: [0]))
    return StoredCoding(
      programVersion: PolicyMentionsVersion.current, codebookVersion: codebook.version,
      codebookFingerprint: codebook.fingerprint,
      registryFingerprint: Self.hexadecimal(ContentHash.of(registryText)),
      codes: codebook.codes.map(\.code))
  }

  private static let hexadecimalDigits = 16

  private static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: hexadecimalDigits - digits.count) + digits
  }
}
