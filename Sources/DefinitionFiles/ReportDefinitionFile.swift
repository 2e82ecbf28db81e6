/// What a report holds, beside its period and input.
public struct ReportDefinition: Hashable, Sendable {
  /// The codes to report on; all codes of the codebook where `nil`.
  public var codes: [String]?
  /// `th` or `en`; the command's own where `nil`.
  public var language: String?

  public init(codes: [String]? = nil, language: String? = nil) {
    self.codes = codes
    self.language = language
  }
}

/// Reads report definitions from YAML.
public enum ReportDefinitionFile {
  private static let languages = ["th", "en"]

  /// Reads a report definition.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name that errors give.
  /// - Throws: ``DefinitionErrors`` with the error's line and column.
  public static func parse(_ text: String, file: String) throws(DefinitionErrors) -> ReportDefinition {
    do throws(DefinitionError) {
      let mapping = try DefinitionNode.parse(text, file: file)
        .mapping(known: ["codes", "language"], what: "a report definition")
      let language = try mapping["language"]?.string(what: "language")
      if let language, !languages.contains(language), let node = mapping["language"] {
        throw node.error("language must be th or en, not “\(language)”")
      }
      return ReportDefinition(codes: try mapping["codes"]?.strings(what: "codes"), language: language)
    } catch {
      throw DefinitionErrors([error])
    }
  }
}
