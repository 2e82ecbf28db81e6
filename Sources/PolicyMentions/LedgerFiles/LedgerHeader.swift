public import MentionStorage

/// The first line of a ledger file: what its documents were coded with. Ledgers of one coding can be merged.
public struct LedgerHeader: Hashable, Sendable {
  /// The version of the format that this program writes and reads.
  public static let currentFormat = 1

  /// The version of the file's format.
  public var format: Int
  /// What the documents were coded with.
  public var coding: StoredCoding
  /// The inputs as reports name them.
  public var inputs: [String]

  /// The header of a file that is written now, in ``currentFormat``.
  public init(coding: StoredCoding, inputs: [String]) {
    format = Self.currentFormat
    self.coding = coding
    self.inputs = inputs
  }
}

extension LedgerHeader: Codable {
  private enum Key: String, CodingKey {
    case format = "ledger"
    case program, codebook, registry, codes, inputs
    case codebookVersion = "codebook_version"
  }

  /// Reads a header; whether its format and coding can be used is for the reader to say.
  ///
  /// - Throws: `DecodingError` for a line that is no header.
  public init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: Key.self)
    format = try line.decode(Int.self, forKey: .format)
    coding = StoredCoding(
      programVersion: try line.decode(String.self, forKey: .program),
      codebookVersion: try line.decode(String.self, forKey: .codebookVersion),
      codebookFingerprint: try line.decode(String.self, forKey: .codebook),
      registryFingerprint: try line.decode(String.self, forKey: .registry),
      codes: try line.decode([String].self, forKey: .codes))
    inputs = try line.decode([String].self, forKey: .inputs)
  }

  public func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(format, forKey: .format)
    try line.encode(coding.programVersion, forKey: .program)
    try line.encode(coding.codebookVersion, forKey: .codebookVersion)
    try line.encode(coding.codebookFingerprint, forKey: .codebook)
    try line.encode(coding.registryFingerprint, forKey: .registry)
    try line.encode(coding.codes, forKey: .codes)
    try line.encode(inputs, forKey: .inputs)
  }
}
